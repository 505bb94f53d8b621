/** What the page itself knows: which questions are asked, what was answered, which verdict a card gives. No rule is here. */

export const form = /** @type {HTMLFormElement} */ (document.getElementById("wizard"));
/** Every part of the page brings its own words. @type {DOMStringMap} */
const texts = Object.assign({}, ...[.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("template.words"))].map((part) => part.dataset));

/** @param {string} id @returns {HTMLElement} */
export const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** A text of the page, with its places filled in. @param {string} name @param {Record<string, string | number>} [values] */
export const text = (name, values = {}) => (texts[name] ?? "").replace(/\{(\w+)\}/g, (_, key) => String(values[key]));

/** @returns {HTMLFieldSetElement[]} every question, in order, the topics among them */
export const questions = () => [.../** @type {NodeListOf<HTMLFieldSetElement>} */ (form.querySelectorAll("fieldset.question"))];

/** Whether the rules ask this question now: then it has a box, even while another one is in view. @param {HTMLElement} question */
export const isAsked = (question) => question.id === "q-topics" || question.getClientRects().length > 0;

/** @param {HTMLElement} question @returns {HTMLInputElement | null} */
export const answerOf = (question) => question.querySelector(":scope > input:checked");

/** @param {HTMLElement} question @returns {NodeListOf<HTMLInputElement>} */
export const answersOf = (question) => question.querySelectorAll(":scope > input:checked");

/** @returns {Record<string, string>} */
export function answers() {
  const checked = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(".question:not(.topics) > input:checked"));
  return Object.fromEntries([...checked].map((input) => [input.name, input.value]));
}

/** @returns {string[]} */
export const topics = () =>
  [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(".topics > input:checked"))].map((input) => input.value);

/** The case as Python takes it: answers, topics, and the day whose law applies. */
export const theCase = () => ({ answers: answers(), topics: topics(), on: form.dataset.on });

/**
 * Change many answers. Firefox and WebKit look at every rule again for each of them, which takes seconds for a case, and WebKit then
 * leaves cards without a verdict. Every rule begins at the id `ask`, so meanwhile none applies, and no card is drawn.
 * @param {() => void} change
 */
function atOnce(change) {
  const [ask, results] = [part("ask"), /** @type {HTMLElement} */ (form.querySelector(".results"))];
  ask.id = "";
  results.style.display = "none";
  form.getBoundingClientRect(); // drawn without rules: else Firefox misses some of the changes
  try {
    change();
  } finally {
    ask.id = "ask"; // whatever happens: without it nothing decides
    results.style.display = "";
  }
  form.getBoundingClientRect(); // all cards together: Firefox else computes each by itself when it is asked for
}

/** Tick a box and untick it, which nobody sees. WebKit prepares for ticks at the first one, for a second or more: not in an answer. */
export function readyStyles() {
  form.getBoundingClientRect(); // what has no style yet is not prepared for
  const box = /** @type {HTMLInputElement} */ (form.querySelector("#show-all"));
  for (let time = 0; time < 2; time++) box.checked = !box.checked;
}

/** Take every answer away. */
export const wipe = () => atOnce(() => form.reset());

/** Give these answers and topics, and no other. What the page does not know is passed over. @param {{answers: Record<string, string>, topics: string[]}} found */
export function setCase(found) {
  const wanted = new Set([...Object.entries(found.answers).map(([name, option]) => `${name}-${option}`), ...found.topics.map((topic) => `topic-${topic}`)]);
  const inputs = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(".question > input"));
  atOnce(() => inputs.forEach((input) => (input.checked = wanted.has(input.id))));
}

/** The short name of a question. @param {string} id */
export const nameOf = (id) => part(`q-${id}`)?.dataset.short ?? id;

/** The label of the answer given. @param {HTMLInputElement} input */
export const labelOf = (input) => input.labels?.[0]?.textContent ?? "";

const RANK = ["likely", "possible", "unknown", "unlikely", "not_applicable"];

/**
 * The place of a card among the outcomes: what can help comes first, what is out of sight last. Of what has no box no style is kept:
 * to ask for it costs Chromium a look at every rule, for each card. @param {Element} card
 */
function rank(card) {
  if (!card.getClientRects().length) return RANK.length;
  const style = getComputedStyle(card);
  const found = RANK.findIndex((verdict) => style.getPropertyValue(`--${verdict}`).trim() === "block");
  return found < 0 ? RANK.indexOf("unknown") : found;
}

/**
 * Put the cards that are in sight in the order of their verdicts, in the document too, so that reading order and looks agree. A card that
 * is in its place stays there: every one that moves costs WebKit thirty milliseconds.
 */
export function sortCards() {
  const box = /** @type {HTMLElement} */ (form.querySelector(".cards"));
  const cards = [...box.children].map((card) => ({ card, rank: rank(card) }));
  cards.sort((a, b) => a.rank - b.rank);
  let next = box.firstElementChild;
  for (const { card } of cards) {
    if (card === next) next = next.nextElementSibling;
    else box.insertBefore(card, next);
  }
}
