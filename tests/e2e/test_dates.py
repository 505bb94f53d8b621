"""Dates in the page: given, counted, told, saved, printed and wiped; nothing leaves the device."""

from __future__ import annotations

from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Page, expect

from scripts.words import LANGUAGES

from .conftest import Open
from .wizard import ENGINE_DEADLINE, READY, answer, kept, open_steps, open_wizard

TRIAGE = {"place": "nl", "letter": "wi2021", "nationality": "other", "age": "from_18"}
GROUND = "medical_2021"


def open_plan(page: Page, site: str, language: str = "nl") -> Page:
    """The wizard with a few answers, at its outcome, with a ground chosen."""
    open_wizard(page, site, language)
    for question, option in TRIAGE.items():
        answer(page, question, option)
        page.locator("#next").click()
        if question == "letter":
            page.locator("#next").click()  # the topics may stay empty
    page.locator("#to-results").click()
    expect(page.locator(READY)).to_be_attached(timeout=ENGINE_DEADLINE)
    page.select_option("#plan-ground", GROUND)
    open_steps(page)
    expect(page.locator("#date-pip_date")).to_be_visible()
    return page


def give(page: Page, name: str, day: str) -> None:
    page.locator(f"#date-{name}").fill(day)
    page.locator(f"#date-{name}").blur()


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_from_given_to_saved(open_page: Open, site: str, language: str, tmp_path: Path) -> None:
    page = open_plan(open_page(color_scheme="dark" if language == "en" else "light"), site, language)
    kept(page)
    requests: list[str] = []
    page.on("request", lambda request: None if request.url.startswith("blob:") else requests.append(request.url))
    expect(page.locator("#date-mvv_date")).to_be_hidden()
    give(page, "pip_date", "2025-03-15")
    end = page.locator("#dates-list time[datetime='2028-03-15']")
    expect(end).to_be_visible()
    expect(page.locator("#dates-picture svg[role=img][aria-label*='2028']")).to_be_visible()
    expect(page.locator("#dates-said")).to_contain_text("2")
    expect(page.locator("#costs-list")).to_contain_text("225")
    with page.expect_download() as waiting:
        page.locator("#dates-calendar").click()
    waiting.value.save_as(tmp_path / "dates.ics")
    calendar = icalendar.Calendar.from_ical((tmp_path / "dates.ics").read_bytes())
    assert [event.decoded("DTSTART").isoformat() for event in calendar.walk("VEVENT")] == ["2028-03-15"]
    with page.expect_download() as waiting:
        page.locator("#dates-drawing").click()
    assert waiting.value.suggested_filename.endswith(".svg")
    assert requests == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_contradiction_is_told_at_the_field_and_goes_when_it_is_mended(open_page: Open, site: str) -> None:
    page = open_plan(open_page(), site)
    give(page, "pip_date", "2025-03-15")
    give(page, "term_end", "2024-03-15")
    field = page.locator("#date-term_end")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(
        r"Dit staat in Mijn Inburgering, of in uw laatste brief van DUO. "
        r"Klopt niet: Het einde (15 maart 2024) ligt vóór het begin (15 maart 2025). "
        r"Kijk beide dagen na. Wij gebruiken ze nu niet."
    )
    expect(page.locator("#dates-found")).to_be_hidden()
    give(page, "term_end", "2028-06-30")
    expect(field).to_have_attribute("aria-invalid", "false")
    expect(page.locator("#date-told-term_end")).to_contain_text("15 maart 2028")
    expect(page.locator("#dates-list time[datetime='2028-06-30']")).to_be_visible()


def test_a_day_that_does_not_exist_is_told(open_page: Open, site: str) -> None:
    page = open_plan(open_page(locale="nl-NL"), site)
    page.locator("#date-pip_date").focus()
    page.keyboard.type("31022025")
    page.locator("#date-term_end").focus()
    expect(page.locator("#date-told-pip_date")).to_contain_text("Deze dag bestaat niet")


def test_enter_stays_and_wiping_takes_the_dates_too(open_page: Open, site: str) -> None:
    page = open_plan(open_page(), site)
    give(page, "pip_date", "2025-03-15")
    expect(page.locator("#dates-list li").first).to_be_visible()
    page.locator("#date-pip_date").press("Enter")
    expect(page.locator("#wizard.finished")).to_be_attached()
    page.locator("#wipe").click()
    expect(page.locator("#date-pip_date")).to_have_value("")
    expect(page.locator("#dates-list li")).to_have_count(0)


def test_print_shows_the_days_and_not_the_fields(open_page: Open, site: str) -> None:
    page = open_plan(open_page(), site)
    give(page, "pip_date", "2025-03-15")
    expect(page.locator("#dates-list li").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("#dates-picture svg")).to_be_visible()
    expect(page.locator("#date-pip_date")).to_be_hidden()
    expect(page.locator("#dates-calendar")).to_be_hidden()
