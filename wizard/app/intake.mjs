/** The intake file for an intermediary: filled in, read word by word, and sent by the person. This page sends nothing. */
import { form, part, text, theCase } from "./page.mjs";
import { isReady } from "./same.mjs";
import { save } from "./save.mjs";

const FIELDS = ["name", "email", "phone"];
const WEAK = ["unlikely", "unknown"];
const language = document.documentElement.lang;

/** @param {string} id */
const input = (id) => /** @type {HTMLInputElement} */ (part(`intake-${id}`));

/** @typedef {{text: string, plain: string, reference: string, name: string}} Made */

/** @param {import("./plan.mjs").Session} session */
export function start(session) {
  const box = part("plan-intake");
  /** The file as it was seen. @type {Made | undefined} */
  let made;
  let shown = "";
  /** What can be ticked is there: before that nothing is read. */
  let listed = Promise.resolve();

  function close() {
    made = undefined;
    part("intake-preview").hidden = true;
    for (const id of ["plain", "text"]) part(`intake-${id}`).replaceChildren();
    part("intake-mail").removeAttribute("href");
  }

  function show() {
    const request = { ...theCase(), ground: session.ground(), language };
    const wanted = JSON.stringify(request);
    if (!request.ground || wanted === shown) return;
    shown = wanted;
    close();
    listed = list(request, wanted).catch(() => say(text("intakeFailed")));
  }

  /** @param {object} request @param {string} wanted */
  async function list(request, wanted) {
    const found = await session.call("intake_form", request);
    if (shown !== wanted || found.error) return;
    part("intake-nothing").hidden = found.can_ask;
    for (const id of ["offer", "make"]) part(`intake-${id}`).hidden = !found.can_ask;
    part("intake-warning").hidden = !WEAK.includes(found.verdict);
    const answers = /** @type {{id: string, text: string}[]} */ (found.answers);
    tickList("answers", answers.map((one) => ({ value: one.id, label: one.text, checked: true })));
    tickList("papers", /** @type {string[]} */ (found.papers).map((label, number) => ({ value: String(number), label, checked: isReady(label) })));
    part("intake-papers-box").hidden = found.papers.length === 0;
    part("intake-consent-text").textContent = found.consent;
    input("consent").checked = false;
  }

  async function look() {
    close();
    await listed;
    const contact = Object.fromEntries(FIELDS.map((name) => [name, input(name).value]));
    const rest = { include: ticked("answers"), ready: ticked("papers").map(Number), consent: input("consent").checked };
    const found = await session.call("intake", { ...theCase(), ground: session.ground(), language, contact, ...rest });
    if (found.error) throw new Error(found.error);
    showProblems(found.problems ?? {});
    say(text(found.problems ? "intakeProblem" : "intakeReady"));
    if (!found.problems) preview((made = found));
  }

  // What is filled in here is no answer: the rules need not look again. A file that was seen no longer fits.
  box.addEventListener("change", (event) => event.stopPropagation());
  box.addEventListener("input", () => {
    if (made) say(text("intakeChanged"));
    close();
  });
  part("intake-look").addEventListener("click", () => look().catch(() => say(text("intakeFailed"))));
  part("intake-download").addEventListener("click", () => made && download(made));
  part("intake-share").addEventListener("click", () => made && share(made));
  form.addEventListener("reset", () => {
    shown = "";
    listed = Promise.resolve(); // what was asked before the wipe is never answered
    close();
    showProblems({});
  });
  session.onDecision(show);
}

/** @param {string} words */
function say(words) {
  part("intake-said").textContent = words;
}

/** @param {string} name @param {{value: string, label: string, checked: boolean}[]} items */
function tickList(name, items) {
  const rows = items.map(({ value, label, checked }, number) => {
    const row = document.createElement("p");
    row.className = "intake-tick";
    const box = Object.assign(document.createElement("input"), { type: "checkbox", id: `intake-${name}-${number}`, value, checked });
    row.append(box, Object.assign(document.createElement("label"), { htmlFor: box.id, textContent: label }));
    return row;
  });
  part(`intake-${name}`).replaceChildren(...(rows.length ? rows : [text("intakeNone")]));
}

/** @param {string} name */
function ticked(name) {
  const found = /** @type {NodeListOf<HTMLInputElement>} */ (part(`intake-${name}`).querySelectorAll("input:checked"));
  return [...found].map((one) => one.value);
}

/** Each problem at its field; the first one gets the focus. @param {Record<string, string>} problems */
function showProblems(problems) {
  for (const name of [...FIELDS, "consent"]) {
    part(`intake-${name}-problem`).textContent = problems[name] ?? "";
    input(name).setAttribute("aria-invalid", String(name in problems));
  }
  const first = [...FIELDS, "consent"].find((name) => name in problems);
  if (first) input(first).focus();
}

/** @param {Made} made */
function preview(made) {
  part("intake-plain").textContent = made.plain;
  part("intake-text").textContent = made.text;
  const share = /** @type {Navigator} */ (navigator);
  part("intake-share").hidden = !share.canShare?.({ files: [shareable(made)] });
  const email = part("plan-intake").dataset.email;
  part("intake-mail").hidden = !email;
  if (email) part("intake-mail").setAttribute("href", mailto(email, made));
  part("intake-preview").hidden = false;
  part("intake-preview").focus();
}

/** Only a subject and a line, never an answer. @param {string} email @param {Made} made */
function mailto(email, { reference, name }) {
  const [subject, body] = ["intakeSubject", "intakeBody"].map((id) => encodeURIComponent(text(id, { reference, name })));
  return `mailto:${email}?subject=${subject}&body=${body}`;
}

/** Browsers share text files, not JSON. @param {Made} made */
const shareable = (made) => new File([made.text], `${made.name}.txt`, { type: "text/plain" });

/** @param {Made} made */
async function share(made) {
  try {
    await navigator.share({ files: [shareable(made)] });
    say(text("intakeShared"));
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) say(text("intakeFailed"));
  }
}

/** @param {Made} made */
function download({ text: content, name }) {
  save(name, "application/json", content);
  say(text("intakeSaved"));
}
