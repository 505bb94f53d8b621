/**
 * Python behind the page. One state at a time: static, loading, ready or failed; failed is final, and takes nothing away.
 */
import { BOOT_DEADLINE, CALL_DEADLINE, isAnswered, isFailed, isReady, isStarted } from "./protocol.mjs";

const SAY_FAILED = 'error => postMessage({ type: "failed", reason: String(error) })';

/**
 * A worker bound by this page's policy: a blob inherits it, a worker from a URL would not. The policy allows no worker but a
 * blob, so the blob imports the script as it runs; the worker says when it listens.
 */
function boundWorker() {
  const script = new URL("worker.mjs", import.meta.url).href;
  const url = URL.createObjectURL(new Blob([`import(${JSON.stringify(script)}).catch(${SAY_FAILED});`], { type: "text/javascript" }));
  const types = /** @type {any} */ (globalThis).trustedTypes;
  const policy = types?.createPolicy("inburgering-worker", { createScriptURL: (/** @type {string} */ value) => value });
  return new Worker(policy ? policy.createScriptURL(url) : url, { type: "module" });
}

export class Engine {
  /** @type {"static" | "loading" | "ready" | "failed"} */
  state = "static";
  /** @type {Worker | undefined} */
  #worker;
  #timer = 0;
  #last = 0;
  #newest = 0;
  /** What waits for an answer. @type {Map<number, {done: (answer: any) => void, fail: (reason: Error) => void}>} */
  #waiting = new Map();
  /** Who waits for the start. @type {Array<{done: () => void, fail: (reason: Error) => void}>} */
  #hoping = [];

  /**
   * @param {{runtime: string, files: Record<string, string>}} source where the runtime is
   * @param {(state: string) => void} onState told of each new state
   * @param {(decision: import("./protocol.mjs").Decision) => void} onDecision told of each decision, only the newest
   */
  constructor(source, onState, onDecision) {
    this.source = source;
    this.onState = onState;
    this.onDecision = onDecision;
  }

  /** Load when needed: resolves once Python is there, rejects when it will never be. @returns {Promise<void>} */
  whenReady() {
    this.load();
    if (this.state === "ready") return Promise.resolve();
    if (this.state === "failed") return Promise.reject(new Error(this.reason));
    return new Promise((done, fail) => this.#hoping.push({ done, fail }));
  }

  /** Start loading, once. */
  load() {
    if (this.state !== "static") return;
    this.#become("loading");
    try {
      this.#worker = boundWorker();
    } catch (error) {
      this.#fail(String(error));
      return;
    }
    this.#worker.onerror = (event) => this.#fail(event.message);
    this.#worker.onmessage = ({ data }) => this.#receive(data);
    this.#expect(BOOT_DEADLINE);
  }

  /** Ask for a decision; does nothing while there is no engine. @param {object} request */
  decide(request) {
    if (this.state !== "ready") return;
    const answer = this.call("decide", request);
    const number = (this.#newest = this.#last);
    answer.then((decision) => number === this.#newest && this.onDecision(decision)).catch(() => {}); // a failure has been told by its state
  }

  /** Drop the decision that is still on its way. */
  forget() {
    this.#newest = 0;
  }

  /**
   * Ask Python. Rejects when there is no engine or it fails; bad input comes back as `{error}`.
   * @param {string} op @param {object} [data] @returns {Promise<any>}
   */
  call(op, data = {}) {
    if (this.state !== "ready") return Promise.reject(new Error(this.state));
    this.#last += 1;
    this.#expect(CALL_DEADLINE);
    this.#worker?.postMessage({ type: "call", id: this.#last, request: JSON.stringify({ ...data, op }) });
    return new Promise((done, fail) => this.#waiting.set(this.#last, { done, fail }));
  }

  /** @param {any} message */
  #receive(message) {
    if (this.state === "failed") return;
    if (isStarted(message)) {
      this.#worker?.postMessage({ type: "boot", ...this.source });
    } else if (isReady(message)) {
      clearTimeout(this.#timer);
      this.#become("ready");
    } else if (isAnswered(message)) {
      if (message.id === this.#last) clearTimeout(this.#timer);
      this.#waiting.get(message.id)?.done(JSON.parse(message.answer));
      this.#waiting.delete(message.id);
    } else if (isFailed(message)) {
      this.#fail(message.reason);
    }
  }

  /** @param {number} deadline */
  #expect(deadline) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail("deadline"), deadline);
  }

  /** @param {string} reason */
  #fail(reason) {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.reason = reason;
    this.#become("failed");
    for (const { fail } of this.#waiting.values()) fail(new Error(reason));
    this.#waiting.clear();
  }

  /** @param {"loading" | "ready" | "failed"} state */
  #become(state) {
    if (this.state === "failed") return;
    this.state = state;
    this.onState(state);
    if (state === "loading") return;
    for (const { done, fail } of this.#hoping.splice(0)) state === "ready" ? done() : fail(new Error(this.reason));
  }
}
