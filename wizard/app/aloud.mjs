/**
 * Read a question or an outcome aloud, by a voice of the device itself. A voice that speaks elsewhere would take the words along,
 * so it is never used; without a local voice in the language of the page there is no button.
 */
import { form, text } from "./page.mjs";

const language = document.documentElement.lang;
const BLOCKS = "legend, label, summary, p, li, dt, dd, h3, h4";

/** The button that stops what is being read. @type {HTMLButtonElement | undefined} */
let speaking;

/** @returns {SpeechSynthesisVoice | undefined} */
const voice = () => speechSynthesis.getVoices().find((one) => one.localService === true && one.lang.toLowerCase().split(/[-_]/)[0] === language);

/** @param {HTMLButtonElement} button @param {string} word */
function label(button, word) {
  /** @type {Element} */ (button.firstElementChild).textContent = text(word);
}

function stop() {
  speechSynthesis.cancel();
  if (speaking) label(speaking, "aloudRead");
  speaking = undefined;
}

/**
 * Whether a text is seen, and is in the language of the page. The word of the letters, in brackets in a sentence, is read too.
 * @param {Element} element
 */
function isRead(element) {
  if (element.closest(".sr, .term-row, button:not(.term)") || !element.checkVisibility({ visibilityProperty: true })) return false;
  const marked = element.closest("[lang]");
  return marked?.getAttribute("lang") === language || !!marked?.textContent.startsWith("(");
}

/** What is to be read, a line for each block. @param {Element} box @returns {string[]} */
function lines(box) {
  /** @type {Map<Element, string>} */
  const found = new Map();
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = /** @type {Element} */ (walker.currentNode.parentElement);
    if (!isRead(parent)) continue;
    const block = parent.closest(BLOCKS) ?? box;
    found.set(block, (found.get(block) ?? "") + walker.currentNode.nodeValue);
  }
  return [...found.values()].map((line) => line.replace(/\s+/g, " ").trim()).filter(Boolean);
}

/** @param {HTMLButtonElement} button @param {Element} box */
function speak(button, box) {
  const found = voice();
  if (!found) return offer();
  speaking = button;
  label(button, "aloudStop");
  const utterances = lines(box).map((line) => Object.assign(new SpeechSynthesisUtterance(line), { voice: found, lang: found.lang }));
  const done = () => speaking === button && stop();
  for (const utterance of utterances) utterance.onerror = done;
  const last = utterances.at(-1);
  if (last) last.onend = done;
  for (const utterance of utterances) speechSynthesis.speak(utterance);
}

/** @param {Element} box what the button reads @param {string} about its name @param {(holder: Element) => void} place */
function add(box, about, place) {
  const [holder, button, word, name] = ["p", "button", "span", "span"].map((tag) => document.createElement(tag));
  holder.className = "aloud";
  Object.assign(button, { type: "button", className: "second" });
  Object.assign(name, { className: "sr", textContent: `: ${about}` });
  button.append(word, name);
  holder.append(button);
  label(/** @type {HTMLButtonElement} */ (button), "aloudRead");
  button.addEventListener("click", () => {
    const wasReading = speaking === button;
    stop();
    if (!wasReading) speak(/** @type {HTMLButtonElement} */ (button), box);
  });
  place(holder);
}

/** A button for each question and card while there is a voice, none when there is not. */
function offer() {
  const there = form.querySelector(".aloud") !== null;
  if (there === (voice() !== undefined)) return;
  if (there) {
    stop();
    for (const holder of form.querySelectorAll(".aloud")) holder.remove();
    return;
  }
  for (const question of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".question"))) {
    add(question, question.dataset.short ?? "", (holder) => question.querySelector("legend")?.after(holder));
  }
  for (const card of form.querySelectorAll(".card")) {
    add(card, card.querySelector(".card-title")?.textContent ?? "", (holder) => card.querySelector(".card-body")?.before(holder));
  }
}

/** Any other button leads somewhere else: the next question, the outcome, a wipe. @param {Event} event */
function leave({ target }) {
  if (target instanceof Element && target.closest("button:not(.term)") && !target.closest(".aloud")) stop();
}

offer();
speechSynthesis.addEventListener("voiceschanged", offer);
form.addEventListener("click", leave);
form.addEventListener("reset", stop);
window.addEventListener("pagehide", stop);
