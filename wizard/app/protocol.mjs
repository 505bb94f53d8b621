/**
 * The messages between page and worker: a closed set, each with its guard.
 *
 * @typedef {{name: string, size: number, sha256: string}} File its place below the runtime, its bytes, their hash
 * @typedef {{id: string, files: Record<"wasm" | "library" | "words", File>}} Tier one runtime: `cut` or `full`
 * @typedef {{runtime: string, tiers: Tier[], info: object}} Source the runtimes, in the order in which they are tried
 * @typedef {{type: "boot", runtime: string, tier: Tier, info: object}} Boot
 * @typedef {{type: "call", id: number, request: string}} Call
 * @typedef {{type: "started"}} Started the worker listens
 * @typedef {{type: "progress", received: number, total: number}} Progress bytes that have come, of how many
 * @typedef {{type: "ready"}} Ready Python is there
 * @typedef {{type: "answer", id: number, answer: string}} Answered
 * @typedef {{type: "failed", reason: string}} Failed
 * @typedef {{condition: number, met: boolean | null}} Reason
 * @typedef {{id: string, verdict: string, too_early: boolean, reasons: Reason[], open: string[], doubts: string[]}} Outcome
 * @typedef {{grounds: Outcome[], open: string[]} | {error: string}} Decision
 */

/** How long the runtime may take to start, and an answer to come, in milliseconds. */
export const BOOT_DEADLINE = 120_000;
export const CALL_DEADLINE = 10_000;

/** @param {any} message @returns {message is Started} */
export const isStarted = (message) => message?.type === "started";

/** @param {any} message @returns {message is Progress} */
export const isProgress = (message) => message?.type === "progress" && Number.isInteger(message.received) && message.total > 0;

/** @param {any} message @returns {message is Ready} */
export const isReady = (message) => message?.type === "ready";

/** @param {any} message @returns {message is Answered} */
export const isAnswered = (message) => message?.type === "answer" && Number.isInteger(message.id) && typeof message.answer === "string";

/** @param {any} message @returns {message is Failed} */
export const isFailed = (message) => message?.type === "failed";
