/**
 * The service worker: the site without a network. BUILD stands before this text, put there by the build.
 *
 * A folder below assets/ is named by its content, so a copy is never wrong: copy first. A page is the newest there is:
 * network first. So the files of an interview never change under it, and nothing a person answers ever comes here.
 */
const SITE = `site-${BUILD.version}`;
const PAGES = "pages";
/** So many releases stay, for pages that are still open. */
const RELEASES = 3;
const RUNTIMES = 2;
/** A line that hangs is no line: so long a page may take to begin while there is a copy of it, in milliseconds. */
const PATIENCE = 8_000;
const NAMED = /\/assets\/[a-z]+-[0-9a-f]{12}\//;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (NAMED.test(request.url)) event.respondWith(asset(event));
});

/** The language of an address. The first has no folder of its own: every address begins like its own. @param {string} url */
const languageOf = (url) => BUILD.languages.filter(({ folder }) => url.startsWith(self.registration.scope + folder)).at(-1) ?? BUILD.languages[0];

/**
 * Everyone keeps the same few pages, in the language that is open: which pages a person read leaves no trace here.
 *
 * No skipWaiting: this worker takes over when the last page is closed. The old one finds the new files as well, and in
 * Chromium a page that is asked for while one worker takes the place of another may never come.
 */
async function install() {
  const open = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const languages = [...new Set(open.map(({ url }) => languageOf(url)))];
  await (await caches.open(SITE)).addAll([...BUILD.assets, ...languages.flatMap(({ assets }) => assets)]);
  await (await caches.open(PAGES)).addAll(languages.flatMap(({ pages }) => pages));
  await tidy();
}

/** Of each kind the newest stay; keys() gives them in the order in which they were made. */
async function tidy() {
  const names = await caches.keys();
  const old = [names.filter((name) => name.startsWith("site-")).slice(0, -RELEASES), names.filter((name) => name.startsWith("runtime-")).slice(0, -RUNTIMES)];
  await Promise.all(old.flat().map((name) => caches.delete(name)));
}

/** An address without what stands behind ? or #. @param {string} url */
const plain = (url) => url.split(/[?#]/)[0];

const isKept = (url) => languageOf(url).pages.includes(url.slice(self.registration.scope.length) || "./");

/** Never waited for: a device that can keep nothing still gets its answer. @param {string} name */
const keep = async (name, key, answer) => (await caches.open(name)).put(key, answer);

async function page(event) {
  const url = plain(event.request.url);
  const newest = fetch(event.request);
  event.waitUntil(newest.then((answer) => answer.ok && isKept(url) && keep(PAGES, url, answer.clone())).catch(() => {}));
  try {
    const answer = await Promise.race([newest, rest(PATIENCE)]);
    return answer?.status < 500 ? answer : ((await keptPage(url)) ?? (await newest));
  } catch {
    return (await keptPage(url)) ?? (await keptPage(`${self.registration.scope}${languageOf(url).folder}offline/`)) ?? Response.error();
  }
}

/** @param {number} time in milliseconds */
const rest = (time) => new Promise((done) => setTimeout(done, time));

const keptPage = (url) => caches.match(url, { cacheName: PAGES }).catch(() => undefined);

async function asset(event) {
  const kept = await caches.match(event.request).catch(() => undefined);
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.ok && answer.type === "basic") event.waitUntil(keep(SITE, event.request, answer.clone()));
  return answer;
}
