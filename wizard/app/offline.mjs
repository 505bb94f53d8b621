/** Keeps the site for when there is no network: its own files only, never an answer. Whoever saves data is left alone. */

const saveData = () => /** @type {any} */ (navigator).connection?.saveData === true;

/** Once the page is there, let a small page of its own register the service worker. @param {string | undefined} address where that page is */
export function keepSite(address = "") {
  if (!("serviceWorker" in navigator) || saveData()) return;
  const frame = document.createElement("iframe");
  Object.assign(frame, { hidden: true, title: "offline", src: new URL(address, document.baseURI).href });
  document.body.append(frame);
}

/** Python is there, so its files are in the browser already: keep them, once there is who finds them again. @param {import("./protocol.mjs").Source} source @param {number} tier */
export async function keepRuntime({ runtime, tiers }, tier) {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.ready;
  const { id, files } = tiers[tier];
  const names = [...Object.values(files).map(({ name }) => name), `${id}/pyodide.mjs`, `${id}/pyodide.asm.js`];
  const kept = await caches.open(new URL(runtime).pathname.split("/").at(-2) ?? "");
  await kept.addAll(names.map((name) => runtime + name));
}
