/** Keeps the site for when there is no network: its own files only, never an answer. Whoever saves data is left alone. */
import { form } from "./page.mjs";

const saveData = () => /** @type {any} */ (navigator).connection?.saveData === true;

/** Once the page is there, let a small page of its own register the service worker. */
export function keepSite() {
  if (!("serviceWorker" in navigator) || saveData()) return;
  const frame = document.createElement("iframe");
  Object.assign(frame, { hidden: true, title: "offline", src: new URL(form.dataset.offline ?? "", document.baseURI).href });
  document.body.append(frame);
}

/** Python is there, so its files are in the browser already: keep them. @param {string} runtime @param {Record<string, string>} files */
export async function keepRuntime(runtime, files) {
  if (!navigator.serviceWorker?.controller && !(await navigator.serviceWorker?.getRegistration?.())) return;
  const name = new URL(runtime).pathname.split("/").at(-2) ?? "";
  const names = Object.entries(files).flatMap(([kind, file]) => (kind === "info" ? [] : [file]));
  const kept = await caches.open(name);
  await kept.addAll(names.map((file) => runtime + file));
}
