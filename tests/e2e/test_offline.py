"""Without a network: the guide works after one visit, never changes under an interview, and can be taken back."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.serve import BASE, SITE, server
from scripts.versions import SOURCE
from scripts.words import LANGUAGES

from .conftest import Open
from .test_first_question import Late
from .wizard import ACTIVE, ENGINE_DEADLINE, READY, kept, open_wizard, step, to_outcome, triage, until, verdict

WAITS = "() => navigator.serviceWorker.getRegistration().then((found) => found?.waiting?.state === 'installed')"
UPDATE = "navigator.serviceWorker.getRegistration().then((registration) => registration?.update()).catch(String)"
REASONS = (
    "import(new URL('reasons.mjs', document.querySelector('script[type=module]').src).href).then((m) => typeof m.showReasons)"
)
KEPT = """caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((kept) => kept.keys()))))
  .then((found) => found.flat().map((request) => request.url))"""


def _hang_up(request: Any) -> None:
    request.close_connection = True


@pytest.fixture
def browser(whole_browser: Browser) -> Browser:
    return whole_browser


class Host:
    """A host of our own, which can be taken away, or given another release."""

    def __init__(self) -> None:
        self.running = server()
        self.running.over = threading.Event()  # type: ignore[attr-defined]
        self.handler: Any = self.running.RequestHandlerClass
        self.address = f"http://127.0.0.1:{self.running.server_port}{BASE}"
        threading.Thread(target=self.running.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Gone, with the connections that are still open."""
        self.handler.do_GET = _hang_up
        self.running.over.set()  # type: ignore[attr-defined]
        self.running.shutdown()
        self.running.server_close()


@pytest.fixture
def host() -> Iterator[Host]:
    found = Host()
    yield found
    found.stop()


def first_visit(open_page: Open, host: Host, language: str = "nl") -> Page:
    """Open the guide, and wait until the browser has kept it."""
    page = open_wizard(open_page(), host.address, language)
    until(page, ACTIVE)
    return page


def visit(page: Page, address: str) -> None:
    """Open a page that the service worker answers for. Right after its start the browser may still pass it by."""
    for _ in range(100):
        page.goto(address)
        if page.evaluate("navigator.serviceWorker.controller !== null"):
            return
        page.wait_for_timeout(300)
    raise AssertionError("the service worker never answers")


def update(page: Page) -> None:
    """Look for a new service worker. The policy of the wizard page does not let that page ask.

    The browser looks too, now and then: one that it found first, and that took itself away, leaves nothing to update.
    """
    page.frames[-1].evaluate(UPDATE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_works_without_a_network_after_one_visit(open_page: Open, host: Host, language: str) -> None:
    page = first_visit(open_page, host, language)
    step(page, "place", "nl")
    page.wait_for_selector(READY, state="attached", timeout=ENGINE_DEADLINE)
    kept(page)
    visit(page, page.url)
    host.stop()
    page.reload()
    assert page.locator("#ask input:checked").count() == 0
    to_outcome(page)
    assert verdict(page, "medical_2021") == "possible"
    page.wait_for_selector(READY, state="attached", timeout=ENGINE_DEADLINE)


def hangs(request: Any) -> None:
    """No answer, as on a line that is there and carries nothing."""
    request.server.over.wait(timeout=60)
    _hang_up(request)


def fails(request: Any) -> None:
    request._send(SITE / "404.html", HTTPStatus.SERVICE_UNAVAILABLE)


@pytest.mark.parametrize("broken", [hangs, fails])
def test_a_host_that_gives_no_page_is_no_host(open_page: Open, host: Host, broken: Callable[[Any], None]) -> None:
    page = first_visit(open_page, host)
    visit(page, page.url)
    host.handler.do_GET = broken
    page.reload(wait_until="commit")
    to_outcome(page)
    assert verdict(page, "medical_2021") == "possible"


def test_python_is_kept_also_when_it_came_first(open_page: Open, host: Host) -> None:
    """Before the service worker, who finds it again."""
    page = open_page()
    frame = Late(page, "**/keep.html")
    open_wizard(page, host.address)
    step(page, "place", "nl")
    page.wait_for_selector(READY, state="attached", timeout=ENGINE_DEADLINE)
    frame.let_go()
    kept(page)


def test_a_page_that_is_not_kept_says_so(open_page: Open, host: Host) -> None:
    page = first_visit(open_page, host)
    visit(page, f"{host.address}help/")
    host.stop()
    page.goto(f"{host.address}medical/")
    expect(page.locator("h1")).to_have_text("Zonder internet")
    page.goto(f"{host.address}help/")
    expect(page.locator("h1")).to_have_text("Hulp")


def test_everyone_keeps_the_same_pages_and_no_answer(open_page: Open, host: Host) -> None:
    """What was read leaves no trace: no page of a subject, and nothing of the interview."""
    page = first_visit(open_page, host)
    visit(page, f"{host.address}medical/")
    open_wizard(page, host.address)
    triage(page)
    kept = page.evaluate(KEPT)
    pages = {url for url in kept if "/assets/" not in url}
    assert pages == {host.address, *(host.address + name for name in ("wizard/", "search/", "help/", "offline/", "keep.html"))}
    assert not [url for url in kept if "?" in url or "#" in url]


def release(tmp_path: Path, name: str) -> Path:
    """Another release: the same site with other words in the page, and its scripts under another name."""
    site = tmp_path / name
    shutil.copytree(SITE, site, ignore=shutil.ignore_patterns("rules"))
    app = next((site / "assets").glob("app-*"))
    other = app.with_name("app-0123456789ab")
    app.rename(other)
    for path in (site / "sw.js", site / "keep.html", site / "wizard" / "index.html", site / "offline" / "index.html"):
        path.write_text(path.read_text("utf-8").replace(app.name, other.name).replace("<h1>", f"<h1>{name} "), "utf-8")
    worker = site / "sw.js"
    build = json.loads(worker.read_text("utf-8").splitlines()[0].removeprefix("const BUILD = ").removesuffix(";"))
    worker.write_text(worker.read_text("utf-8").replace(build["version"], f"{name:0>12}"), "utf-8")
    return site


def test_a_new_release_waits_for_the_interview_and_can_be_rolled_back(open_page: Open, host: Host, tmp_path: Path) -> None:
    page = first_visit(open_page, host)
    visit(page, page.url)
    triage(page)
    host.handler.site = release(tmp_path, "second")
    update(page)
    until(page, WAITS)
    # The old files are gone from the host, and still there for the page that began with them.
    assert page.evaluate(REASONS) == "function"
    step(page, "health", "own")
    step(page, "able_five_years", "no")
    page.locator("#to-results").click()
    assert verdict(page, "medical_2021") == "possible"
    page.reload()
    expect(page.locator("h1")).to_contain_text("second")
    host.handler.site = SITE
    update(page)
    page.reload()
    expect(page.locator("h1")).not_to_contain_text("second")
    step(page, "place", "nl")


def test_a_device_that_can_keep_no_more_gets_the_newest_page(open_page: Open, host: Host, tmp_path: Path) -> None:
    """Not the page that was kept before, and not the one on being offline."""
    site = release(tmp_path, "full")
    worker = site / "sw.js"
    full = "Cache.prototype.put = async () => { throw new DOMException('full', 'QuotaExceededError'); };\n"
    worker.write_text(full + worker.read_text("utf-8"), "utf-8")
    host.handler.site = site
    page = first_visit(open_page, host)
    visit(page, page.url)
    expect(page.locator("h1")).to_contain_text("full")
    host.handler.site = SITE
    page.reload()
    expect(page.locator("h1")).not_to_contain_text("full")
    triage(page)


def test_it_can_be_taken_back_from_every_device(open_page: Open, host: Host, tmp_path: Path) -> None:
    page = first_visit(open_page, host)
    site = release(tmp_path, "last")
    shutil.copyfile(SOURCE / "sw_off.js", site / "sw.js")
    host.handler.site = site
    update(page)
    until(page, "caches.keys().then((names) => names.length === 0)")
    until(page, "navigator.serviceWorker.getRegistration().then((found) => found === undefined)")


def test_who_saves_data_keeps_nothing(open_page: Open, host: Host) -> None:
    page = open_page()
    page.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    open_wizard(page, host.address)
    page.wait_for_timeout(500)
    assert page.locator("iframe").count() == 0
    assert page.evaluate("caches.keys()") == []


@pytest.mark.parametrize("gone", ["delete Navigator.prototype.serviceWorker", "delete window.caches"])
def test_where_nothing_can_be_kept_the_guide_works(open_page: Open, host: Host, gone: str) -> None:
    page = open_page()
    page.add_init_script(gone)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    open_wizard(page, host.address)
    triage(page)
    page.wait_for_selector(READY, state="attached", timeout=ENGINE_DEADLINE)
    assert errors == []
