/** Two languages side by side. The words of the other one are loaded when they are first asked for. */
import { form } from "./page.mjs";

/** The words of a language that was asked for, by its code. @type {Map<string, any>} */
const loaded = new Map();
let other = "";
/** @type {any} */
let words;

/** @param {boolean} on @param {string} language what stands beside the language of the page */
export async function showBoth(on, language) {
  if (on && !loaded.has(language)) loaded.set(language, await load(language));
  [other, words] = [language, loaded.get(language)];
  for (const added of form.querySelectorAll(".other")) added.remove();
  for (const why of /** @type {NodeListOf<HTMLDetailsElement>} */ (form.querySelectorAll("details.why"))) why.open = on;
  if (!on) return;
  for (const question of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".question"))) besideQuestion(question);
  for (const card of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".card"))) besideCard(card);
}

/** @param {string} language */
async function load(language) {
  const response = await fetch(new URL(`words.${language}.json`, import.meta.url));
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** A line may begin on another side than those around it. @param {Element | null | undefined} element @param {string | undefined} words_ @param {string} [tag] */
function add(element, words_, tag = "span") {
  if (!element || !words_) return;
  const [made, said] = [document.createElement(tag), document.createElement("bdi")];
  made.className = "other";
  Object.assign(said, { lang: other, textContent: words_ });
  made.append(said);
  element.append(made);
}

/** @param {HTMLElement} question */
function besideQuestion(question) {
  const name = question.id.slice("q-".length);
  const texts = name === "topics" ? words.topics : words.questions[name];
  add(question.querySelector("legend"), texts.ask);
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (question.querySelectorAll(":scope > input"))) {
    add(input.labels?.[0], texts.options[input.value] ?? words.unknown);
    add(document.getElementById(`${input.id}-for`), texts.examples?.[input.value]);
  }
  const why = question.querySelector("details.why");
  for (const line of [texts.why, texts.where, texts.help]) add(why, line, "p");
}

/** @param {HTMLElement} card */
function besideCard(card) {
  const name = card.dataset.ground ?? "";
  add(card.querySelector(".card-title"), words.grounds[name].name);
  for (const [verdict, texts] of Object.entries(words.verdicts)) {
    const line = card.querySelector(`.verdict-${verdict}`);
    add(line?.querySelector("strong"), texts.word);
    add(line?.querySelector(".plain"), (verdict === "unlikely" && words.absent[name]) || texts.text);
  }
  add(card.querySelector(".card-gives"), words.grounds[name].gives);
}
