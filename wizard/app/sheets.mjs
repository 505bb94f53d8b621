/** Pieces of the page that the papers are made of: elements, and a letter as it will look. */

/** @param {string} name @param {string | Node | Array<string | Node>} inside @param {Record<string, string>} [attributes] */
export function make(name, inside, attributes = {}) {
  const found = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) found.setAttribute(key, value);
  found.append(...(Array.isArray(inside) ? inside : [inside]));
  return found;
}

/** Lines under each other. @param {string[]} lines @param {(line: string) => Array<string | Node>} [piece] */
export const lines = (lines, piece = (line) => [line]) => lines.flatMap((line, number) => (number ? [document.createElement("br"), ...piece(line)] : piece(line)));

/** A box with its name, to tick. @param {string} paper @param {number} number @param {boolean} checked */
export function tick(paper, number, checked) {
  const input = Object.assign(make("input", [], { type: "checkbox", id: `paper-${number}` }), { checked });
  return make("li", make("label", [input, make("span", paper)]));
}

/** @typedef {{kind: string, lines: string[]}} Block */
/** @typedef {{language: string, direction: string, mark: string, blocks: Block[]}} Sheet */

/** A letter in one language. Each piece takes a row, so that two sheets stay level. @param {Sheet} sheet */
export function sheetOf(sheet) {
  const pieces = [make("p", sheet.mark, { class: "mark" }), ...sheet.blocks.map(blockOf)];
  const found = make("article", pieces, { class: sheet.mark ? "sheet own" : "sheet", lang: sheet.language, dir: sheet.direction });
  found.style.gridRow = `span ${pieces.length}`;
  return found;
}

/** @param {Block} block */
function blockOf({ kind, lines: texts }) {
  if (kind === "item") return make("ul", texts.map((line) => make("li", gaps(line))));
  return make(kind === "subject" || kind === "heading" ? "h5" : "p", lines(texts, gaps), { class: kind });
}

/** What is still to fill stands out. @param {string} line */
const gaps = (line) => line.split(/(\[[^\]]*\])/).map((piece) => (piece.startsWith("[") && piece.endsWith("]") ? make("span", piece, { class: "gap" }) : piece));
