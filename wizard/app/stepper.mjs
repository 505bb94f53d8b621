/** One question at a time. The page says which question is asked; this only walks through them and keeps every answer. */
import { answerOf, answersOf, form, isAsked, labelOf, part, questions, sortCards, text } from "./page.mjs";

/** Questions that were seen and need no answer: what to look for may stay empty. @type {Set<Element>} */
const passed = new Set();

/** @type {HTMLFieldSetElement | undefined} */
let current;

/** The questions in the order in which they were met: the numbers and Back follow the person, not the page. @type {HTMLFieldSetElement[]} */
let path = [];

/** @param {HTMLFieldSetElement} question */
const isDone = (question) => passed.has(question) || answerOf(question) !== null;
const asked = () => questions().filter(isAsked);
const firstOpen = () => asked().find((question) => !isDone(question));

/** @param {HTMLFieldSetElement} question @param {boolean} focus */
function show(question, focus) {
  current?.classList.remove("current");
  current = question;
  if (!path.includes(question)) path.push(question);
  question.classList.add("current");
  form.classList.remove("finished");
  form.classList.add("stepping");
  part("choose").hidden = true;
  progress();
  if (focus) question.querySelector("legend")?.focus();
}

function progress() {
  path = path.filter(isAsked);
  const place = path.findIndex((question) => question === current);
  const open = asked().filter((question) => question !== current && !isDone(question)).length;
  const rest = open === 0 ? text("openNone") : text(open === 1 ? "openOne" : "openMany", { count: open });
  // In the text that is there: a node that comes among the questions makes the browser go through every rule again.
  /** @type {Text} */ (part("progress").firstChild).data = `${text("step", { number: place + 1 })}. ${rest}`;
  /** @type {HTMLButtonElement} */ (part("back")).disabled = place <= 0;
  part("lead").hidden = place > 0;
}

/** @param {boolean} complete */
function showResults(complete) {
  listAnswers();
  form.classList.remove("stepping");
  form.classList.add("finished");
  sortCards();
  part("done").hidden = !complete;
  part("results-title").focus();
}

/** Every answer that counts, with a way to change it. Answers that are not asked for now are shown too: they stay yours. */
function listAnswers() {
  const list = /** @type {HTMLElement} */ (form.querySelector("dl.given"));
  list.replaceChildren(...questions().filter(isDone).map(row));
}

/** @param {HTMLFieldSetElement} question */
function row(question) {
  const line = document.createElement("div");
  const [name, value] = [document.createElement("dt"), document.createElement("dd")];
  name.textContent = question.dataset.short ?? "";
  value.textContent = [...answersOf(question)].map(labelOf).join("; ") || text("all");
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
  const place = path.findIndex((question) => question === current);
  if (place > 0) show(path[place - 1], true);
}

/** Show the question with this id. @param {string} id */
export const goTo = (id) => show(/** @type {HTMLFieldSetElement} */ (part(`q-${id}`)), true);

/** Start again at the first question, without any answer. */
export function restart() {
  passed.clear();
  path = [];
  show(questions()[0], true);
}

/** Go on with answers that were put in, as if they had just been given: at the first open question, else at the outcome. */
export function resume() {
  const all = questions();
  const topics = all.findIndex(({ id }) => id === "q-topics");
  passed.clear();
  if (all.slice(topics).some((question) => answerOf(question))) passed.add(all[topics]);
  path = asked().filter(isDone);
  const question = firstOpen();
  if (question) show(question, true);
  else showResults(true);
}

/** Take over from the page as it is. Answers that are there stay. */
export function startStepper() {
  form.classList.add("stepping"); // first: else the places of every question and card are counted, to be put away at once
  for (const id of ["progress", "steps", "given", "to-questions", "print"]) part(id).hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    next();
  });
  part("back").addEventListener("click", back);
  part("to-results").addEventListener("click", () => showResults(false));
  part("to-questions").addEventListener("click", () => show(firstOpen() ?? current ?? questions()[0], true));
  part("print").addEventListener("click", () => window.print());
  part("show-all").addEventListener("change", sortCards); // those that come into sight now have not been sorted
  form.addEventListener("change", progress);
  show(firstOpen() ?? questions()[0], false);
}
