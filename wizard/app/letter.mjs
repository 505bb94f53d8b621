/** The letter: its fields, how it looks, and three ways to take it along. What is filled in lives in the page alone. */
import { form, part, text } from "./page.mjs";
import { save } from "./save.mjs";
import { make, sheetOf } from "./sheets.mjs";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const language = document.documentElement.lang;
/** How long typing must rest before the letter is made anew, in milliseconds. */
const REST = 250;
const kinds = /** @type {HTMLSelectElement} */ (part("letter-kind"));
const inputs = /** @type {HTMLElement} */ (part("plan-papers").querySelector(".letter-inputs"));
/** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */
const fields = inputs.querySelectorAll("input, textarea");
const problem = /** @type {HTMLElement} */ (part("plan-papers").querySelector(".papers-problem"));
const say = (/** @type {string} */ message) => void (part("letter-said").textContent = message);

/** @param {import("./plan.mjs").Session} session */
export function startLetter(session) {
  let ground = "";
  let newest = 0;
  let timer = 0;

  /** Ask Python; what is wrong is told. @param {string} op @param {object} data @returns {Promise<any>} */
  async function ask(op, data) {
    const answer = await session.call(op, { ...data, language }).catch(() => ({ error: text("papersFailed") }));
    problem.textContent = answer.error ?? "";
    problem.hidden = !answer.error;
    return answer;
  }

  /** Ask for the letter in some form. @param {string} op */
  const letter = (op) => ask(op, { ground, kind: kinds.value, fields: filled() });

  async function show() {
    const number = ++newest;
    const made = await letter("letter");
    if (made.error || number !== newest) return;
    showFields(made.fields);
    part("letter").replaceChildren(...made.sheets.map(sheetOf));
    part("letter").classList.toggle("both", made.sheets.length > 1);
    part("letter-advice").replaceChildren(...made.advice.map((/** @type {string} */ line) => make("li", line)));
    part("letter-missing").textContent = made.missing.length ? text("papersMissing", { fields: made.missing.join(", ") }) : text("papersComplete");
  }

  /** @param {string} chosen @param {Array<{id: string, title: string}>} offered */
  function choose(chosen, offered) {
    ground = chosen;
    const kept = kinds.value;
    kinds.replaceChildren(...offered.map(({ id, title }) => new Option(title, id)));
    if (offered.some(({ id }) => id === kept)) kinds.value = kept;
    void show();
  }

  kinds.addEventListener("change", () => void show());
  // A file that is opened fills the fields too, and says so by "change".
  for (const event of ["input", "change"]) {
    inputs.addEventListener(event, () => {
      clearTimeout(timer);
      timer = setTimeout(show, REST);
    });
  }
  form.addEventListener("reset", () => {
    newest += 1;
    clearTimeout(timer);
  });
  part("letter-copy").addEventListener("click", async () => {
    const asked = letter("letter_text");
    const said = await copy(asked.then(({ error, text: words }) => (error ? Promise.reject(error) : words)));
    if (!(await asked).error) say(said);
  });
  part("letter-download").addEventListener("click", async () => {
    const made = await letter("document");
    if (!made.error) say(download(made));
  });
  part("letter-print").addEventListener("click", print);
  return { ask, choose };
}

/** What was filled in, by field, also for other letters. */
const filled = () => Object.fromEntries([...fields].map(({ id, value }) => [id.replace("field-", ""), value]));

/** Show the fields of this letter, in its order. What the other fields hold stays. @param {string[]} names */
function showFields(names) {
  const boxes = /** @type {HTMLElement[]} */ ([...inputs.children]);
  for (const box of boxes) box.hidden = !names.includes(box.dataset.field ?? "");
  const shown = names.map((name) => /** @type {HTMLElement} */ (inputs.querySelector(`[data-field="${name}"]`)));
  if (shown.some((box, place) => inputs.children[place] !== box)) inputs.prepend(...shown);
}

/** Onto the clipboard; what to say of it. @param {Promise<string>} letter */
const copy = (letter) =>
  atOnce(letter)
    .catch(async () => navigator.clipboard.writeText(await letter))
    .then(
      () => text("papersCopied"),
      () => text("papersNotCopied"),
    );

/** Safari lets a click copy, not what comes after it: so it is promised the text. Older browsers take no promise. @param {Promise<string>} letter */
async function atOnce(letter) {
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": letter.then((words) => new Blob([words], { type: "text/plain" })) })]);
}

/** @param {{name: string, base64: string}} made */
function download({ name, base64 }) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  save(name, WORD, bytes);
  return text("papersDownloaded");
}

/** Print the letter alone: the page puts the rest away meanwhile. */
function print() {
  const root = document.documentElement;
  root.classList.add("printing-letter");
  addEventListener("afterprint", () => root.classList.remove("printing-letter"), { once: true });
  window.print();
}
