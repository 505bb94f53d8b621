// Lighthouse on a list of addresses, in one browser. In: {chromium, flags, pages} as the argument, a page
// as {address, categories}. Out: first {slowdown}, then one JSON line a page.
import lighthouse from "lighthouse";
import { pageFunctions } from "lighthouse/core/lib/page-functions.js";
import { launch } from "puppeteer-core";

/** Of so many runs the middle one tells how fast a page is. */
const RUNS = 3;
const { chromium, flags, pages } = JSON.parse(process.argv[2]);
const browser = await launch({ executablePath: chromium, args: flags }); // ends with this process, also when that is stopped
try {
  const cpuSlowdownMultiplier = slowdown(await power());
  console.log(JSON.stringify({ slowdown: Math.round(10 * cpuSlowdownMultiplier) / 10 }));
  for (const page of pages) console.log(JSON.stringify(await measured(page, { cpuSlowdownMultiplier })));
} finally {
  await browser.close();
}

/**
 * How many times slower than this machine Lighthouse's phone is. Its own four times are meant for a fast computer: a slower one
 * would make a slower phone. The steps are those of the calculator that Lighthouse's page on throttling names.
 */
function slowdown(index) {
  if (index >= 1300) return 3 + (index - 1300) / 233;
  return Math.max(1, index >= 800 ? 2 + (index - 800) / 500 : 1 + (index - 150) / 650);
}

/** Lighthouse's own measure of a machine: the middle of five. */
async function power() {
  const page = await browser.newPage();
  const found = [];
  for (let turn = 0; turn < 5; turn++) found.push(await page.evaluate(pageFunctions.computeBenchmarkIndex));
  await page.close();
  return middle(found, (index) => index);
}

function middle(list, value) {
  return list.toSorted((a, b) => value(a) - value(b))[Math.floor(list.length / 2)];
}

/**
 * SEO apart: Lighthouse asks for robots.txt from within the page, which the page's own policy refuses, since our pages ask for
 * nothing. Search engines ask for it themselves. So for that part only, the policy is set aside.
 */
async function measured({ address, categories }, throttling) {
  const parts = [await run(address, categories.filter((one) => one !== "seo" && one !== "performance"), false, throttling)];
  if (categories.includes("seo")) parts.push(await run(address, ["seo"], true, throttling));
  if (categories.includes("performance")) parts.unshift(await speed(address, throttling));
  return { ...parts[0], scores: Object.assign({}, ...parts.map(({ scores }) => scores)), failing: parts.flatMap(({ failing }) => failing) };
}

async function speed(address, throttling) {
  const runs = [];
  for (let turn = 0; turn < RUNS; turn++) runs.push(await run(address, ["performance"], false, throttling));
  return middle(runs, ({ scores }) => scores.performance);
}

async function run(address, onlyCategories, bypass, throttling) {
  const page = await browser.newPage();
  await page.setBypassCSP(bypass);
  const { lhr } = await lighthouse(address, { onlyCategories, logLevel: "silent", throttling }, undefined, page);
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
