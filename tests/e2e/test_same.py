"""What is typed in one step of the plan stands in the others: in the page alone, and never over what a person changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .case import reopen
from .conftest import Open
from .test_intake import at_the_plan
from .test_papers import open_papers
from .test_wipe import LEFT, NOTHING

#: A field of the letter, and where else its words are asked for.
TEXTS = {"#field-name": ("#intake-name", "Amina Yusuf"), "#field-phone": ("#intake-phone", "06 1234")}
DAYS = {
    "#field-decision_date": ("#date-decision_date", "2026-11-02"),
    "#field-term_end_date": ("#date-term_end", "2027-03-14"),
    "#field-duo_decision_date": ("#date-duo_decision", "2020-05-06"),
}


def put(page: Page, field: str, value: str) -> None:
    """Type in a field and leave it; some fields belong to another ground, and wait."""
    page.evaluate(
        """([field, value]) => { const input = document.querySelector(field); input.value = value;
        for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, { bubbles: true })); }""",
        [field, value],
    )


@pytest.mark.parametrize("forwards", [True, False], ids=["from the letter", "to the letter"])
def test_what_is_typed_once_stands_in_the_other_steps(open_page: Open, site: str, forwards: bool) -> None:
    page = open_papers(open_page(), site, "nl")
    for letter, (other, value) in (TEXTS | DAYS).items():
        typed, filled = (letter, other) if forwards else (other, letter)
        put(page, typed, value)
        expect(page.locator(filled)).to_have_value(value)
    page.locator("#letter-kind").select_option("objection")
    expect(page.locator("#letter .sheet")).to_contain_text("2 november 2026")
    expect(page.locator("#letter .sheet")).to_contain_text("Amina Yusuf")
    expect(page.locator("#dates-list time").first).to_be_attached()
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    page.locator("#wipe").click()
    expect(page.locator("#wiped")).not_to_be_empty()
    assert page.evaluate(LEFT)["typed"] == NOTHING["typed"]
    put(page, "#intake-name", "Sam")
    expect(page.locator("#field-name")).to_have_value("Sam")


def test_what_a_person_made_different_is_left_alone(open_page: Open, site: str) -> None:
    page = open_papers(open_page(), site, "nl")
    put(page, "#field-name", "Amina")
    put(page, "#field-name", "Amina Yusuf")
    expect(page.locator("#intake-name")).to_have_value("Amina Yusuf")
    put(page, "#intake-name", "A. Yusuf")
    expect(page.locator("#field-name")).to_have_value("A. Yusuf")
    page.evaluate("document.getElementById('intake-name').value = 'Sam'")  # as a browser fills a field in: without a word
    put(page, "#field-name", "Amina")
    expect(page.locator("#intake-name")).to_have_value("Sam")


def test_a_paper_that_is_ticked_is_ready_in_the_intake_file(open_page: Open, site: str) -> None:
    page = at_the_plan(open_page(), site, "en")
    page.locator("#intake-make > summary").click()
    page.locator("#paper-0").check()
    expect(page.locator("#intake-papers-0")).to_be_checked()
    expect(page.locator("#intake-papers-1")).not_to_be_checked()
    page.locator("#intake-papers-1").check()
    expect(page.locator("#paper-1")).to_be_checked()
    page.locator("#intake-papers-0").uncheck()
    expect(page.locator("#paper-0")).not_to_be_checked()


def test_a_file_that_is_opened_keeps_two_fields_that_differ(open_page: Open, site: str, tmp_path: Path) -> None:
    page = open_papers(open_page(), site, "nl")
    put(page, "#field-decision_date", "2026-11-02")
    page.evaluate("document.getElementById('date-decision_date').value = '2026-10-01'")
    page.locator("#file-look").click()
    page.locator("label[for=file-with-fields]").click()
    expect(page.locator("#file-text")).to_contain_text("2026-10-01")
    with page.expect_download() as started:
        page.locator("#file-save").click()
    path = tmp_path / started.value.suggested_filename
    started.value.save_as(path)
    page.locator("#wipe").click()
    reopen(page, path.read_text("utf-8"))
    expect(page.locator("#date-decision_date")).to_have_value("2026-10-01")
    expect(page.locator("#field-decision_date")).to_have_value("2026-11-02")
