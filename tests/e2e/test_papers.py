"""The papers of the plan: fill in a letter, see it, and take it along as text, as a document and on paper."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import FloatRect, Locator, Page, expect
from pypdf import PdfReader

from inburgering.letter import SENT
from scripts.languages import FIRST
from scripts.words import LANGUAGES, words

from .conftest import Open
from .test_access import too_wide, violations
from .wizard import ENGINE_DEADLINE, READY, kept, open_steps, open_wizard

TRIAGE = {"place": "nl", "letter": "wi2021", "nationality": "other", "age": "from_18"}
#: Millimetres in a point, by which PDF measures.
POINT = 25.4 / 72
#: How the letter of `fill` begins.
ADDRESS = "Sam <& Co>\nStraat 1\n1234 AB Stad"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
COPIED = "navigator.clipboard.readText()"


def open_papers(page: Page, site: str, language: str, ground: str = "diploma_2021") -> Page:
    """The outcome, with Python there and a way chosen."""
    open_wizard(page, site, language)
    for question, option in TRIAGE.items():
        page.evaluate("(id) => { document.getElementById(id).checked = true; }", f"{question}-{option}")
    page.locator("#place-nl").dispatch_event("change")
    page.locator("#to-results").click()
    page.wait_for_selector(READY, timeout=ENGINE_DEADLINE)
    page.locator("#plan-ground").select_option(ground)
    open_steps(page)
    expect(page.locator("#letter .sheet").first).to_be_visible()
    return page


def fill(page: Page) -> None:
    page.locator("#letter-kind").select_option("objection")
    expect(page.locator("#field-reference")).to_be_visible()
    page.locator("#field-name").fill("Sam <& Co>")
    page.locator("#field-birth_date").fill("1990-05-03")
    page.locator("#field-address").fill("Straat 1\n1234 AB Stad")
    page.locator("#field-letter_date").fill("2026-11-28")
    page.locator("#field-decision_date").fill("2026-11-02")
    page.locator("#field-reference").fill("A/1")
    page.locator("#field-story").fill("Ik heb een diploma.\nU hebt het niet gezien.")
    expect(page.locator("#letter .sheet").first).to_contain_text("U hebt het niet gezien.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_is_filled_seen_and_taken_along(open_page: Open, site: str, language: str) -> None:
    page = open_papers(open_page(permissions=CLIPBOARD), site, language)
    kept(page)
    requests: list[str] = []
    page.on("request", lambda request: None if request.url.startswith("blob:") else requests.append(request.url))
    expect(page.locator("#letter-missing")).to_contain_text("Geboortedatum" if language == "nl" else "Date of birth")
    fill(page)
    expect(page.locator("#letter .gap")).to_have_count(0)
    assert page.locator("#letter .sheet").evaluate_all("(sheets) => sheets.map((s) => s.lang)") == list(
        dict.fromkeys((SENT, language))
    )
    said, ui = page.locator("#letter-said"), words(language)["ui"]["papers"]
    with page.expect_download() as download:
        page.locator("#letter-download").click()
    expect(said).to_have_text(ui["downloaded"])
    paragraphs = Document(io.BytesIO(Path(download.value.path()).read_bytes())).paragraphs
    assert paragraphs[0].text.startswith("Sam <& Co>\nStraat 1")
    assert sum(paragraph.paragraph_format.page_break_before is True for paragraph in paragraphs) == (language != SENT)
    page.locator("#letter-copy").click()
    expect(said).to_have_text(ui["copied"])
    assert page.evaluate(COPIED).startswith(ADDRESS)
    assert requests == []
    assert "Sam" not in page.url + page.title()


def test_an_older_browser_copies_too(open_page: Open, site: str) -> None:
    """It has no item for a text that is still to come."""
    page = open_page(permissions=CLIPBOARD)
    page.add_init_script("delete window.ClipboardItem")
    open_papers(page, site, FIRST)
    fill(page)
    page.locator("#letter-copy").click()
    expect(page.locator("#letter-said")).to_have_text(words(FIRST)["ui"]["papers"]["copied"])
    assert page.evaluate(COPIED).startswith(ADDRESS)


def test_a_letter_that_cannot_be_made_is_not_copied(open_page: Open, site: str) -> None:
    page = open_papers(open_page(permissions=CLIPBOARD), site, FIRST)
    page.evaluate("navigator.clipboard.writeText('before')")
    page.locator("#field-name").fill("Sam\u202e")
    page.locator("#letter-copy").click()
    page.locator("#field-name").fill("Sam")
    expect(page.locator("#letter .sheet").first).to_contain_text("Sam")  # Python answers in turn
    assert (page.evaluate(COPIED), page.locator("#letter-said").inner_text()) == ("before", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_printed_letter_is_the_letter_alone(open_page: Open, site: str, language: str) -> None:
    page = open_papers(open_page(), site, language)
    fill(page)
    page.evaluate("window.print = () => {}")
    page.locator("#letter-print").click()
    pages = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True))).pages
    texts = [re.sub(r"\s+", " ", sheet.extract_text()).strip() for sheet in pages]
    assert len(pages) == (2 if language == "en" else 1)
    for sheet in pages:
        assert (round(float(sheet.mediabox.width) * POINT), round(float(sheet.mediabox.height) * POINT)) == (210, 297)
    assert texts[0].startswith("Sam <& Co> Straat 1 1234 AB Stad")
    assert "Handtekening: Sam <& Co>" in texts[0]
    assert "regels die zijn bijgewerkt tot" in texts[0]
    assert "Controlegetal" not in texts[0]
    if language == "en":
        assert texts[1].startswith("Translation for yourself. Do not send this page.")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(PdfReader(io.BytesIO(page.pdf())).pages) > len(pages)


def test_fields_stay_with_another_letter_and_are_gone_when_wiped(open_page: Open, site: str) -> None:
    page = open_papers(open_page(), site, "nl")
    fill(page)
    page.locator("#letter-kind").select_option("reasons")
    expect(page.locator("#letter .sheet")).to_contain_text("Verzoek om de redenen")
    expect(page.locator("#field-reference")).to_have_value("A/1")
    page.locator("#field-name").press("Enter")
    expect(page.locator("#results-title")).to_be_visible()
    page.locator("#wipe").click()
    assert "A/1" not in page.content()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_what_no_letter_can_hold_is_said_and_nothing_is_lost(open_page: Open, site: str) -> None:
    page = open_papers(open_page(), site, "en")
    page.locator("#field-name").fill("Sam\u202e")
    expect(page.locator(".papers-problem")).to_contain_text("First name and surname")
    expect(page.locator("#field-name")).to_have_value("Sam\u202e")
    page.locator("#field-name").fill("Sam")
    expect(page.locator(".papers-problem")).to_be_hidden()
    expect(page.locator("#letter .sheet").first).to_contain_text("Sam")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_the_papers_are_accessible(open_page: Open, site: str, scheme: str, width: int) -> None:
    page = open_papers(open_page(width=width, color_scheme=scheme), site, "en")
    assert violations(page) == []
    assert too_wide(page) <= 0
    small = "#plan-papers :is(button, select, input:not([type=checkbox]), textarea, label:has(input)):visible"
    assert [box["height"] for box in map(_box, page.locator(small).all()) if box["height"] < 44] == []


def _box(element: Locator) -> FloatRect:
    box = element.bounding_box()
    assert box
    return box


def test_a_file_brings_back_what_was_filled_in(open_page: Open, site: str, tmp_path: Path) -> None:
    page = open_papers(open_page(), site, "nl")
    fill(page)
    page.locator("#file-look").click()
    page.locator("label[for=file-with-fields]").click()
    expect(page.locator("#file-text")).to_contain_text("A/1")
    with page.expect_download() as download:
        page.locator("#file-save").click()
    download.value.save_as(tmp_path / "case.json")
    page.locator("#wipe").click()
    expect(page.locator("#field-reference")).to_have_value("")
    page.locator("#file-open").set_input_files(tmp_path / "case.json")
    expect(page.locator("#field-reference")).to_have_value("A/1")
    page.locator("#to-results").click()
    page.locator("#plan-ground").select_option("diploma_2021")
    page.locator("#letter-kind").select_option("objection")
    expect(page.locator("#letter .sheet")).to_contain_text("kenmerk A/1")
