/**
 * The plan a person takes along: for one ground, chosen here, every part makes its own piece. Needs Python; without it the plan stays away.
 *
 * Wiping is a reset of the form, so that every part need only keep to this: what is typed stands in inputs inside the form, what a
 * script makes of answers stands in elements with `data-output`, which are emptied, and what a module keeps in variables it drops on
 * the form's `reset`. An answer of Python that was asked for before the reset is never delivered. An input of the plan with `data-save`
 * may go into the file of one's own (file.mjs), when the person wants so.
 */
import * as file from "./file.mjs";
import * as helper from "./helper.mjs";
import { answers, form, part, text, topics } from "./page.mjs";

/**
 * What a part of the plan works with.
 * @typedef {import("./protocol.mjs").Decision & {grounds: import("./protocol.mjs").Outcome[]}} Decided
 * @typedef {object} Session
 * @property {() => Promise<void>} load load Python when needed; rejects when it will never be there
 * @property {(op: string, data?: object) => Promise<any>} call ask Python; bad input comes back as `{error}`
 * @property {() => string} ground the ground that the plan is for, "" for none
 * @property {(listener: (decision: Decided) => void) => void} onDecision told of each decision, also when another ground is chosen
 */

const chooser = /** @type {HTMLSelectElement} */ (part("plan-ground"));
/** @type {Array<(decision: Decided) => void>} */
const listeners = [];
/** @type {Session} */
let session;
/** The parts that work on a decision: they come with the first one. @type {Promise<void> | undefined} */
let parts;
/** @type {Decided | undefined} */
let last;
/** How often the form was wiped: what was asked in an earlier life has no answer. */
let life = 0;

/** @template T @param {Promise<T>} promise @returns {Promise<T>} */
function ofThisLife(promise) {
  const born = life;
  return new Promise((done, fail) => promise.then((value) => born === life && done(value), (error) => born === life && fail(error)));
}

function wipe() {
  life += 1;
  last = undefined;
  part("plan").hidden = true;
  chooser.replaceChildren();
  for (const output of form.querySelectorAll("[data-output], .reason-note")) output.replaceChildren();
  for (const mark of form.querySelectorAll(".mark")) mark.remove();
}

/** Enter in a field of the plan would submit the form, which is the button Next of the questions. @param {KeyboardEvent} event */
function stay(event) {
  if (event.key === "Enter" && event.target instanceof HTMLInputElement && event.target.type !== "file") event.preventDefault();
}

/** On paper every step is open, also in a browser whose stylesheet cannot open one. */
function openForPrint() {
  const closed = /** @type {HTMLDetailsElement[]} */ ([...form.querySelectorAll("details.part:not([open])")]);
  for (const step of closed) step.open = true;
  addEventListener("afterprint", () => closed.forEach((step) => (step.open = false)), { once: true });
}

/** @param {import("./engine.mjs").Engine} engine */
export function startPlan(engine) {
  session = {
    load: () => ofThisLife(engine.whenReady()),
    call: (op, data) => ofThisLife(engine.call(op, data)),
    ground: () => chooser.value,
    onDecision: (listener) => void listeners.push(listener),
  };
  for (const { start } of [file, helper]) alone(() => start(session));
  form.addEventListener("reset", wipe);
  part("plan").addEventListener("keydown", stay);
  addEventListener("beforeprint", openForPrint);
  chooser.addEventListener("change", () => last && tell(last));
}

/** The next decision tries again what did not load. */
async function loadParts() {
  try {
    const { parts: found } = await import("./parts.mjs");
    for (const { start } of found) alone(() => start(session));
  } catch (error) {
    parts = undefined;
    throw error;
  }
}

/** A new decision: offer its grounds, then tell every part. @param {import("./protocol.mjs").Decision} decision */
export async function tellPlan(decision) {
  if ("error" in decision) return;
  const born = life;
  await (parts ??= loadParts());
  if (born !== life) return;
  offer(decision.grounds);
  last = decision;
  tell(decision);
}

/** @param {Decided} decision */
function tell(decision) {
  for (const listener of listeners) alone(() => listener(decision));
}

/** A part that breaks takes no other part with it. @param {() => void} work */
function alone(work) {
  try {
    work();
  } catch (error) {
    reportError(error);
  }
}

/** Whether a way belongs to what the person looks for; who has answered nothing has no way yet. @param {Element} card */
function isLookedFor(card) {
  if (!Object.keys(answers()).length) return false;
  const wanted = topics();
  return wanted.length === 0 || wanted.some((topic) => card.getAttribute("data-topics")?.split(" ").includes(topic));
}

/** The ways that may be open first; the choice stays while it is there, and begins with a way out. @param {import("./protocol.mjs").Outcome[]} outcomes */
function offer(outcomes) {
  const kept = chooser.value;
  const cards = new Map([...form.querySelectorAll(".card")].filter(isLookedFor).map((card) => [card.getAttribute("data-ground"), card]));
  const found = ["likely", "possible", "unknown"].map((verdict) => outcomes.filter((one) => one.verdict === verdict && cards.has(one.id)));
  chooser.replaceChildren(...found.flatMap((some) => group(some)));
  const ids = found.flat().map(({ id }) => id);
  chooser.value = ids.includes(kept) ? kept : ids.find((id) => !cards.get(id)?.matches(".card-duty")) ?? ids[0] ?? "";
  part("plan").hidden = ids.length === 0;
}

/** @param {import("./protocol.mjs").Outcome[]} outcomes of one verdict */
function group(outcomes) {
  if (!outcomes.length) return [];
  const found = document.createElement("optgroup");
  found.label = text(outcomes[0].verdict);
  found.append(...outcomes.map(({ id }) => new Option(form.querySelector(`#t-${id}`)?.textContent ?? id, id)));
  return [found];
}
