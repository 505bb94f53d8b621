/** The worker: starts Python, gives up the network, then decides. It is started from a blob, so the page's policy binds it. */

/** Firefox takes a static import within a worker for a worker from an address, which the policy forbids. */
const { fetchAll } = await import("./download.mjs");

/** What could carry an answer away. After the start none of it is left. */
const NETWORK = ["fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "EventSource", "WebTransport", "RTCPeerConnection", "BroadcastChannel", "indexedDB", "caches", "Worker", "importScripts"];

function giveUpNetwork() {
  for (const name of NETWORK) {
    for (let owner = /** @type {any} */ (self); owner; owner = Object.getPrototypeOf(owner)) {
      if (Object.hasOwn(owner, name)) delete owner[name];
    }
    Object.defineProperty(self, name, { value: undefined, writable: false, configurable: false });
  }
}

/** @param {import("./protocol.mjs").Boot} boot @returns {Promise<(request: string) => string>} */
async function start({ runtime, tier, info }) {
  const folder = `${runtime}${tier.id}/`;
  const scripts = Promise.all([import(`${folder}pyodide.mjs`), import(`${folder}pyodide.asm.js`)]);
  const files = fetchAll(runtime, tier.files, (received, total) => self.postMessage({ type: "progress", received, total }));
  const [[{ loadPyodide }], { wasm, library, words }] = await Promise.all([scripts, files]);
  const types = { "content-type": "application/wasm" };
  self.fetch = async (asked) => new Response(/** @type {BodyInit} */ (String(asked).endsWith(".wasm") ? wasm : library), { headers: types });
  const pyodide = await loadPyodide({ indexURL: folder, lockFileContents: { info, packages: {} } });
  const page = pyodide.pyimport("inburgering.page");
  page.start(new TextDecoder().decode(words));
  return page.call_json;
}

/** @type {(request: string) => string} */
let call;

self.onmessage = async ({ data }) => {
  try {
    if (data.type === "boot") {
      call = await start(data);
      giveUpNetwork();
      self.postMessage({ type: "ready" });
    } else if (data.type === "call") {
      self.postMessage({ type: "answer", id: data.id, answer: call(data.request) });
    }
  } catch (error) {
    sayFailed(error);
  }
};

/** A runtime that is missing or damaged leaves its own promise hanging: these two hear of it. @param {unknown} reason */
const sayFailed = (reason) => self.postMessage({ type: "failed", reason: String(reason) });
for (const name of /** @type {const} */ (["instantiate", "instantiateStreaming"])) {
  const original = /** @type {any} */ (WebAssembly[name]);
  /** @type {any} */ (WebAssembly)[name] = (/** @type {any[]} */ ...given) => {
    const started = original.apply(WebAssembly, given);
    started.catch(sayFailed);
    return started;
  };
}
self.addEventListener("unhandledrejection", ({ reason }) => sayFailed(reason));
self.postMessage({ type: "started" });
