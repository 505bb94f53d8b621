// Lighthouse on a list of addresses, in one browser. In: {chromium, flags, categories, addresses} as the argument. Out: one JSON line a page.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const { chromium, flags, categories, addresses } = JSON.parse(process.argv[2]);
const browser = await launch({ chromePath: chromium, chromeFlags: ["--headless=new", ...flags], logLevel: "silent" });
try {
  for (const address of addresses) {
    const run = await lighthouse(address, { port: browser.port, onlyCategories: categories, logLevel: "silent" });
    console.log(JSON.stringify(summary(run.lhr)));
  }
} finally {
  browser.kill();
}

/** The scores out of a hundred, and the audits that weigh and fall short. */
function summary({ categories, audits, lighthouseVersion, runtimeError }) {
  const scores = {};
  const failing = [];
  for (const { id, score, auditRefs } of Object.values(categories)) {
    scores[id] = score === null ? -1 : Math.round(score * 100);
    if (score !== 1) failing.push(...auditRefs.filter((ref) => ref.weight && falls(audits[ref.id])).map((ref) => ref.id));
  }
  return { version: lighthouseVersion, error: runtimeError?.message, scores, failing };
}

function falls({ score }) {
  return score !== null && score < 0.9;
}
