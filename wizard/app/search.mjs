/** The search page. What a person types stays in the field: it goes into no address, no title, no history and no store. */
import { finder } from "./find.mjs";
import { keepSite } from "./offline.mjs";

const form = /** @type {HTMLFormElement} */ (document.getElementById("search"));
const field = /** @type {HTMLInputElement} */ (document.getElementById("query"));
const status = /** @type {HTMLElement} */ (document.getElementById("search-status"));
const list = /** @type {HTMLElement} */ (document.getElementById("search-hits"));
/** So long after the last key the hits appear and are read out, in ms: not at every letter. */
const PAUSE = 250;
/** @type {Promise<ReturnType<typeof finder>> | undefined} */
let ready;
let timer = 0;

async function load() {
  const library = await import(new URL("minisearch.mjs", import.meta.url).href);
  const response = await fetch(form.dataset.index ?? "");
  if (!response.ok) throw new Error(String(response.status));
  return finder(library.default, await response.json());
}

/** Loaded once; after a failure the next try loads again. */
const loaded = () => (ready ??= load().catch((error) => ((ready = undefined), Promise.reject(error))));

async function show() {
  const query = field.value.trim();
  try {
    const find = await loaded();
    if (query === field.value.trim()) list.replaceChildren(...(query ? say(find(query)) : say(null)));
  } catch {
    list.replaceChildren();
    status.textContent = form.dataset.failed ?? "";
  }
}

/** @param {{id: string, title: string, about: string}[] | null} hits null when nothing was asked */
function say(hits) {
  const { none, one, many } = form.dataset;
  status.textContent = !hits ? "" : ((hits.length === 0 ? none : hits.length === 1 ? one : many) ?? "").replace("{count}", String(hits?.length));
  return (hits ?? []).map(hitOf);
}

/** @param {{id: string, title: string, about: string}} hit */
function hitOf({ id, title, about }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const text = document.createElement("p");
  Object.assign(link, { href: new URL(`../${id}`, document.baseURI).href, textContent: title });
  text.textContent = about;
  item.append(link, text);
  return item;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  show();
});
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(show, PAUSE);
});
field.addEventListener("focus", () => loaded().catch(() => {}), { once: true });
form.hidden = false;
keepSite(form.dataset.keep);
