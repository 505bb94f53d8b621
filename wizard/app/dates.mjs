/** Dates and costs of the chosen ground: what the person gives goes to Python, what it finds comes back as a list and a picture. */
import { part, text, theCase } from "./page.mjs";
import { save } from "./save.mjs";

/**
 * @typedef {{text: string, url: string}} Place
 * @typedef {{id: string, day: string, when: string, title: string, state: string, rule: string, sure: string, notes: string[], source: Partial<Place>}} Found
 * @typedef {{field: string, stops: boolean, text: string}} Problem
 * @typedef {{tag: string, attributes: Record<string, string>, text: string}} Shape
 * @typedef {{height: number, title: string, shapes: Shape[], svg: string}} Picture
 * @typedef {{text: string, year: string, source: Partial<Place>}} Cost
 */

const SVG = "http://www.w3.org/2000/svg";
const fields = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".date-field"));
/** @type {Picture | undefined} */
let picture;
let newest = 0;

/** @param {HTMLElement} field */
const inputOf = (field) => /** @type {HTMLInputElement} */ (field.querySelector("input"));

/** What was typed; a day that does not exist has no value, yet must be told. @param {HTMLInputElement} input */
const typed = (input) => (input.validity.badInput ? "?" : input.value);

/** @param {Date} now */
const localDay = (now) => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

/** @param {import("./plan.mjs").Session} session */
function request(session) {
  const { answers, on } = theCase();
  const dates = Object.fromEntries([...fields].map((field) => [field.dataset.date, typed(inputOf(field))]));
  return { answers, on, dates, ground: session.ground(), language: document.documentElement.lang, today: localDay(new Date()) };
}

/** @param {import("./plan.mjs").Session} session */
async function update(session) {
  if (!session.ground()) return;
  const number = (newest += 1);
  try {
    const asked = request(session);
    const [found, cost] = [await session.call("dates", asked), await session.call("costs", asked)];
    if (number !== newest) return;
    if (found.error) return void tell(found.error);
    show(found);
    part("costs-list").replaceChildren(...cost.costs.map(costLine));
  } catch {
    tell(text("datesFailed"));
  }
}

/** @param {string} words */
const tell = (words) => {
  if (part("dates-said").textContent !== words) part("dates-said").textContent = words;
};

/** @param {{fields: string[], dates: Found[], notes: string[], problems: Problem[], picture: Picture}} found */
function show(found) {
  for (const field of fields) showField(field, found);
  part("dates-none").hidden = found.fields.length > 0;
  part("dates-found").hidden = found.dates.length === 0;
  part("dates-list").replaceChildren(...found.dates.map(line));
  part("dates-notes").replaceChildren(...found.notes.map((note) => make("li", note)));
  picture = found.picture;
  part("dates-picture").replaceChildren(...(picture.shapes.length ? [drawn(picture)] : []));
  const [count, given] = [found.dates.length, [...fields].some((field) => typed(inputOf(field)))];
  tell(count ? text(count === 1 ? "datesSaidOne" : "datesSaidMany", { count }) : given ? text("datesSaidNone") : "");
}

/** @param {HTMLElement} field @param {{fields: string[], problems: Problem[]}} found */
function showField(field, { fields: wanted, problems }) {
  const name = field.dataset.date ?? "";
  const own = problems.filter((problem) => problem.field === name);
  field.hidden = !wanted.includes(name);
  inputOf(field).setAttribute("aria-invalid", String(own.some(({ stops }) => stops)));
  part(`date-told-${name}`).replaceChildren(...own.flatMap(told));
}

/** @param {Problem} problem */
function told({ stops, text: words }) {
  const head = make("b", text(stops ? "datesWrong" : "datesNote"));
  if (stops) head.className = "stops";
  return [head, ` ${words} `];
}

/** @param {string} tag @param {...(Node | string)} children */
function make(tag, ...children) {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

/** @param {Found} found */
function line({ day, when, title, state, rule, sure, notes, source }) {
  const time = make("time", when);
  time.setAttribute("datetime", day);
  const about = make("p", `${rule} ${sure} `, ...cited(source));
  about.className = "date-rule";
  const list = notes.length ? [make("ul", ...notes.map((note) => make("li", note)))] : [];
  const left = make("span", ` ${state}`);
  left.className = "date-left"; // true today, not on a print of today
  return make("li", make("p", make("strong", time, `: ${title}.`), left), about, ...list);
}

/** @param {Partial<Place>} source */
function cited({ text: words, url }) {
  if (!words || !url) return [];
  const link = make("a", words);
  Object.assign(link, { className: "cite", href: url });
  return [`${text("datesSource")}: `, link];
}

/** @param {Cost} cost */
const costLine = ({ text: words, year, source }) => make("li", `${words} ${year} `, ...cited(source));

/** The picture as elements of the page, so that it takes the page's colours. @param {Picture} picture */
function drawn({ height, title, shapes }) {
  const made = shape("svg", { viewBox: `0 0 320 ${height}`, role: "img", "aria-label": title });
  made.append(...shapes.map(({ tag, attributes, text: words }) => shape(tag, attributes, words)));
  return made;
}

/** @param {string} tag @param {Record<string, string>} attributes @param {string} [words] */
function shape(tag, attributes, words = "") {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = words;
  return made;
}

/** @param {import("./plan.mjs").Session} session */
async function saveCalendar(session) {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const made = await session.call("calendar", { ...request(session), stamp }).catch(() => ({ error: text("datesFailed") }));
  if (made.error) tell(made.error);
  else save(made.name, "text/calendar;charset=utf-8", made.text);
}

/** @param {import("./plan.mjs").Session} session */
export function start(session) {
  session.onDecision(() => void update(session));
  for (const field of fields) {
    const input = inputOf(field);
    input.addEventListener("change", () => void update(session));
    input.addEventListener("blur", () => input.validity.badInput && void update(session));
    // Enter would answer the question that is put away above.
    input.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
  }
  part("dates-calendar").addEventListener("click", () => void saveCalendar(session));
  part("dates-drawing").addEventListener("click", () => picture && save("tijdlijn.svg", "image/svg+xml", picture.svg));
}
