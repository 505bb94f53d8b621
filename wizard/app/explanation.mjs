/** One ground in words: the answers that decide it, what would change that, and what else there is. */
import { form, nameOf, text } from "./page.mjs";
import { goTo } from "./stepper.mjs";

/**
 * @typedef {{question: string, option: string}} Given
 * @typedef {Given & {condition: number | null}} Because
 * @typedef {{steps: Array<Given & {by: string}>, verdict: string, too_early: boolean}} Changed
 * @typedef {{id: string, because: Because[], changes: Changed[] | null, instead: string[]}} Explanation
 */

const MOST_INSTEAD = 5;

/** @param {Explanation} ground @param {import("./protocol.mjs").Outcome} outcome @returns {Node[]} */
export function explanation(ground, outcome) {
  if (outcome.verdict === "unknown") return missing(outcome);
  const looked = ground.because.filter(({ condition }) => condition !== null);
  const rest = ground.because.filter(({ condition }) => condition === null);
  return [...part("because", looked.length ? looked : rest, ground.id), ...(looked.length ? part("together", rest, ground.id) : []), ...change(ground)];
}

/** @param {Given} given */
const said = ({ question, option }) => `${nameOf(question)}: ${form.querySelector(`label[for="${question}-${option}"]`)?.textContent ?? option}`;

/** @param {string} name @param {string} tag @param {Array<Node | string>} inside @returns {HTMLElement} */
function element(name, tag, ...inside) {
  const found = document.createElement(tag);
  if (name) found.className = name;
  found.append(...inside);
  return found;
}

/** @param {string} word */
const line = (word) => element("", "p", text(`explain${word[0]?.toUpperCase()}${word.slice(1)}`));

/** @param {Array<Array<Node | string>>} items */
const list = (items) => element("", "ul", ...items.map((item) => element("", "li", ...item)));

/** Answers under a heading, each with the place in the law that asks it. @param {string} word @param {Because[]} answers @param {string} id */
function part(word, answers, id) {
  if (!answers.length) return [];
  const found = list(answers.map((because) => [said(because), ...cite(because, id)]));
  found.classList.add(word);
  return [line(word), found];
}

/** @param {Because} because @param {string} id @returns {Array<Node | string>} */
function cite({ condition }, id) {
  const link = form.querySelector(`#g-${id} [data-condition="${condition}"] > .cite`);
  return link ? [" (", link.cloneNode(true), ")"] : [];
}

/** @param {Explanation} ground @returns {Node[]} */
function change({ changes, instead }) {
  if (changes === null) return [];
  if (!changes.length) return [line("nothing"), ...others(instead)];
  return [line(changes.length === 1 ? "change" : "changes"), list(changes.map(steps)), line("authority")];
}

/** @param {Changed} changed @returns {Array<Node | string>} */
function steps({ steps: all, verdict, too_early }) {
  const each = all.flatMap((step, place) => [place ? ` ${text("explainAnd")} ` : "", element("step-by", "span", text(`explainBy_${step.by}`)), ` \u2013 ${said(step)}`]);
  return [...each, ". ", text(too_early ? "explainThen_early" : "explainThen", { verdict: text(verdict) })];
}

/** Open cards with the same wish. Buttons, not links: an address would keep which way was looked at. @param {string[]} ids */
function others(ids) {
  const cards = ids.map((id) => form.querySelector(`#g-${id}`)).filter((card) => card && card.getClientRects().length > 0);
  if (!cards.length) return [line("no_instead")];
  return [line("instead"), list(cards.slice(0, MOST_INSTEAD).map((card) => [button(card?.querySelector(".card-title")?.textContent ?? "", () => see(/** @type {Element} */ (card)))]))];
}

/**
 * A way that is closed now: its name, which leads to its card, and what would open it.
 * @param {Explanation} ground @returns {Node[]}
 */
export function could({ id, changes }) {
  const card = /** @type {Element} */ (form.querySelector(`#g-${id}`));
  const name = button(card.querySelector(".card-title")?.textContent ?? id, () => {
    /** @type {HTMLInputElement} */ (form.querySelector("#show-all")).checked = true;
    see(card);
  });
  return [element("", "p", name), list((changes ?? []).map(steps))];
}

/** @param {Element} card */
function see(card) {
  const title = /** @type {HTMLElement} */ (card.querySelector(".card-title"));
  title.tabIndex = -1;
  title.focus();
  card.scrollIntoView();
}

/** @param {string} label @param {() => void} act */
function button(label, act) {
  const found = element("link", "button", label);
  found.setAttribute("type", "button");
  found.addEventListener("click", act);
  return found;
}

/** @param {import("./protocol.mjs").Outcome} outcome */
function missing({ open, doubts }) {
  const ids = doubts.length ? doubts : open;
  if (!ids.length) return [line("missing")];
  return [line(doubts.length ? "doubts" : "open"), list(ids.map((id) => [button(nameOf(id), () => goTo(id))]))];
}
