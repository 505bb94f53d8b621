/** @param {import("./plan.mjs").Session} session */
export function start(session) {
  void session;
}
