/** What Python adds to a card: each condition met, not met or not known, and what is still to be answered. */
import { form, nameOf, text } from "./page.mjs";

/** @param {boolean | null} met */
const markName = (met) => (met === null ? "not_known" : met ? "met" : "not_met");
const WORDS = { met: "met", not_met: "notMet", not_known: "notKnown" };
const SIGNS = { met: "\u2714", not_met: "\u2716", not_known: "?" };

/** @param {Element} card @param {import("./protocol.mjs").Outcome} outcome */
function mark(card, outcome) {
  for (const { condition, met } of outcome.reasons) {
    const line = card.querySelector(`[data-condition="${condition}"]`);
    if (!line) continue;
    const name = markName(met);
    const sign = line.querySelector(":scope > .mark") ?? line.insertBefore(document.createElement("span"), line.firstChild);
    sign.className = `mark mark-${name}`;
    sign.textContent = `${SIGNS[name]} ${text(WORDS[name])} `;
  }
}

/** @param {string[]} ids */
const names = (ids) => ids.map(nameOf).join("; ");

/** @param {Element} card @param {import("./protocol.mjs").Outcome} outcome */
function note(card, outcome) {
  const lines = [];
  if (outcome.too_early) lines.push(text("tooEarly"));
  if (outcome.verdict === "unknown") {
    if (outcome.doubts.length) lines.push(`${text("doubts")}: ${names(outcome.doubts)}.`);
    else if (outcome.open.length) lines.push(`${text("open")}: ${names(outcome.open)}.`);
  }
  const box = card.querySelector(".reason-note") ?? card.querySelector(".verdict-unknown")?.insertAdjacentElement("afterend", document.createElement("p"));
  if (!box) return;
  box.className = "reason-note";
  box.textContent = lines.join(" ");
}

/** @param {import("./protocol.mjs").Outcome[]} outcomes */
export function showReasons(outcomes) {
  for (const outcome of outcomes) {
    const card = form.querySelector(`#g-${outcome.id}`);
    if (!card) continue;
    mark(card, outcome);
    note(card, outcome);
  }
}
