"""Every page in both languages, light and dark, narrow and wide: axe finds nothing, and nothing runs off the screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from scripts.languages import LANGUAGE, ROOT
from tests.site.built import site_pages

from .conftest import Open
from .test_journeys import step, triage
from .wizard import open_wizard

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """(tags) => axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then((result) =>
  result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ') + ' ' + n.failureSummary).join(' | ')}`))"""
SCREENS = [("light", 320), ("light", 1280), ("dark", 320), ("dark", 1280)]
#: Every page on every screen; the pages of the rules, which one template makes, each on one screen in turn.
ONE_BY_ONE = [name for name in site_pages() if "/rules/" in f"/{name}" and not name.endswith("rules/index.html")]
PAGES = [
    (screen, name)
    for number, screen in enumerate(SCREENS)
    for name in site_pages()
    if name not in ONE_BY_ONE or ONE_BY_ONE.index(name) % len(SCREENS) == number
]


def violations(page: Page) -> list[str]:
    page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN, TAGS)
    return found


def too_wide(page: Page) -> int:
    wide: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide


@pytest.fixture(scope="module", params=SCREENS, ids=str)
def screen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    scheme, width = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("screen", "name"), PAGES, indirect=["screen"], ids=str)
def test_a_page_is_accessible(screen: Page, site: str, name: str) -> None:
    screen.goto(site + name)
    assert violations(screen) == []
    assert too_wide(screen) <= 0


@pytest.mark.parametrize("language", list(LANGUAGE))
def test_the_open_menu(screen: Page, site: str, language: str) -> None:
    screen.goto(site + LANGUAGE[language].folder)
    screen.locator(".site-menu > summary").click()
    assert violations(screen) == []
    assert too_wide(screen) <= 0


def test_the_wizard_on_its_way(screen: Page, site: str) -> None:
    """A question, the message when nothing is chosen, the topics, the outcome with everything opened."""
    open_wizard(screen, site)
    screen.locator("#next").click()
    assert violations(screen) == []
    triage(screen)
    assert violations(screen) == []
    step(screen, "health", "unknown")
    screen.locator("#to-results").click()
    screen.locator("label[for=show-all]").click()
    screen.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
    assert violations(screen) == []
    assert too_wide(screen) <= 0


def test_without_javascript_it_is_as_accessible(open_page: Open, site: str) -> None:
    """The page as it is without the stepper: axe is the only script that runs."""
    page = open_page(width=320)
    page.route("**/main.mjs", lambda route: route.abort())
    open_wizard(page, site, "en")
    for option in ("place-nl", "letter-wi2013", "nationality-turkish", "age-from_18"):
        page.locator(f"label[for={option}]").click()
    assert violations(page) == []
    assert too_wide(page) <= 0


def test_targets_are_large_enough(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(width=320), site)
    small = page.locator(".question.current > label, #steps button").evaluate_all(
        "(found) => found.map((e) => e.getBoundingClientRect()).filter((r) => r.height < 44 || r.width < 44).length"
    )
    assert small == 0
