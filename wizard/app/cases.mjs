/** Several cases in a row, in the memory of this tab only. A wipe or closing the tab takes them all. */
import { answers, form, part, setCase, text, topics, wipe } from "./page.mjs";
import { resume } from "./stepper.mjs";

/** @typedef {{answers: Record<string, string>, topics: string[]}} Case */

const helper = /** @type {HTMLInputElement} */ (part("helper-on"));
/** @type {Case[]} */
let cases = [];
let current = 0;

/** Put another case in the place of this one: nothing of this one stays, not what was typed in the plan either. @param {Case} next */
function replace(next) {
  const help = helper.checked;
  form.classList.add("switching");
  wipe();
  helper.checked = help;
  return new Promise((done) =>
    setTimeout(() => {
      form.classList.remove("switching");
      setCase(next);
      resume();
      form.dispatchEvent(new Event("change", { bubbles: true }));
      draw();
      done(undefined);
    }),
  );
}

/** A case from a file or a link: in helper mode it comes beside the others, else it takes the place of this one. @param {Case} next */
export function receive(next) {
  if (helper.checked) add();
  return replace(next);
}

function keep() {
  cases[current] = { answers: answers(), topics: topics() };
}

/** Go to a place of its own; a case without answers is such a place already. */
function add() {
  if (!Object.keys(answers()).length) return;
  keep();
  current = cases.length;
}

/** @param {number} number */
function switchTo(number) {
  keep();
  current = number;
  return replace(cases[number]);
}

function draw() {
  part("cases").hidden = !helper.checked;
  const count = Math.max(cases.length, current + 1);
  part("case-list").replaceChildren(...Array.from({ length: count }, (_, number) => button(number)));
}

/** @param {number} number */
function button(number) {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: number === current ? "" : "second", textContent: text("caseName", { number: number + 1 }) });
  made.setAttribute("aria-pressed", String(number === current));
  made.addEventListener("click", () => number !== current && void switchTo(number));
  return made;
}

export function startCases() {
  part("case-new").addEventListener("click", () => {
    add();
    void replace({ answers: {}, topics: [] });
  });
  helper.addEventListener("change", draw);
  form.addEventListener("reset", () => {
    if (form.classList.contains("switching")) return;
    cases = [];
    current = 0;
    part("cases").hidden = true;
  });
}
