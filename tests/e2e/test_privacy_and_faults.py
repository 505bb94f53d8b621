"""Nothing leaves the device, and whatever breaks, the verdicts stay."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from scripts.words import LANGUAGES

from .conftest import Open
from .wizard import ENGINE_DEADLINE, READY, open_wizard, step, to_outcome, triage, verdict

FAILED = "#engine[data-state=failed]"
WATCH = """() => { window.reports = [];
  document.addEventListener('securitypolicyviolation', (e) =>
    window.reports.push(e.violatedDirective + ' ' + e.blockedURI)); }"""
#: What a careless change would do: start the worker from its address.
URL_WORKER = """() => {
  const policy = trustedTypes.createPolicy('inburgering-worker', { createScriptURL: (url) => url });
  const url = policy.createScriptURL(new URL('worker.mjs', document.querySelector('script[type=module]').src).href);
  try { new Worker(url, { type: 'module' }); } catch {}
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_run_leaves_no_trace(open_page: Open, site: str, language: str) -> None:
    """No foreign request, nothing sent once Python is there, no report, no cookie, no storage, no answer in an address."""
    page = open_page()
    requests: list[str] = []
    errors: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(f"({WATCH})()")
    open_wizard(page, site, language)
    address, title = page.url, page.title()
    step(page, "place", "nl")
    page.wait_for_selector(READY, state="attached", timeout=ENGINE_DEADLINE)
    assert all(url.startswith((site, "blob:")) for url in requests), requests
    assert {url.split("?")[0] for url in requests} == set(requests)
    before = len(requests)
    step(page, "letter", "wi2021")
    page.locator("#next").click()
    step(page, "nationality", "other")
    step(page, "age", "from_18")
    step(page, "permit", "asylum")
    page.locator("#to-results").click()
    assert verdict(page, "duty_2021") == "likely"
    assert requests[before:] == []
    assert (page.url, page.title()) == (address, title)
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length, history.length]") == ["", 0, 0, 2]
    assert page.evaluate("indexedDB.databases().then((found) => found.length)") == 0
    assert page.evaluate("window.reports") == []
    assert page.context.cookies() == []
    assert errors == []


def test_the_policy_forbids_a_worker_from_an_address_and_other_hosts(open_page: Open, site: str) -> None:
    page = open_page()
    page.add_init_script(f"({WATCH})()")
    open_wizard(page, site)
    page.evaluate(URL_WORKER)
    page.evaluate("fetch('https://example.org/').catch(() => null)")
    page.wait_for_function("() => window.reports.length >= 2")
    reports = page.evaluate("window.reports")
    assert any(report.startswith("worker-src") for report in reports)
    assert any(report.startswith("connect-src") for report in reports)


Break = Callable[[Page], Any]


def block(pattern: str) -> Break:
    return lambda page: page.route(pattern, lambda route: route.abort())


def garbage(pattern: str) -> Break:
    def cut(route: Route) -> None:
        route.fulfill(body=b"cut short", content_type="application/octet-stream")

    return lambda page: page.route(pattern, cut)


def missing(expression: str) -> Break:
    return lambda page: page.add_init_script(expression)


FAULTS: dict[str, Break] = {
    "library missing": block("**/library.zip.gz"),
    "library cut": garbage("**/library.zip.gz"),
    "words missing": block("**/words.json.gz"),
    "wasm missing": block("**/python.wasm.gz"),
    "wasm cut": garbage("**/python.wasm.gz"),
    "runtime script missing": block("**/pyodide.mjs"),
    "worker script missing": block("**/worker.mjs"),
    "no worker": missing("delete window.Worker"),
    "worker refused": missing("window.Worker = class { constructor() { throw new Error('refused'); } }"),
    "no wasm": missing("delete window.WebAssembly"),
    "no blob": missing("URL.createObjectURL = () => { throw new Error('no blob'); }"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_takes_nothing_away(open_page: Open, site: str, fault: str) -> None:
    """The verdicts, the stepper and the answers stay; a calm line says what is missing."""
    page = open_page()
    FAULTS[fault](page)
    open_wizard(page, site)
    to_outcome(page)
    if fault != "no wasm":  # the worker has its own WebAssembly, so there the start may well succeed
        page.wait_for_selector(FAILED, timeout=ENGINE_DEADLINE)
        expect(page.locator(".engine-failed")).to_be_visible()
    assert verdict(page, "medical_2021") == "possible"
    assert verdict(page, "duty_2021") == "likely"
    assert page.locator("dl.given > div").count() == 7


def test_without_the_script_the_page_decides(open_page: Open, site: str) -> None:
    page = open_page()
    page.route("**/main.mjs", lambda route: route.abort())
    open_wizard(page, site)
    page.locator("label[for=place-abroad]").click()
    page.locator("label[for=nationality-eu]").click()
    assert verdict(page, "abroad_nationality") == "likely"


@pytest.mark.parametrize(("language", "button"), [("nl", "Laad de extra uitleg"), ("en", "Load the extra reasons")])
def test_data_savers_are_asked_before_python_loads(open_page: Open, site: str, language: str, button: str) -> None:
    page = open_page()
    page.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    requests: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    open_wizard(page, site, language)
    triage(page)
    step(page, "health", "none")
    page.locator("#to-results").click()
    assert not [url for url in requests if "runtime-" in url]
    page.get_by_role("button", name=button).click()
    page.wait_for_selector(READY, state="attached", timeout=ENGINE_DEADLINE)
    assert page.locator("#engine-load").is_hidden()


def test_reading_alone_loads_no_python(open_page: Open, site: str) -> None:
    page = open_page()
    requests: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    open_wizard(page, site)
    page.wait_for_timeout(500)
    assert not [url for url in requests if "runtime-" in url]
