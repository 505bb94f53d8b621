/**
 * Runs in keep.html, a page of its own with nothing on it: it registers the service worker. The policy of the wizard page
 * allows no worker from an address, and stays that way.
 */
const types = /** @type {any} */ (globalThis).trustedTypes;
const policy = types?.createPolicy("inburgering-offline", { createScriptURL: (/** @type {string} */ value) => value });
const url = new URL("../../sw.js", import.meta.url).href;
navigator.serviceWorker?.register(policy ? policy.createScriptURL(url) : url).catch(() => {}); // without it the site needs a network, no more
