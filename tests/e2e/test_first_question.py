"""The first question on a slow line: it is there before the rest, can be answered, and does not move when the rest comes."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page, Route, expect

from scripts.languages import LANGUAGE
from scripts.words import LANGUAGES

from .conftest import Open
from .wizard import ENGINE_DEADLINE, READY, answer, open_wizard, step, until

PLACE = "label[for=place-nl]"
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length > 0"
#: Whatever moved by itself.
SHIFTS = """() => new Promise((done) => {
  const told = (list) => done(list.getEntries().map(({ sources }) => sources.map(({ node }) => node?.id || node?.className)));
  new PerformanceObserver(told).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done([]), 300);
})"""


@dataclass
class Late:
    """A file that is kept back until it is let go."""

    page: Page
    pattern: str
    waiting: list[Route] = field(default_factory=list)
    gone: bool = False

    def __post_init__(self) -> None:
        self.page.route(self.pattern, self._keep)

    def _keep(self, route: Route) -> None:
        route.continue_() if self.gone else self.waiting.append(route)

    def let_go(self) -> None:
        """It comes now."""
        self.gone = True
        for route in self.waiting:
            route.continue_()


def begun(page: Page, site: str, language: str) -> Page:
    """The guide while its sheet of the rules is on its way: the first question is drawn, and nothing after it is."""
    page.goto(f"{site}{LANGUAGE[language].folder}wizard/", wait_until="commit")
    until(page, PAINTED)
    expect(page.locator(PLACE)).to_be_visible()
    expect(page.locator("#q-letter, .card")).to_have_count(0)
    return page


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_stays_where_it_is(open_page: Open, site: str, language: str, width: int) -> None:
    page = open_page(width)
    rules, script, plan = (Late(page, f"**/{name}") for name in ("rules.css", "main.mjs", "plan.mjs"))
    place = begun(page, site, language).locator(PLACE).bounding_box()
    rules.let_go()
    expect(page.locator(".site-footer")).to_be_attached()
    assert page.locator(PLACE).bounding_box() == place
    script.let_go()
    expect(page.locator("#next")).to_be_visible()
    assert page.locator(PLACE).bounding_box() == place
    plan.let_go()
    expect(page.locator("#tools")).to_be_visible()
    assert page.locator(PLACE).bounding_box() == place
    assert page.evaluate(SHIFTS) == []


def test_an_early_answer_counts(open_page: Open, site: str) -> None:
    """For Python too, which comes for who has started: nothing tells the script of an answer that was there before it."""
    page = open_page()
    rules = Late(page, "**/rules.css")
    answer(begun(page, site, "nl"), "place", "nl")
    rules.let_go()
    expect(page.locator("#q-letter.current")).to_be_visible()
    expect(page.locator("#place-nl")).to_be_checked()
    page.wait_for_selector(READY, state="attached", timeout=ENGINE_DEADLINE)


def test_without_a_script_the_rest_follows(open_page: Open, site: str) -> None:
    page = open_page(java_script_enabled=False)
    rules = Late(page, "**/rules.css")
    page.goto(f"{site}wizard/", wait_until="commit")
    answer(page, "place", "nl")
    expect(page.locator("#q-letter, .card")).to_have_count(0)
    rules.let_go()
    expect(page.locator("#q-letter")).to_be_visible()
    expect(page.locator("#q-period_2013")).to_be_hidden()
    expect(page.locator(".how")).to_be_visible()


def test_a_sheet_that_does_not_come_hides_nothing(open_page: Open, site: str) -> None:
    page = open_page()
    page.route("**/later.css", lambda route: route.abort())
    open_wizard(page, site)
    answer(page, "place", "nl")
    page.locator("#next").click()
    expect(page.locator("#q-letter.current")).to_be_visible()


def test_the_sheets_between_the_questions_are_asked_for_once(open_page: Open, site: str) -> None:
    """Whatever the page draws anew: a link that leaves the document takes the rules with it for a moment."""
    page = open_wizard(open_page(), site)
    page.evaluate("() => { window.sheets = [...document.styleSheets]; }")
    step(page, "place", "nl")
    page.locator("#to-results").click()
    page.locator("label[for=show-all]").click()
    page.locator("#wipe").click()
    expect(page.locator("#q-place.current")).to_be_visible()
    assert page.evaluate("() => [...document.styleSheets].every((sheet, number) => sheet === window.sheets[number])")
