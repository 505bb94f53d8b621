"""Three people from the first question to the papers they take along, in both languages. Nothing is sent on the way."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import Path

import icalendar
import pytest
from docx import Document
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from inburgering import AS_OF, decide
from inburgering.__main__ import main
from inburgering.export import rules_hash
from inburgering.letter import SENT
from inburgering.receipt import SHORT
from scripts.words import LANGUAGES, ROOT, words

from .case import save
from .conftest import Open
from .test_access import too_wide
from .wizard import ENGINE_DEADLINE, answer, kept, open_steps, open_wizard, verdict, walk

SHOTS = ROOT / "build" / "shots" / "journeys"


@dataclass(frozen=True)
class Journey:
    """Someone with answers, the way that is theirs, and a date that they know."""

    name: str
    topic: str
    answers: dict[str, str]
    ground: str
    expected: str
    date: tuple[str, str]  #: a field and its day
    told: str  #: a day that follows from it, or the day itself
    to: str  #: whom the letter goes to
    helper: bool = False


JOURNEYS = [
    Journey(
        "illiterate-2013",
        "effort",
        {
            "place": "nl",
            "letter": "wi2013",
            "nationality": "other",
            "age": "from_18",
            "term_age_2013": "from_30",
            "term_extended": "no",
            "hours_literacy": "from_600",
            "school_mark": "start_and_now",
            "attempts": "from_4",
            "literacy_first": "yes",
            "hours_lessons": "from_600",
            "ona_attempts": "from_3",
        },
        "effort_literacy_2013",
        "possible",
        ("letter_start", "2023-03-01"),
        "2025-09-01",
        "DUO",
        helper=True,
    ),
    Journey(
        "deaf-abroad",
        "health",
        {
            "place": "abroad",
            "nationality": "other",
            "age": "from_18",
            "purpose": "family",
            "mvv_category": "none",
            "eu_integration": "no",
            "diploma": "none",
            "years_school_18": "under_8",
            "health": "own",
            "health_abroad": "senses",
        },
        "abroad_medical",
        "possible",
        ("advice_date", "2026-11-02"),
        "2027-05-02",
        "IND",
    ),
    Journey(
        "child-born-2021",
        "time",
        {
            "place": "nl",
            "letter": "wi2021",
            "nationality": "other",
            "age": "from_18",
            "permit": "asylum",
            "delay": "birth",
            "delay_second": "none",
            "period_used": "no",
            "term_left_2021": "last_months",
        },
        "more_time_birth_2021",
        "likely",
        ("term_end", "2027-03-28"),
        "2027-03-28",
        "DUO",
    ),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)
def test_from_the_first_question_to_the_papers(
    open_page: Open, site: str, language: str, journey: Journey, tmp_path: Path
) -> None:
    page = open_wizard(open_page(), site, language)
    errors: list[str] = []
    requests: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    if journey.helper:
        help_someone(page)
    address = page.url
    answer(page, "place", journey.answers["place"])
    kept(page)
    # The parts of the plan come with the first decision, and are whole when they offer its grounds.
    page.wait_for_selector("#plan-ground option", state="attached", timeout=ENGINE_DEADLINE)
    page.context.on("request", lambda request: None if request.url.startswith("blob:") else requests.append(request.url))

    given = walk(page, journey.answers, journey.topic)
    assert decide(given, AS_OF).verdicts[journey.ground] == journey.expected
    assert verdict(page, journey.ground) == journey.expected
    explained(page, journey, language)
    page.select_option("#plan-ground", journey.ground)
    open_steps(page)
    dates(page, journey, tmp_path)
    letter(page, journey, language)
    case = save(page, tmp_path)
    assert main(["verify", str(case)]) == 0
    printed(page, language)
    assert too_wide(page) <= 0
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{journey.name}-{language}.png", full_page=True)

    assert requests == []
    assert errors == []
    assert page.url == address
    page.locator("#wipe").click()
    expect(page.locator("#plan")).to_be_hidden()
    assert "Amina" not in page.locator("main").inner_text()


def help_someone(page: Page) -> None:
    """Both languages beside each other, and why each question is asked."""
    page.locator("#tools summary").click()
    page.locator("label[for=helper-on]").click()
    other = page.locator("#helper-other").input_value()
    expect(page.locator("#q-place")).to_contain_text(words(other)["questions"]["place"]["ask"])
    expect(page.locator("#q-place details.why p").first).to_be_visible()


def explained(page: Page, journey: Journey, language: str) -> None:
    """The card says which answers did it."""
    card = page.locator(f"#g-{journey.ground}")
    card.locator("summary", has_text=words(language)["ui"]["reasons"]["heading"]).click()
    names = words(language)["questions"]
    deciding = [name for name in journey.answers if names[name]["short"] in card.inner_text()]
    assert deciding


def dates(page: Page, journey: Journey, folder: Path) -> None:
    """A day that they know gives the days that follow, and a calendar file that another program reads."""
    field, day = journey.date
    page.locator(f"#date-{field}").fill(day)
    page.locator(f"#date-{field}").blur()
    expect(page.locator(f"#dates-list time[datetime='{journey.told}']").first).to_be_visible()
    if journey.told <= AS_OF.isoformat():
        return  # a day that has passed needs no reminder
    with page.expect_download() as waiting:
        page.locator("#dates-calendar").click()
    waiting.value.save_as(folder / "dates.ics")
    calendar = icalendar.Calendar.from_ical((folder / "dates.ics").read_bytes())
    assert journey.told in [event.decoded("DTSTART").isoformat() for event in calendar.walk("VEVENT")]


def letter(page: Page, journey: Journey, language: str) -> None:
    """The letter in Dutch, the reader's language beside it, and as a document that another program reads."""
    assert page.locator(".papers-list input[type=checkbox]").count() >= 1
    page.locator("#field-name").fill("Amina Yusuf")
    sheets = page.locator("#letter .sheet")
    expect(sheets.first).to_contain_text("Amina Yusuf")
    expect(sheets.first).to_contain_text(journey.to)
    assert sheets.evaluate_all("(found) => found.map((sheet) => sheet.lang)") == list(dict.fromkeys((SENT, language)))
    with page.expect_download() as waiting:
        page.locator("#letter-download").click()
    document = Document(io.BytesIO(Path(waiting.value.path()).read_bytes()))
    assert "Amina Yusuf" in "\n".join(one.text for one in document.paragraphs)
    assert rules_hash()[:SHORT] in "\n".join(one.text for part in document.sections for one in part.footer.paragraphs)


def printed(page: Page, language: str) -> None:
    """The whole outcome on paper: every page has something on it, and the receipt is there."""
    pages = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    texts = [re.sub(r"\s+", " ", one.extract_text()) for one in pages]
    assert all(len(text) > 40 for text in texts)
    assert rules_hash()[:SHORT] in " ".join(texts)
    assert words(language)["ui"]["plan"]["title"] in " ".join(texts)
