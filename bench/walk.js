/**
 * Answers the questions of a page at once as they appear, and tells when each was seen. Put before the page's own scripts.
 * SITE, of ways.js, says how: current() gives the id of the question in view, "verdict" or "", answer(id, option) answers it, next() goes on.
 */
(() => {
  const told = new Set();
  let last = "";
  const tell = (name) => {
    if (told.has(name)) return;
    told.add(name);
    window.benchSaw(name, performance.timeOrigin + performance.now());
  };
  const answer = (id) => {
    tell(`see ${id}`);
    last = id;
    if (!(id in ANSWERS)) return;
    SITE.answer(id, ANSWERS[id]);
    tell(`answer ${id}`);
  };
  const look = () => {
    const id = document.body ? SITE.current() : "";
    if (id && id !== last) answer(id);
    else if (id) (id in ANSWERS ? SITE.next : SITE.finish)?.();
    if (SITE.isReady?.()) tell("engine");
    requestAnimationFrame(look);
  };
  tell("start");
  requestAnimationFrame(look);
})();
