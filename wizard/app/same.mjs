/**
 * What is typed or ticked in one step of the plan stands in the others too. Two fields that say the same go on saying the same;
 * once a person makes them differ, each is left alone. All of it lives in the fields of the page.
 */
import { form, labelOf, part } from "./page.mjs";

const TWINS = [
  ["field-name", "intake-name"],
  ["field-phone", "intake-phone"],
  ["field-decision_date", "date-decision_date"],
  ["field-term_end_date", "date-term_end"],
  ["field-duo_decision_date", "date-duo_decision"],
];
/** What each field said before it changed. @type {Map<string, string>} */
const before = new Map();

/** The papers that one can tick, of the list and of the intake file. @returns {HTMLInputElement[]} */
const papers = () => [.../** @type {NodeListOf<HTMLInputElement>} */ (part("plan").querySelectorAll(".ticks input, #intake-papers input"))];

/** Whether a paper was ticked somewhere. @param {string} name */
export const isReady = (name) => papers().some((one) => one.checked && labelOf(one) === name);

/** @param {HTMLInputElement} input */
function followTick(input) {
  const others = papers().filter((one) => one.checked !== input.checked && labelOf(one) === labelOf(input));
  for (const other of others) {
    other.checked = input.checked;
    tell(other);
  }
}

/** @param {HTMLInputElement} input */
function followText(input) {
  const was = before.get(input.id) ?? "";
  before.set(input.id, input.value);
  const pair = TWINS.find((ids) => ids.includes(input.id));
  const twin = pair && /** @type {HTMLInputElement} */ (part(pair[input.id === pair[0] ? 1 : 0]));
  if (!twin || twin.value !== was || twin.value === input.value) return;
  twin.value = input.value;
  tell(twin);
}

/** As if it had been typed there: letters are made anew, dates counted, and a file that was read no longer fits. @param {HTMLInputElement} input */
function tell(input) {
  for (const name of ["input", "change"]) input.dispatchEvent(new Event(name, { bubbles: true }));
}

export function start() {
  // Before the steps stop the event on its way up. A day that does not exist is no day yet.
  part("plan").addEventListener("change", follow, true);
  form.addEventListener("reset", () => before.clear());
}

/** @param {Event} event */
function follow({ target }) {
  if (!(target instanceof HTMLInputElement) || target.validity.badInput) return;
  if (papers().includes(target)) followTick(target);
  else followText(target);
}
