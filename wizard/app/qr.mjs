/** A QR code as a picture in the page. What draws it is loaded when the first one is asked for. */

const SVG = "http://www.w3.org/2000/svg";
/** The free edge that a reader needs, in modules. */
const EDGE = 4;

/** @param {string} name @param {Record<string, string | number>} attributes */
function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** @param {string} content @param {string} label what it is, for who cannot see it */
export async function drawQr(content, label) {
  const { qrcode } = await import(new URL("qrcode.mjs", import.meta.url).href);
  const code = qrcode(0, "M");
  code.addData(content);
  code.make();
  const size = code.getModuleCount();
  const svg = shape("svg", { viewBox: `0 0 ${size + 2 * EDGE} ${size + 2 * EDGE}`, role: "img", "aria-label": label, class: "qr" });
  svg.append(shape("rect", { width: "100%", height: "100%", fill: "#fff" }), shape("path", { d: dark(code, size), fill: "#000", "shape-rendering": "crispEdges" }));
  return svg;
}

/** Every dark module as a square. @param {{isDark: (row: number, column: number) => boolean}} code @param {number} size */
function dark(code, size) {
  let path = "";
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (code.isDark(row, column)) path += `M${column + EDGE} ${row + EDGE}h1v1h-1z`;
    }
  }
  return path;
}
