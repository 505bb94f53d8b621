"""The faults, as data: what breaks, when, how one sees that it is broken, and what Python in the page makes of it.

Every file of a release lies under the hash of its content, so a page of an older release finds its own files or none: the two
faults named after a page stand for any number of releases.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from playwright.sync_api import Page, Route

#: Says whether the fault is really there.
Sign = Callable[[], bool]
Break = Callable[[Page], Sign]
#: How Python ends: the cut runtime, the complete one in its place, none, never asked for, or still on its way.
Ending = Literal["cut", "full", "failed", "static", "loading"]


def nothing(_page: Page) -> Sign:
    return lambda: True


def block(pattern: str) -> Break:
    """No answer to these addresses."""
    return intercept(pattern, lambda route: route.abort())


def intercept(pattern: str, answer: Callable[[Route], None]) -> Break:
    def make(page: Page) -> Sign:
        hits: list[str] = []

        def answered(route: Route) -> None:
            hits.append(route.request.url)
            answer(route)

        page.route(pattern, answered)
        return lambda: bool(hits)

    return make


def missing(pattern: str) -> Break:
    return intercept(pattern, lambda route: route.fulfill(status=404, content_type="text/html", body="<h1>404</h1>"))


def changed(pattern: str, change: Callable[[bytes], bytes]) -> Break:
    """Another body than the one that was built."""

    def answer(route: Route) -> None:
        response = route.fetch()
        was = response.body()
        body = change(was)
        assert body != was, f"{route.request.url}: nothing to change"
        route.fulfill(status=response.status, headers=response.headers, body=body)

    return intercept(pattern, answer)


def text(pattern: str, old: str, new: str) -> Break:
    return changed(pattern, lambda body: body.replace(old.encode(), new.encode(), 1))


def typed(pattern: str, content_type: str) -> Break:
    """The right body under the wrong media type."""

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(status=response.status, headers={**response.headers, "content-type": content_type}, body=response.body())

    return intercept(pattern, answer)


def after(act: Callable[[Page], object], sign: str) -> Break:
    """Something that is done to the page, and what the page then says of itself."""

    def make(page: Page) -> Sign:
        act(page)
        return lambda: bool(page.evaluate(sign))

    return make


def script(code: str, sign: str) -> Break:
    """Something that the page finds changed from its first line on."""
    return after(lambda page: page.add_init_script(code), sign)


def seen(sign: str) -> Break:
    """A fault that a context option makes."""
    return lambda page: lambda: bool(page.evaluate(sign))


def both(*breaks: Break) -> Break:
    def make(page: Page) -> Sign:
        signs = [one(page) for one in breaks]
        return lambda: all(sign() for sign in signs)

    return make


def now(code: str, sign: str) -> Break:
    """Something that happens in the middle of the questions."""
    return after(lambda page: page.evaluate(code), sign)


def offline(page: Page) -> Sign:
    page.context.set_offline(True)
    return lambda: page.evaluate("navigator.onLine") is False


def slow(page: Page) -> Sign:
    """Slow 3G: the ten people are done before Python has come."""
    line = {"offline": False, "latency": LATENCY, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", line)
    return lambda: bool(page.evaluate(f"performance.getEntriesByType('navigation')[0].duration > {2 * LATENCY}"))


def printed(page: Page) -> Sign:
    page.emulate_media(media="print")
    return lambda: bool(page.evaluate("matchMedia('print').matches"))


def reloaded(page: Page) -> Sign:
    page.reload()
    return lambda: page.evaluate("performance.getEntriesByType('navigation')[0].type") == "reload"


def away_and_back(page: Page) -> Sign:
    page.goto(page.url.replace("wizard/", "help/"))
    page.go_back()
    return lambda: page.evaluate("performance.getEntriesByType('navigation')[0].type") == "back_forward"


def forward(page: Page) -> Sign:
    page.go_back()
    page.go_forward()
    return lambda: page.evaluate("performance.getEntriesByType('navigation')[0].type") == "back_forward"


LATENCY = 400  # milliseconds
WORKER = "**/worker.mjs"
LISTENS = 'self.postMessage({ type: "started" });'
#: Deadlines of seconds, not of minutes.
HASTY = text("**/protocol.mjs", "CALL_DEADLINE = 10_000", "CALL_DEADLINE = 1_500")
#: Keeps every worker where the test can end it.
HOLDS = "class extends Worker { constructor(...given) { super(...given); (window.workers ??= []).push(this); } }"
THROWS = """for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
  Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });"""
IS_THROWN = "(() => { try { return !localStorage; } catch (error) { return error.name === 'SecurityError'; } })()"
YEAR = 366 * 24 * 3600 * 1000
CLOCK = """{ const Real = Date; const off = OFF; self.Date = class extends Real {
  constructor(...given) { super(...(given.length ? given : [Real.now() + off])); }
  static now() { return Real.now() + off; } }; }
"""
#: The page reads the wrong year.
IS_OFF = "Math.abs(new Date().getFullYear() - new Date(performance.timeOrigin).getFullYear()) === 1"


def clock(off: int) -> Break:
    code = CLOCK.replace("OFF", str(off))
    return both(script(code, IS_OFF), changed(WORKER, lambda body: code.encode() + body))


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: from the start (`before`), or after the third answer of the first person (`strike`)."""

    name: str
    ends: Ending
    before: Break = nothing
    strike: Break = nothing
    options: dict[str, Any] = field(default_factory=dict)
    keeps: bool = True  #: False: the page starts again without any answer, as is meant
    decides: bool = True  #: False: no verdict at all, every question and condition in words
    told: str = ""  #: what the fault itself writes to the console


FAULTS = [
    Fault(
        "no JavaScript", "static", seen("!document.querySelector('#wizard.stepping')"), options={"java_script_enabled": False}
    ),
    Fault("the script does not come", "static", block("**/main.mjs")),
    Fault("the stylesheet of the rules does not come", "cut", block("**/rules.css"), decides=False),
    Fault("the stylesheet of the site does not come", "cut", block("**/site.css")),
    Fault("no WebAssembly", "failed", text("**/wizard/", " 'wasm-unsafe-eval'", "")),
    Fault(
        "Lockdown: no WebAssembly, service worker, Cache API or IndexedDB",
        "failed",
        both(
            script(
                "for (const name of ['WebAssembly', 'caches', 'indexedDB']) delete window[name];"
                "delete Navigator.prototype.serviceWorker;",
                "![window.WebAssembly, navigator.serviceWorker, window.caches, window.indexedDB].some(Boolean)",
            ),
            changed(WORKER, lambda body: b"delete self.WebAssembly;\n" + body),
        ),
    ),
    Fault("no Worker", "failed", script("delete window.Worker;", "typeof Worker === 'undefined'")),
    Fault("the worker is refused", "failed", text("**/wizard/", "worker-src blob:", "worker-src 'none'")),
    Fault(
        "no blob address",
        "failed",
        script("URL.createObjectURL = () => { throw new Error('no'); };", "!String(URL.createObjectURL).includes('native')"),
    ),
    Fault("storage throws", "cut", script(THROWS, IS_THROWN)),
    Fault("no service worker", "cut", script("delete Navigator.prototype.serviceWorker;", "!navigator.serviceWorker")),
    Fault("the worker's script does not come", "failed", block(WORKER)),
    Fault("a file of Python is gone", "full", missing("**/cut/library.zip.gz")),
    Fault("a file of Python is cut short", "full", changed("**/cut/python.wasm.gz", lambda body: body[: len(body) // 2])),
    Fault(
        "a file of Python has another hash",
        "full",
        changed("**/cut/library.zip.gz", lambda body: body[:-1] + bytes([body[-1] ^ 1])),
    ),
    Fault("a file of Python has the wrong type", "cut", typed("**/cut/python.wasm.gz", "text/html")),
    Fault("a script of Python has the wrong type", "full", typed("**/cut/pyodide.mjs", "text/html")),
    Fault("a script of Python does not come", "full", block("**/cut/pyodide.asm.js")),
    Fault("the words of Python do not come", "failed", block("**/words.json.gz")),
    Fault("every file of Python is gone", "failed", missing("**/*.gz")),
    Fault(
        "the worker is killed after the third answer",
        "full",
        both(HASTY, script(f"window.Worker = {HOLDS};", "window.workers.length === 2")),
        now("window.workers[0].terminate()", "true"),
    ),
    Fault(
        "a call that never ends",
        "full",
        both(
            HASTY,
            text(
                WORKER,
                "call = await start(data);",
                "call = await start(data); if (data.tier.id === 'cut') call = () => { for (;;); };",
            ),
        ),
    ),
    Fault(
        "out of memory at the start",
        "failed",
        text(
            WORKER,
            LISTENS,
            f"WebAssembly.Memory = class {{ constructor() {{ throw new RangeError('out of memory'); }} }};\n{LISTENS}",
        ),
    ),
    Fault("slow 3G", "loading", slow),
    Fault("the line goes down after the page has come", "failed", strike=offline, options={"service_workers": "block"}),
    Fault("an older page, whose later files are gone", "failed", missing("**/assets/runtime-*/**")),
    Fault("a new page, whose scripts are not there yet", "static", missing("**/assets/app-*/**")),
    Fault(
        "an exception in one part of the plan",
        "cut",
        text(
            "**/helper.mjs",
            "export function start(session) {",
            "export function start(session) { throw new Error('broken part');",
        ),
        told="broken part",
    ),
    Fault("reload", "cut", strike=reloaded, keeps=False),
    Fault("Back, where the browser keeps no page", "cut", strike=away_and_back, keeps=False),
    Fault("Forward, where the browser keeps no page", "cut", strike=forward, keeps=False),
    Fault("the clock is a year ahead", "cut", clock(YEAR)),
    Fault("the clock is a year behind", "cut", clock(-YEAR)),
    Fault("zoom 400 %", "cut", seen("innerWidth === 320"), options={"width": 320, "height": 256, "device_scale_factor": 4}),
    Fault("forced colours", "cut", seen("matchMedia('(forced-colors: active)').matches"), options={"forced_colors": "active"}),
    Fault("on paper", "cut", strike=printed),
    Fault(
        "data saving",
        "static",
        script(
            "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });",
            "!document.getElementById('engine-load').hidden",
        ),
    ),
]
