/** Layer 3: a stepper over the page, and Python behind the reading. Without this file the page decides all the same. */
import { Engine } from "./engine.mjs";
import { keepRuntime, keepSite } from "./offline.mjs";
import { answers, form, part, readyStyles, text, theCase, wipe } from "./page.mjs";
import { showReasons } from "./reasons.mjs";
import { restart, startStepper } from "./stepper.mjs";

const box = part("engine");
const bar = /** @type {HTMLProgressElement} */ (part("engine-progress"));
const loadButton = part("engine-load");
const source = { ...JSON.parse(form.dataset.files ?? "{}"), runtime: new URL(form.dataset.runtime ?? "", document.baseURI).href };

/** Each in a task of its own: a tap comes in between. Who answered before this file came has started too. */
const started = new Promise((done) => setTimeout(done)).then(startStepper);
started.then(() => Object.keys(answers()).length && wake());
const loaded = new Promise((done) => window.addEventListener("load", () => setTimeout(done)));

part("first").hidden = false; // its place is kept from the start, so that nothing moves when its module comes
const promiseNothing = () => void (part("first").hidden = true);
/** What is needed only later does not keep the first question waiting. Without it the rest goes on. */
const plan = Promise.all([started, loaded]).then(() => import("./plan.mjs"));

/** @param {string} state */
function setState(state) {
  box.dataset.state = state;
  bar.hidden = state !== "loading";
  if (state !== "ready") return;
  ask();
  keepRuntime(source, engine.tier).catch(() => {}); // no copy, then: the next visit asks the network
}

/** @param {number} received @param {number} total in bytes */
function showProgress(received, total) {
  bar.max = total;
  bar.value = received;
}

/** @param {import("./protocol.mjs").Decision} decision */
function onDecision(decision) {
  if ("error" in decision) {
    box.dataset.state = "problem";
    return;
  }
  box.dataset.state = engine.state;
  showReasons(decision.grounds);
  plan.then(({ tellPlan }) => tellPlan(decision)).catch(promiseNothing); // no plan, then: the verdicts do without
}

const engine = new Engine(source, setState, onDecision, showProgress);
const ask = () => engine.decide(theCase());

/** Load only once someone really starts; who asked to save data is asked first. */
function wake() {
  const connection = /** @type {any} */ (navigator).connection;
  if (!connection?.saveData) engine.load();
  else loadButton.hidden = engine.state !== "static";
}

loadButton.addEventListener("click", () => {
  loadButton.hidden = true;
  box.focus();
  engine.load();
});

form.addEventListener("change", () => {
  part("wiped").textContent = "";
  wake();
  ask();
});
part("wipe").addEventListener("click", (event) => {
  event.preventDefault();
  wipe();
});
form.addEventListener("reset", () => {
  engine.forget();
  setTimeout(() => {
    restart();
    ask();
    if (!form.classList.contains("switching")) part("wiped").textContent = text("wiped");
  });
});
window.addEventListener("pageshow", ({ persisted }) => persisted && ask()); // else there is no Python yet
plan
  .then(({ startPlan }) => startPlan(engine))
  .catch(promiseNothing)
  .finally(() => requestAnimationFrame(() => setTimeout(readyStyles))); // not before the page is drawn with all its sheets
loaded.then(() => keepSite(form.dataset.keep));
if ("speechSynthesis" in window) import("./aloud.mjs").catch(() => {}); // without it nothing is read aloud, no more
