/** The papers of the plan: what to collect for a way, what not to send, and the letter that goes with it. */
import { startLetter } from "./letter.mjs";
import { form, part, text } from "./page.mjs";
import { isReady } from "./same.mjs";
import { lines, make, tick } from "./sheets.mjs";

/** @param {import("./plan.mjs").Session} session */
export function start(session) {
  const box = part("plan-papers");
  const letter = startLetter(session);
  let shown = "";
  // What is filled in here is no answer: the rules need not look again.
  box.addEventListener("change", (event) => event.stopPropagation());
  form.addEventListener("reset", () => (shown = ""));
  session.onDecision(async () => {
    const ground = session.ground();
    if (!ground || ground === shown) return;
    shown = ground;
    const list = await letter.ask("checklist", { ground });
    if (list.error || shown !== ground) return;
    box.querySelector(".papers-list")?.replaceChildren(...checklist(list));
    letter.choose(ground, list.kinds);
  });
}

/** @param {any} list */
function checklist(list) {
  const collect = make("p", text(list.papers.length ? "papersCollect" : "papersNothing"));
  const papers = make("ul", list.papers.map((/** @type {string} */ paper, /** @type {number} */ number) => tick(paper, number, isReady(paper))), { class: "ticks" });
  const never = make("ul", list.never.map((/** @type {string} */ line) => make("li", line)), { class: "never" });
  return [collect, papers, ...(list.never.length ? [make("h4", text("papersNever")), never] : []), make("dl", facts(list), { class: "facts" })];
}

/** @param {any} list */
function facts(list) {
  const official = list.form ? [make("i", list.form, { lang: "nl" }), make("br", []), text("papersFormWhere")] : [];
  /** @type {Array<[string, Array<string | Node>]>} */
  const rows = [
    ["papersForm", official],
    ["papersDecides", [list.decides]],
    ["papersTo", lines(list.to)],
    ["papersThrough", list.through ? [list.through] : []],
  ];
  return rows.filter(([, value]) => value.length).map(([name, value]) => make("div", [make("dt", text(name)), make("dd", value)]));
}
