"""Every page in both languages, light and narrow, dark and wide: axe finds nothing, and nothing runs off the screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from scripts.languages import LANGUAGE, ROOT
from tests.site.built import site_pages

from .conftest import Open
from .states import states
from .wizard import open_wizard

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """(tags) => axe.run(document, {runOnly: tags, preload: false, resultTypes: ['violations']}).then((result) =>
  result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ') + ' ' + n.failureSummary).join(' | ')}`))"""
#: Colours and width change different things: two screens show both of each.
SCREENS = [("light", 320), ("dark", 1280)]
NARROW = 320
#: Every page on both screens; the pages of the rules, which one template makes, each on one screen in turn.
ONE_BY_ONE = [name for name in site_pages() if "/rules/" in f"/{name}" and not name.endswith("rules/index.html")]


def screens_of(name: str) -> list[tuple[str, int]]:
    return [SCREENS[ONE_BY_ONE.index(name) % len(SCREENS)]] if name in ONE_BY_ONE else SCREENS


def violations(page: Page) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN, TAGS)
    return found


def too_wide(page: Page) -> int:
    wide: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide


def is_narrow(page: Page) -> bool:
    return page.viewport_size is not None and page.viewport_size["width"] == NARROW


def too_wide_when_narrow(page: Page) -> int:
    """The same page at the least width, once. Its own width is put back."""
    before = page.viewport_size
    assert before
    page.set_viewport_size({**before, "width": NARROW})
    found = too_wide(page)
    page.set_viewport_size(before)
    return found


@pytest.fixture(scope="module", params=SCREENS, ids=str)
def screen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    scheme, width = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def any_screen(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")  # else colours are between two schemes for a moment
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", site_pages())
def test_a_page_is_accessible(any_screen: Page, site: str, name: str) -> None:
    """And nothing runs off it, at its own width nor on a narrow one."""
    page = any_screen
    page.goto(site + name)
    for scheme, width in screens_of(name):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 800})
        assert violations(page) == []
        assert too_wide(page) <= 0
    assert too_wide_when_narrow(page) <= 0


@pytest.mark.parametrize("language", list(LANGUAGE))
def test_the_open_menu(screen: Page, site: str, language: str) -> None:
    screen.goto(site + LANGUAGE[language].folder)
    screen.locator(".site-menu > summary").click()
    assert violations(screen) == []
    assert too_wide(screen) <= 0


def test_the_wizard_on_its_way(screen: Page, site: str) -> None:
    """Every state, one language on each screen: the words of neither depend on the colours."""
    for state in states(screen, site, "nl" if is_narrow(screen) else "en"):
        assert (state, violations(screen), max(0, too_wide(screen))) == (state, [], 0)


def test_without_javascript_it_is_as_accessible(open_page: Open, site: str) -> None:
    """The page as it is without the stepper: axe is the only script that runs."""
    page = open_page(width=320)
    page.route("**/main.mjs", lambda route: route.abort())
    open_wizard(page, site, "en")
    for option in ("place-nl", "letter-wi2013", "nationality-turkish", "age-from_18"):
        page.locator(f"label[for={option}]").click()
    assert violations(page) == []
    assert too_wide(page) <= 0
