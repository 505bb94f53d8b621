/** The letter: its fields, how it looks, and three ways to take it along. What is filled in lives in the page alone. */
import { form, part, text, theCase } from "./page.mjs";
import { fieldOf, make, sheetOf } from "./sheets.mjs";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const language = document.documentElement.lang;
/** How long typing must rest before the letter is made anew, in milliseconds. */
const REST = 250;
const kinds = /** @type {HTMLSelectElement} */ (part("letter-kind"));
const inputs = /** @type {HTMLElement} */ (part("plan-papers").querySelector(".letter-inputs"));
const problem = /** @type {HTMLElement} */ (part("plan-papers").querySelector(".papers-problem"));
const say = (/** @type {string} */ message) => void (part("letter-said").textContent = message);

/** @param {import("./plan.mjs").Session} session */
export function startLetter(session) {
  /** What was filled in, by field: it stays when another letter is chosen. @type {Record<string, string>} */
  let filled = {};
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
  async function letter(op) {
    const receipt = await session.call("receipt", theCase()).catch(() => ({}));
    return ask(op, { ground, kind: kinds.value, fields: { ...filled, receipt: receipt.text ?? "" } });
  }

  async function show() {
    const number = ++newest;
    const made = await letter("letter");
    if (made.error || number !== newest) return;
    offerFields(made.fields);
    part("letter").replaceChildren(...made.sheets.map(sheetOf));
    part("letter").classList.toggle("both", made.sheets.length > 1);
    part("letter-advice").replaceChildren(...made.advice.map((/** @type {string} */ line) => make("li", line)));
    part("letter-missing").textContent = made.missing.length ? text("papersMissing", { fields: made.missing.join(", ") }) : text("papersComplete");
  }

  /** The fields of this letter; left alone while they are the same, so that typing is not disturbed. @param {import("./sheets.mjs").Field[]} fields */
  function offerFields(fields) {
    const names = fields.map(({ name }) => name).join(" ");
    if (inputs.dataset.names === names) return;
    inputs.dataset.names = names;
    inputs.replaceChildren(...fields.flatMap((field) => fieldOf(field, filled[field.name] ?? "")));
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
  inputs.addEventListener("input", ({ target }) => {
    const { id, value } = /** @type {HTMLInputElement} */ (target);
    filled[id.replace("field-", "")] = value;
    clearTimeout(timer);
    timer = setTimeout(show, REST);
  });
  form.addEventListener("reset", () => {
    filled = {};
    newest += 1;
    clearTimeout(timer);
    inputs.replaceChildren();
    delete inputs.dataset.names;
    for (const id of ["letter", "letter-advice"]) part(id).replaceChildren();
    for (const id of ["letter-said", "letter-missing"]) part(id).textContent = "";
  });
  part("letter-copy").addEventListener("click", async () => {
    const made = await letter("letter_text");
    if (!made.error) say(await copy(made.text));
  });
  part("letter-download").addEventListener("click", async () => {
    const made = await letter("document");
    if (!made.error) say(download(made));
  });
  part("letter-print").addEventListener("click", print);
  return { ask, choose };
}

/** @param {string} letter */
const copy = (letter) =>
  navigator.clipboard.writeText(letter).then(
    () => text("papersCopied"),
    () => text("papersNotCopied"),
  );

/** @param {{name: string, base64: string}} made */
function download({ name, base64 }) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const href = URL.createObjectURL(new Blob([bytes], { type: WORD }));
  make("a", [], { href, download: name }).click();
  URL.revokeObjectURL(href);
  return text("papersDownloaded");
}

/** Print the letter alone: the page puts the rest away meanwhile. */
function print() {
  const root = document.documentElement;
  root.classList.add("printing-letter");
  addEventListener("afterprint", () => root.classList.remove("printing-letter"), { once: true });
  window.print();
}
