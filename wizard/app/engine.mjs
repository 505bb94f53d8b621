/**
 * Python behind the page. One state at a time: static, loading, ready or failed; failed is final, and takes nothing away.
 *
 * The runtimes are tried in order: when one fails, at its start or later, the next takes its place and is asked again whatever
 * still waits for an answer. The answers of the person live in the page, so none is lost.
 */
import { BOOT_DEADLINE, CALL_DEADLINE, isAnswered, isFailed, isProgress, isReady, isStarted } from "./protocol.mjs";

const SAY_FAILED = 'error => postMessage({ type: "failed", reason: String(error) })';
/** A page may have one policy of a name, so the engine keeps it. @type {any} */
let policy;

/**
 * A worker bound by this page's policy: a blob inherits it, a worker from a URL would not. The policy allows no worker but a
 * blob, so the blob imports the script as it runs; the worker says when it listens.
 */
function boundWorker() {
  const script = new URL("worker.mjs", import.meta.url).href;
  const url = URL.createObjectURL(new Blob([`import(${JSON.stringify(script)}).catch(${SAY_FAILED});`], { type: "text/javascript" }));
  const types = /** @type {any} */ (globalThis).trustedTypes;
  policy ??= types?.createPolicy("inburgering-worker", { createScriptURL: (/** @type {string} */ value) => value });
  return new Worker(policy ? policy.createScriptURL(url) : url, { type: "module" });
}

export class Engine {
  /** @type {"static" | "loading" | "ready" | "failed"} */
  state = "static";
  /** Which runtime it is, by its place among the tiers. */
  tier = 0;
  /** @type {Worker | undefined} */
  #worker;
  #timer = 0;
  #last = 0;
  #newest = 0;
  #wasReady = false;
  /** What waits for an answer. @type {Map<number, {request: string, done: (answer: any) => void, fail: (reason: Error) => void}>} */
  #waiting = new Map();
  /** Who waits for the start. @type {Array<{done: () => void, fail: (reason: Error) => void}>} */
  #hoping = [];

  /**
   * @param {import("./protocol.mjs").Source} source where the runtimes are
   * @param {(state: string) => void} onState told of each new state
   * @param {(decision: import("./protocol.mjs").Decision) => void} onDecision told of each decision, only the newest
   * @param {(received: number, total: number) => void} [onProgress] told how many bytes have come
   */
  constructor(source, onState, onDecision, onProgress = () => {}) {
    this.source = source;
    this.onState = onState;
    this.onDecision = onDecision;
    this.onProgress = onProgress;
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
    if (this.state === "static") this.#start();
  }

  /** Ask for a decision; does nothing while there is no engine. @param {object} request */
  decide(request) {
    if (!this.#wasReady || this.state === "failed") return;
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
    if (!this.#wasReady || this.state === "failed") return Promise.reject(new Error(this.state));
    const id = (this.#last += 1);
    const request = JSON.stringify({ ...data, op });
    const answer = new Promise((done, fail) => this.#waiting.set(id, { request, done, fail }));
    if (this.state === "ready") this.#ask(id, request);
    return answer;
  }

  #start() {
    this.#become("loading");
    try {
      this.#worker = boundWorker();
    } catch (error) {
      this.#giveUp(String(error));
      return;
    }
    const worker = this.#worker;
    worker.onerror = (event) => this.#fail(event.message);
    worker.onmessage = ({ data }) => worker === this.#worker && this.#receive(data);
    this.#expect(BOOT_DEADLINE);
  }

  /** @param {number} id @param {string} request */
  #ask(id, request) {
    this.#expect(CALL_DEADLINE);
    this.#worker?.postMessage({ type: "call", id, request });
  }

  /** @param {any} message */
  #receive(message) {
    if (isStarted(message)) {
      const { runtime, info, tiers } = this.source;
      this.#worker?.postMessage({ type: "boot", runtime, info, tier: tiers[this.tier] });
    } else if (isProgress(message)) {
      this.onProgress(message.received, message.total);
    } else if (isReady(message)) {
      clearTimeout(this.#timer);
      this.#wasReady = true;
      for (const [id, { request }] of this.#waiting) this.#ask(id, request);
      this.#become("ready");
    } else if (isAnswered(message)) {
      this.#waiting.get(message.id)?.done(JSON.parse(message.answer));
      this.#waiting.delete(message.id);
      if (!this.#waiting.size) clearTimeout(this.#timer);
    } else if (isFailed(message)) {
      this.#fail(message.reason);
    }
  }

  /** @param {number} deadline */
  #expect(deadline) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail("deadline"), deadline);
  }

  /** The next runtime takes the place of this one, once; after the last there is none. @param {string} reason */
  #fail(reason) {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.reason = reason;
    if (this.tier + 1 >= this.source.tiers.length) return this.#giveUp(reason);
    this.tier += 1;
    this.#start();
  }

  /** @param {string} reason */
  #giveUp(reason) {
    this.reason = reason;
    this.#become("failed");
    for (const { fail } of this.#waiting.values()) fail(new Error(reason));
    this.#waiting.clear();
  }

  /** @param {"loading" | "ready" | "failed"} state */
  #become(state) {
    this.state = state;
    this.onState(state);
    if (state === "loading") return;
    for (const { done, fail } of this.#hoping.splice(0)) state === "ready" ? done() : fail(new Error(this.reason));
  }
}
