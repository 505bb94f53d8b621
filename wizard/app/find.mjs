/** How pages are found: one set of options for who makes the index, in Node, and who searches in it, in the page. */

/** Shorter words must be typed whole: half of "te" begins everything. */
const WHOLE = 3;
/** So many letters may be wrong, as a part of the word; a word of four letters has no spare one. */
const WRONG = 0.2;
/** A page of one rule comes after the page that explains its subject. */
const RULE = 0.4;
const SHOWN = 8;

/** A word as it is compared: without capitals and accents, so that "één" is "een". @param {string} word */
export const bare = (word) => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** @param {string[]} stop words that say nothing */
export function options(stop) {
  const nothing = new Set(stop.map(bare));
  return {
    fields: ["asked", "title", "headings", "about", "text"],
    storeFields: ["title", "about"],
    processTerm: (/** @type {string} */ term) => (nothing.has(bare(term)) ? null : bare(term)),
    searchOptions: {
      boost: { asked: 6, title: 4, headings: 2, about: 2 },
      boostDocument: (/** @type {string} */ id) => (id.startsWith("rules/") ? RULE : 1),
      prefix: (/** @type {string} */ term) => term.length > WHOLE,
      fuzzy: (/** @type {string} */ term) => (term.length > WHOLE + 1 ? WRONG : false),
    },
  };
}

/** The pages for a query, best first. @param {any} library the class of MiniSearch @param {{stop: string[], index: object}} data */
export function finder(library, { stop, index }) {
  const found = library.loadJS(index, options(stop));
  return (/** @type {string} */ query) => /** @type {{id: string, title: string, about: string}[]} */ (found.search(query).slice(0, SHOWN));
}
