/** The files of a runtime: fetched side by side, counted as they come, checked byte by byte, then unpacked. */

/** @typedef {import("./protocol.mjs").File} File */

/**
 * Rejects when a file is missing, cut short or not the one that was built.
 * @template {string} Name
 * @param {string} folder @param {Record<Name, File>} files @param {(received: number, total: number) => void} onProgress in bytes
 * @returns {Promise<Record<Name, Uint8Array>>}
 */
export async function fetchAll(folder, files, onProgress) {
  const wanted = /** @type {[Name, File][]} */ (Object.entries(files));
  const total = wanted.reduce((sum, [, { size }]) => sum + size, 0);
  let received = 0;
  const count = (/** @type {number} */ bytes) => onProgress((received += bytes), total);
  const found = await Promise.all(wanted.map(async ([name, file]) => [name, await unpacked(await fetched(folder, file, count))]));
  return Object.fromEntries(found);
}

/** @param {string} folder @param {File} file @param {(bytes: number) => void} onBytes @returns {Promise<Uint8Array>} */
async function fetched(folder, { name, size, sha256 }, onBytes) {
  const response = await fetch(folder + name);
  if (!response.ok || !response.body) throw new Error(`${response.status} ${name}`);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    if (at + value.length > size) throw new Error(`${name} is too long`);
    bytes.set(value, at);
    at += value.length;
    onBytes(value.length);
  }
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if ([...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("") !== sha256) throw new Error(`${name} is damaged`);
  return bytes;
}

/** @param {Uint8Array} bytes @returns {Promise<Uint8Array>} */
async function unpacked(bytes) {
  const stream = new Blob([/** @type {BlobPart} */ (bytes)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
