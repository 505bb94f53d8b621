"""Once Python is there its worker can reach nobody, asked from JavaScript and from Python; and no text becomes code."""

from __future__ import annotations

import json
import re
from html import escape, unescape
from threading import Thread

from playwright.sync_api import Page, Route, Worker

from scripts.serve import server

from .conftest import Open
from .faults.table import text
from .wizard import ACTIVE, decide_in_page, open_wizard, until

#: Every way out that a worker has; each must be gone, or fail.
WAYS = [
    *("fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "EventSource", "WebTransport", "RTCPeerConnection"),
    *("BroadcastChannel", "indexedDB", "caches", "Worker", "importScripts"),
]
#: What Python would need to reach anything; the cut runtime has none of it.
MODULES = [
    *("js", "pyodide_js", "pyodide.http", "socket", "_socket", "ssl", "http.client", "urllib.request", "ctypes"),
]
#: Neither the scope nor what it inherits from holds one, and none can be put back.
LEFT = """(ways) => ways.filter((name) => {
  for (let owner = self; owner; owner = Object.getPrototypeOf(owner)) if (owner[name] !== undefined) return true;
  try { self[name] = () => 1; } catch { return false; }
  return self[name] !== undefined;
})"""
#: Ways that are no names in the scope. The policy still lets a script of our own host be imported; all that runs there is ours.
TRIED = """async (elsewhere) => {
  const tried = {
    elsewhere: () => import(elsewhere),
    data: () => import('data:text/javascript,export default 1'),
    code: async () => new Function('return 1')(),
    text: async () => (0, eval)('1'),
    beacon: async () => navigator.sendBeacon(elsewhere),
  };
  const open = [];
  await new Promise((done) => setTimeout(done)); // what a driver calls may evaluate text, what follows may not
  for (const [name, way] of Object.entries(tried)) try { await way(); open.push(name); } catch { /* closed */ }
  return open;
}"""
#: The ways that Python knows: each raises, or there is nothing behind it.
PYTHON = """
import importlib

def js(name):
    found = getattr(importlib.import_module("js"), name)
    return found.new("http://127.0.0.1:9/leak") if name not in ("fetch", "importScripts", "indexedDB", "caches") else found("http://127.0.0.1:9/leak")

def named(module, name, *given):
    return getattr(importlib.import_module(module), name)(*given)

URL = "http://127.0.0.1:9/leak"
ways = {name: lambda name=name: js(name) for name in WAYS}
ways["beacon"] = lambda: importlib.import_module("js").navigator.sendBeacon(URL)
ways["open_url"] = lambda: named("pyodide.http", "open_url", URL)
ways["pyfetch"] = lambda: named("pyodide.http", "pyfetch", URL).send(None)
ways["urlopen"] = lambda: named("urllib.request", "urlopen", URL)
ways["socket"] = lambda: named("socket", "create_connection", ("127.0.0.1", 9), 1)
ways["run_js"] = lambda: named("pyodide.code", "run_js", "fetch('" + URL + "')")
open_ = []
for name, way in ways.items():
    try:
        way()
        open_.append(name)
    except BaseException:
        pass
found = ",".join(open_)
"""
IMPORTS = """(names) => names.filter((name) => {
  try { self.pyodide.pyimport(name); return true; } catch { return false; }
})"""
RUN = """([code, ways]) => {
  const builtins = self.pyodide.pyimport('builtins');
  const scope = builtins.dict();
  builtins.exec(`WAYS = ${JSON.stringify(ways)}\\n${code}`, scope);
  return scope.get('found');
}"""
SINKS = """async () => {
  const box = document.createElement('div');
  const sinks = {
    innerHTML: () => { box.innerHTML = '<b>x</b>'; },
    outerHTML: () => { document.createElement('p').outerHTML = '<b>x</b>'; },
    insertAdjacentHTML: () => box.insertAdjacentHTML('beforeend', '<b>x</b>'),
    parse: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
    write: () => document.write('<b>x</b>'),
    script: () => { document.createElement('script').text = '1'; },
    src: () => { document.createElement('script').src = 'x.js'; },
    worker: () => new Worker('x.js'),
    eval: () => eval('1'),
    policy: () => trustedTypes.createPolicy('another', {}),
    twice: () => trustedTypes.createPolicy('inburgering-worker', {}),
    fallback: () => trustedTypes.createPolicy('default', {}),
  };
  await new Promise((done) => setTimeout(done)); // what a driver calls may evaluate text, what follows may not
  const works = (sink) => { try { sink(); return true; } catch { return false; } };
  return Object.keys(sinks).filter((name) => works(sinks[name]));
}"""


#: The test alone holds on to Python itself; the page gets one function of it.
keep_python = text("**/worker.mjs", "return page.call_json;", "self.pyodide = pyodide; return page.call_json;")


def worker_of(page: Page) -> Worker:
    """The worker of an engine that has started."""
    with page.expect_worker() as started:
        decide_in_page(page, [{"answers": {}}])
    return started.value


def test_the_worker_has_no_way_out(open_page: Open, site: str) -> None:
    page = open_page()
    worker = worker_of(open_wizard(page, site))
    assert worker.evaluate(LEFT, WAYS) == []
    arrived: list[str] = []
    elsewhere = server()
    elsewhere.RequestHandlerClass.do_GET = lambda request: arrived.append(request.path)  # type: ignore[attr-defined]
    Thread(target=elsewhere.serve_forever, daemon=True).start()
    assert worker.evaluate(TRIED, f"http://127.0.0.1:{elsewhere.server_port}/leak.mjs") == []
    elsewhere.shutdown()
    elsewhere.server_close()
    assert arrived == []


def test_what_remains_is_a_script_of_our_own_host(open_page: Open, site: str) -> None:
    """No policy takes `import()` away after the start. Should a browser ever do, `.github/SECURITY.md` may say so."""
    page = open_page()
    worker = worker_of(open_wizard(page, site))
    until(page, ACTIVE)
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    own = page.evaluate("new URL('download.mjs?left', document.querySelector('script[type=module]').src).href")
    assert worker.evaluate("(own) => import(own).then(() => true)", own) is True
    assert asked in ([], [own])


def test_the_cut_python_has_nothing_to_reach_out_with(open_page: Open, site: str) -> None:
    page = open_page()
    keep_python(page)
    worker = worker_of(open_wizard(page, site))
    assert worker.evaluate(IMPORTS, ["json", *MODULES]) == ["json"]


def test_the_complete_python_has_no_way_out(open_page: Open, site: str) -> None:
    page = open_page()
    keep_python(page)
    page.route("**/wizard/", complete_only)
    asked: list[str] = []
    worker = worker_of(open_wizard(page, site))
    page.context.on("request", lambda request: asked.append(request.url))
    assert "js" in worker.evaluate(IMPORTS, MODULES)
    assert worker.evaluate(RUN, [PYTHON, WAYS]) == ""
    assert [url for url in asked if "leak" in url] == []


def complete_only(route: Route) -> None:
    """The page with the complete runtime alone on its list."""
    response = route.fetch()
    html = response.text()
    files = re.search(r'data-files="([^"]*)"', html)
    assert files
    source = json.loads(unescape(files[1]))
    source["tiers"] = [tier for tier in source["tiers"] if tier["id"] == "full"]
    route.fulfill(status=200, headers=response.headers, body=html.replace(files[1], escape(json.dumps(source))))


def test_no_text_becomes_code(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(), site)
    decide_in_page(page, [{"answers": {}}])
    assert page.evaluate(SINKS) == []
