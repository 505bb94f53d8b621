/** One question at a time. The page says which question is asked; this only walks through them and keeps every answer. */
import { answerOf, form, isAsked, labelOf, part, questions, sortCards, text } from "./page.mjs";

/** Questions that were seen and need no answer: what to look for may stay empty. @type {Set<Element>} */
const passed = new Set();

/** @type {HTMLElement | undefined} */
let current;

/** @param {HTMLFieldSetElement} question */
const isDone = (question) => passed.has(question) || answerOf(question) !== null;
const asked = () => questions().filter(isAsked);
const firstOpen = () => asked().find((question) => !isDone(question));

/** @param {HTMLElement} question @param {boolean} focus */
function show(question, focus) {
  current?.classList.remove("current");
  current = question;
  question.classList.add("current");
  form.classList.remove("finished");
  form.classList.add("stepping");
  part("choose").hidden = true;
  progress();
  if (focus) question.querySelector("legend")?.focus();
}

function progress() {
  const list = asked();
  const place = list.indexOf(/** @type {any} */ (current));
  const open = list.filter((question) => question !== current && !isDone(question)).length;
  const rest = open === 0 ? text("openNone") : text(open === 1 ? "openOne" : "openMany", { count: open });
  part("progress").textContent = `${text("step", { number: place + 1 })}. ${rest}`;
  /** @type {HTMLButtonElement} */ (part("back")).disabled = place <= 0;
}

/** @param {boolean} complete */
function showResults(complete) {
  listAnswers();
  sortCards();
  form.classList.remove("stepping");
  form.classList.add("finished");
  part("done").hidden = !complete;
  part("results-title").focus();
}

/** Every answer that counts, with a way to change it. Answers that are not asked for now are shown too: they stay yours. */
function listAnswers() {
  const list = /** @type {HTMLElement} */ (form.querySelector("dl.given"));
  list.replaceChildren(...questions().filter((question) => answerOf(question) && !question.classList.contains("topics")).map(row));
}

/** @param {HTMLFieldSetElement} question */
function row(question) {
  const line = document.createElement("div");
  const [name, value] = [document.createElement("dt"), document.createElement("dd")];
  name.textContent = question.dataset.short ?? "";
  value.textContent = labelOf(/** @type {HTMLInputElement} */ (answerOf(question)));
  const holder = document.createElement("dd");
  holder.className = "change";
  const change = document.createElement("button");
  Object.assign(change, { type: "button", className: "link", textContent: text("change") });
  change.setAttribute("aria-label", `${text("change")}: ${name.textContent}`);
  change.addEventListener("click", () => show(question, true));
  holder.append(change);
  line.append(name, value, holder);
  return line;
}

function next() {
  if (current?.id === "q-topics") passed.add(current);
  else if (current && !answerOf(current)) {
    part("choose").hidden = false;
    /** @type {HTMLInputElement} */ (current.querySelector("input")).focus();
    return;
  }
  const question = firstOpen();
  if (question) show(question, true);
  else showResults(true);
}

function back() {
  const list = asked();
  const place = list.indexOf(/** @type {any} */ (current));
  if (place > 0) show(list[place - 1], true);
}

/** Start again at the first question, without any answer. */
export function restart() {
  passed.clear();
  show(questions()[0], true);
}

/** Take over from the page as it is. Answers that are there stay. */
export function startStepper() {
  for (const id of ["progress", "steps", "given", "to-questions", "print"]) part(id).hidden = false;
  part("next").addEventListener("click", next);
  part("back").addEventListener("click", back);
  part("to-results").addEventListener("click", () => showResults(false));
  part("to-questions").addEventListener("click", () => show(firstOpen() ?? questions()[0], true));
  part("print").addEventListener("click", () => window.print());
  form.addEventListener("change", progress);
  show(firstOpen() ?? questions()[0], false);
}
