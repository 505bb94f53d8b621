"""The outcome is short: the plan is closed steps, opened one by one, and all open on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from scripts.words import LANGUAGES

from .conftest import Open
from .wizard import TRIAGE, open_steps, open_wizard, walk

CASE = {**TRIAGE, "health": "own", "able_five_years": "no"}
#: Every question answered by what is known, without a click for each.
KNOW_ALL = """() => {
  const questions = document.querySelectorAll('.question:not(.topics)');
  for (const question of questions) question.querySelector('input:not([value=unknown])').checked = true;
  document.getElementById('place-nl').dispatchEvent(new Event('change', {bubbles: true}));
}"""
SMALL = """(found) => found.filter((one) => one.getClientRects().length && Math.min(one.offsetHeight, one.offsetWidth) < 44)
  .map((one) => one.textContent)"""


def at_outcome(page: Page, site: str, language: str = "nl") -> Page:
    open_wizard(page, site, language)
    walk(page, CASE, "health")
    expect(page.locator("#receipt > p")).to_have_count(2)
    return page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_outcome_is_short(open_page: Open, site: str, language: str) -> None:
    page = at_outcome(open_page(), site, language)
    assert page.locator("#plan details.part").count() == 7
    assert page.locator("#plan details.part[open]").count() == 0
    assert page.evaluate("document.documentElement.scrollHeight") <= 5_100
    for line in page.locator(".part-line").all():
        expect(line).not_to_be_empty()
    targets = page.locator("#plan summary, .site-footer a, .site-header a, .site-menu > summary, .ending button")
    assert targets.evaluate_all(SMALL) == []
    page.locator(".site-menu > summary").click()
    assert page.locator(".site-menu a").evaluate_all(SMALL) == []


def test_a_step_stays_open_with_another_way(open_page: Open, site: str) -> None:
    page = at_outcome(open_page(), site)
    page.locator("#part-costs > summary").click()
    expect(page.locator("#costs-list")).to_contain_text("225")
    page.locator("#plan-ground").select_option("duty_2021")
    expect(page.locator("#costs-list")).not_to_contain_text("225")
    expect(page.locator("#costs-list")).to_be_visible()
    assert page.locator("#plan details.part[open]").count() == 1


def test_on_paper_every_step_is_open(open_page: Open, site: str) -> None:
    page = at_outcome(open_page(), site)
    page.locator("#part-dates > summary").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#plan details.part:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#plan details.part[open]").count() == 1
    open_steps(page)
    expect(page.locator("#letter .sheet").first).to_be_visible()


def test_nothing_to_find_out_takes_no_room(open_page: Open, site: str) -> None:
    page = at_outcome(open_page(), site)
    expect(page.locator("#first")).to_be_visible()
    page.evaluate(KNOW_ALL)
    expect(page.locator("#first")).to_be_hidden()
