/** A file for the person to keep, made in the page; it goes nowhere else. */

/** How long it stays to be fetched by the browser, in milliseconds. */
const KEEP = 10_000;

/** @param {string} name @param {string} type its media type @param {BlobPart} content */
export function save(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP);
}
