/**
 * Answers the questions of a page at once as they appear, and tells when each was seen. Put before the page's own scripts.
 * SITE, of ways.js, says how: current() gives the id of the question in view, "verdict" or "", answer(id, option) answers it, next() goes on.
 */
(() => {
  const told = new Set();
  let last = "";
  const now = () => performance.timeOrigin + performance.now();
  const tell = (name, moment) => {
    if (told.has(name)) return;
    told.add(name);
    window.benchSaw(name, moment);
  };
  /** A question that is not whole yet cannot be answered: that throws, and the next look tries again. */
  const answer = (id) => {
    const seen = now();
    if (id in ANSWERS) SITE.answer(id, ANSWERS[id]);
    last = id;
    tell(`see ${id}`, seen);
    if (id in ANSWERS) tell(`answer ${id}`, now());
  };
  const look = () => {
    requestAnimationFrame(look);
    const id = document.body ? SITE.current() : "";
    if (SITE.isReady?.()) tell("engine", now());
    if (id && id !== last) answer(id);
    else if (id) (id in ANSWERS ? SITE.next : SITE.finish)?.();
  };
  tell("start", now());
  requestAnimationFrame(look);
})();
