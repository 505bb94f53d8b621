// Lighthouse on a list of addresses, in one browser. In: {chromium, flags, pages} as the argument, a page
// as {address, categories}. Out: one JSON line a page.
import lighthouse from "lighthouse";
import { launch } from "puppeteer-core";

const { chromium, flags, pages } = JSON.parse(process.argv[2]);
const browser = await launch({ executablePath: chromium, args: flags }); // ends with this process, also when that is stopped
try {
  for (const page of pages) console.log(JSON.stringify(await measured(page)));
} finally {
  await browser.close();
}

/**
 * SEO apart: Lighthouse asks for robots.txt from within the page, which the page's own policy refuses, since our pages ask for
 * nothing. Search engines ask for it themselves. So for that part only, the policy is set aside.
 */
async function measured({ address, categories }) {
  const strict = await run(address, categories.filter((one) => one !== "seo"), false);
  if (!categories.includes("seo")) return strict;
  const seo = await run(address, ["seo"], true);
  return { ...strict, scores: { ...strict.scores, ...seo.scores }, failing: [...strict.failing, ...seo.failing] };
}

async function run(address, onlyCategories, bypass) {
  const page = await browser.newPage();
  await page.setBypassCSP(bypass);
  const { lhr } = await lighthouse(address, { onlyCategories, logLevel: "silent" }, undefined, page);
  await page.close();
  return summary(lhr);
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
