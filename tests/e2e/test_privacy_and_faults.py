"""Nothing leaves the device, and whatever breaks, the verdicts stay."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from scripts.words import LANGUAGES

from .conftest import Open
from .wizard import ENGINE_DEADLINE, READY, kept, open_wizard, step, to_outcome, triage, until, verdict

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
    kept(page)
    page.wait_for_selector("#plan-ground option", state="attached")  # the scripts of the plan come with the first decision
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
    until(page, "() => window.reports.length >= 2")
    reports = page.evaluate("window.reports")
    assert any(report.startswith("worker-src") for report in reports)
    assert any(report.startswith("connect-src") for report in reports)


def test_a_calm_line_says_what_is_missing(open_page: Open, site: str) -> None:
    """Every other fault is in `tests/e2e/faults`; here is what the page says of one, and that the answers are listed."""
    page = open_page()
    page.route("**/library.zip.gz", lambda route: route.abort())
    open_wizard(page, site)
    to_outcome(page)
    page.wait_for_selector(FAILED, timeout=ENGINE_DEADLINE)
    expect(page.locator(".engine-failed")).to_be_visible()
    assert verdict(page, "medical_2021") == "possible"
    assert page.locator("dl.given > div").count() == 7


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
