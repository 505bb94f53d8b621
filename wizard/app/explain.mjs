/** What to find out first, and in each card: why, and what would change it. A card is filled when it is opened: most never are. */
import { could, explanation } from "./explanation.mjs";
import { form, nameOf, part, text, theCase } from "./page.mjs";
import { goTo } from "./stepper.mjs";

/**
 * @typedef {{question: string, least: number, most: number, fee: string | null}} First
 * @typedef {import("./plan.mjs").Decided} Decided
 */

const boxes = /** @type {NodeListOf<HTMLDetailsElement>} */ (form.querySelectorAll("details.explain"));
/** What was last said of each ground. @type {Map<string, () => Node[]>} */
const makers = new Map();
let asked = 0;
let wanted = "";

/** @param {import("./plan.mjs").Session} session */
export function start(session) {
  for (const box of boxes) {
    box.hidden = false;
    box.addEventListener("toggle", () => fill(box));
  }
  part("first-go").addEventListener("click", () => goTo(wanted));
  form.addEventListener("reset", clear);
  session.onDecision((decision) => ask(session, decision));
}

/** Only the newest answer counts. @param {import("./plan.mjs").Session} session @param {Decided} decision */
async function ask(session, decision) {
  asked += 1;
  const number = asked;
  const answer = await session.call("explain", theCase()).catch(() => undefined);
  if (number !== asked || !answer || "error" in answer) return;
  const outcomes = new Map(decision.grounds.map((outcome) => [outcome.id, outcome]));
  for (const ground of answer.grounds) {
    const outcome = outcomes.get(ground.id);
    if (outcome) makers.set(ground.id, () => explanation(ground, outcome));
  }
  for (const box of boxes) fill(box);
  showFirst(answer.first);
  showCould(answer.grounds.filter((/** @type {import("./explanation.mjs").Explanation} */ { id, changes }) => changes?.length && isClosed(outcomes.get(id))));
}

/** @param {import("./protocol.mjs").Outcome | undefined} outcome */
function isClosed(outcome) {
  const served = (form.querySelector(`#g-${outcome?.id}`)?.getAttribute("data-topics") ?? "").split(" ");
  const wishes = theCase().topics;
  return outcome?.verdict === "unlikely" && (!wishes.length || wishes.some((wish) => served.includes(wish)));
}

/** @param {import("./explanation.mjs").Explanation[]} grounds */
function showCould(grounds) {
  part("could").hidden = grounds.length === 0;
  part("could-list").replaceChildren(...grounds.flatMap(could));
}

/** @param {HTMLDetailsElement} box */
function fill(box) {
  const make = makers.get(box.closest("article")?.dataset.ground ?? "");
  if (make) box.querySelector(".explanation")?.replaceChildren(...(box.open ? make() : []));
}

/** Wiped: nothing of the answers stays on the page, also when Python says nothing more. */
function clear() {
  asked += 1;
  makers.clear();
  for (const box of boxes) box.querySelector(".explanation")?.replaceChildren();
  for (const id of ["first-say", "first-about", "first-where", "first-cost", "could-list"]) part(id).replaceChildren();
  part("first-more").hidden = true;
  part("could").hidden = true;
}

/** @param {First | null} first */
function showFirst(first) {
  part("first").hidden = first === null;
  if (!first) return;
  part("first-more").hidden = false;
  part("first-say").textContent = sentence(first);
  wanted = first.question;
  part("first-about").textContent = `: ${nameOf(wanted)}`;
  const [, ...said] = part(`q-${wanted}`).querySelector(".where")?.childNodes ?? [];
  const where = said.map((node) => node.textContent).join("").trim();
  part("first-where").textContent = where;
  /** @type {HTMLElement} */ (part("first-more").querySelector("details")).hidden = where === "";
  part("first-cost").textContent = first.fee ? text(`explainCost_${first.fee}`) : "";
}

/** @param {First} first */
function sentence({ question, most }) {
  const words = most === 0 ? "explainFirst_some" : most === 1 ? "explainFirst_one" : "explainFirst_many";
  return text(words, { question: nameOf(question), count: most });
}
