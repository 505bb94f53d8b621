/** A file of one's own: seen before it is saved, opened with a note on what has changed, and the receipt on a print. */
import { receive } from "./cases.mjs";
import { form, labelOf, part, text, theCase } from "./page.mjs";
import { list, startPreview, within } from "./preview.mjs";
import { save } from "./save.mjs";

/** Above this a file is not even read, in bytes. */
const LARGEST = 400_000;

const language = document.documentElement.lang;
const opener = /** @type {HTMLInputElement} */ (part("file-open"));
const withFields = /** @type {HTMLInputElement} */ (part("file-with-fields"));

/** What was typed in the plan and may be saved. */
const typed = () =>
  [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("#plan [data-save]"))].filter((input) => input.id && input.value);

/** @param {import("./plan.mjs").Session} session */
export function start(session) {
  /** What the file would be now. @type {{text: string, name: string}} */
  let file = { text: "", name: "" };

  async function fill() {
    const fields = withFields.checked ? Object.fromEntries(typed().map((input) => [input.id, input.value])) : {};
    const found = await session.call("save_case", { ...theCase(), fields, language });
    if (found.error) throw new Error(found.error);
    file = found;
    const lines = typed().map((input) => `${labelOf(input)}: ${input.value}`);
    part("file-list").replaceChildren(list([...Object.values(found.reads), ...(withFields.checked ? lines : [])], text("fileNothing")));
    part("file-fields").hidden = lines.length === 0;
    part("file-text").textContent = found.text;
  }

  startPreview("file", fill, session);
  withFields.addEventListener("change", () => void fill());
  part("file-save").addEventListener("click", () => {
    save(file.name, "application/json", file.text);
    part("file-said").textContent = text("fileSaved");
  });
  form.addEventListener("reset", () => (file = { text: "", name: "" }));
  opener.addEventListener("change", async () => {
    const chosen = opener.files?.[0];
    if (chosen) say(...(await open(session, chosen)));
    opener.value = "";
  });
  session.onDecision(async () => showReceipt(await session.call("receipt", theCase())));
}

/** @param {Node[]} notes */
function say(...notes) {
  part("opened").replaceChildren(...notes);
}

/** Open a file: the notes to show. A file that cannot be used changes nothing. @param {import("./plan.mjs").Session} session @param {File} chosen */
async function open(session, chosen) {
  if (chosen.size > LARGEST) return [within("p", text("problemToo_large"))];
  say(within("p", text("fileWait")));
  try {
    await session.load();
    const found = await session.call("open_case", { text: await chosen.text(), on: form.dataset.on, language });
    return found.error ? [within("p", problem(found.kind))] : await opened(found);
  } catch {
    return [within("p", text("fileNoPython"))];
  }
}

/** What to do about a file or link that cannot be opened. @param {string | undefined} kind */
export const problem = (kind) => text(`problem${(kind ?? "damaged").replace(/^./, (letter) => letter.toUpperCase())}`);

/** @param {any} found what Python makes of the file */
async function opened(found) {
  await receive(found);
  restore(found.fields);
  const notes = [within("p", text("fileOpened", { count: Object.keys(found.answers).length }))];
  if (found.altered) notes.push(within("p", text("fileAltered")));
  if (found.dropped.length) notes.push(within("p", text("fileDropped")), list(found.dropped, ""));
  const changes = [...found.changed.map(change), ...found.new.map(fresh), ...found.gone.map(lost)];
  if (!found.same_rules || changes.length) {
    notes.push(within("p", text(changes.length ? "fileOlder" : "fileOlderSame", { when: found.when })), list(changes, ""));
  }
  return notes;
}

/** All fields first, then the news of each: what one is told must find the others in their place. @param {Record<string, unknown>} fields */
function restore(fields) {
  const inputs = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("#plan [data-save]")]).filter(({ id }) => id in fields);
  for (const input of inputs) input.value = String(fields[input.id]);
  for (const input of inputs) input.dispatchEvent(new Event("change", { bubbles: true }));
}

/** @param {string} verdict */
const verdictWord = (verdict) => form.querySelector(`.verdict-${CSS.escape(verdict)} > strong`)?.textContent ?? verdict;
/** @param {{ground: string, dutch?: string}} one */
const wayName = (one) => document.getElementById(`t-${one.ground}`)?.textContent ?? one.dutch ?? one.ground;
/** @param {any} one */
const change = (one) => text("fileChanged", { name: wayName(one), before: verdictWord(one.before), now: verdictWord(one.now) });
/** @param {any} one */
const fresh = (one) => text("fileNew", { name: wayName(one), now: verdictWord(one.verdict) });
/** @param {any} one */
const lost = (one) => text("fileGone", { name: wayName(one), before: verdictWord(one.verdict) });

/** The receipt in every language takes the place of the one without answers. @param {any} found */
function showReceipt(found) {
  const lines = Object.entries(found.text ?? {}).map(([lang, line]) => Object.assign(within("p", line), { lang, dir: "auto" }));
  part("receipt").replaceChildren(...lines);
}
