"""Helper mode: both languages, and several cases in one tab."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from .case import CHOSEN, answered, chosen, reopen, save
from .conftest import Open
from .test_access import too_wide, violations
from .wizard import open_wizard, step


@pytest.mark.parametrize(("language", "says"), [("nl", "Where do you live now?"), ("en", "Waar woont u nu?")])
def test_both_languages_side_by_side(open_page: Open, site: str, language: str, says: str) -> None:
    page = open_wizard(open_page(width=320), site, language)
    page.locator("#tools summary").click()
    page.locator("label[for=helper-on]").click()
    expect(page.locator("#q-place legend")).to_contain_text(says)
    expect(page.locator("#q-place details.why")).to_have_attribute("open", "")
    assert page.locator(".question > label").count() == page.locator(".question > label > .other").count()
    assert page.locator(".question > .example").count() == page.locator(".question > .example > .other").count() > 0
    assert page.locator(".question:not(.topics) .why").count() * 3 == page.locator(".question .why > .other").count()
    assert page.locator(".card").count() == page.locator(".card > .card-title > .other").count()
    assert page.locator(".card-gives").count() == page.locator(".card-gives > .other").count()
    assert page.locator(".verdict > strong").count() == page.locator(".verdict > strong > .other").count()
    assert violations(page) == []
    assert too_wide(page) <= 0
    page.locator("label[for=helper-on]").click()
    expect(page.locator(".other")).to_have_count(0)
    expect(page.locator("#q-place details.why")).not_to_have_attribute("open", "")


def test_words_that_do_not_load_are_said(open_page: Open, site: str) -> None:
    page = open_page()
    page.route("**/words.nl.json", lambda route: route.abort())
    open_wizard(page, site, "en")
    page.locator("#tools summary").click()
    page.locator("label[for=helper-on]").click()
    expect(page.locator("#helper-said")).to_contain_text("do not load")


def test_several_cases_in_a_row(open_page: Open, site: str, tmp_path: Path) -> None:
    page = answered(open_page, site)
    first = save(page, tmp_path).read_text("utf-8")
    page.locator("#tools summary").click()
    page.locator("label[for=helper-on]").click()
    page.locator("#case-new").click()
    expect(page.locator("#case-list button")).to_have_count(2)
    expect(page.locator("#q-place.current")).to_be_visible()
    assert chosen(page) == []
    expect(page.locator("#wiped")).to_be_empty()
    step(page, "place", "abroad")
    page.locator("#case-list button").first.click()
    expect(page.locator("#health-own")).to_be_checked()
    assert chosen(page) == CHOSEN
    page.locator("#case-list button").nth(1).click()
    expect(page.locator("#place-abroad")).to_be_checked()
    assert chosen(page) == ["place-abroad"]
    reopen(page, first)
    expect(page.locator("#case-list button")).to_have_count(3)
    expect(page.locator("#helper-on")).to_be_checked()
    assert chosen(page) == CHOSEN
    page.locator("#to-results").click()
    page.locator("#wipe").click()
    expect(page.locator("#cases")).to_be_hidden()
    expect(page.locator("#case-list button")).to_have_count(0)
    expect(page.locator(".other")).to_have_count(0)
