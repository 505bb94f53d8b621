"""A language more is a folder more: a made one, in longer words and from right to left, is built, works and fits."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import icalendar
import pytest
from docx import Document
from docx.oxml.ns import qn
from playwright.sync_api import Browser, Page, expect

from scripts.languages import LANGUAGE
from scripts.serve import BASE, server
from scripts.words import words

from .case import CHOSEN, chosen, reopen, save
from .conftest import Open
from .pseudo import CODE, copy, text
from .test_access import too_wide, violations
from .test_dates import give
from .wizard import ENGINE_DEADLINE, READY, open_steps, open_wizard, to_outcome, verdict

#: Pages of every type: the first, with pictures, a subject, with tables, of one rule, the search.
PAGES = ("", "apply/", "medical/", "figures/", "glossary/", "about/", "rules/", "rules/medical_2021/", "proof/", "search/")
#: What runs off the page at its beginning, which no bar scrolls to.
LOST = """[...document.querySelectorAll('#content *')].filter((e) => {
  const box = e.getBoundingClientRect();
  const isLost = box.left < -1 || box.right > innerWidth + 1;
  return box.width > 1 && isLost && !e.closest('.sr, .sources thead, .md-typeset__scrollwrap, .bench-wide, svg');
}).map((e) => e.outerHTML.slice(0, 120))"""
#: Words of a picture that run out of it.
CUT = """[...document.querySelectorAll(':is(.way, .term-line, .time-line) text')].filter((e) => {
  const [box, frame] = [e.getBoundingClientRect(), e.ownerSVGElement.getBoundingClientRect()];
  return box.width > 1 && (box.left < frame.left - 1 || box.right > frame.right + 1);
}).map((e) => e.textContent)"""
#: The whole build, but for Python: no language changes how that decides.
BUILD = "from scripts import build, runtime; runtime.main = lambda: None; build.main()"


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site with the made language beside its own."""
    place: Path = tmp_path_factory.mktemp("mirrored")
    copy(place)
    paths = os.pathsep.join([str(place / "wizard" / "src"), str(place)])
    command = [sys.executable, "-c", BUILD]
    done = subprocess.run(
        command, cwd=place, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    running = server()
    running.RequestHandlerClass.site = place / "site"  # type: ignore[attr-defined]
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}{BASE}"
    running.shutdown()
    running.server_close()


@pytest.fixture(scope="module")
def plan(browser: Browser, mirrored: str) -> Iterator[Page]:
    """Someone's outcome and plan in the made language, with a way chosen, on a narrow screen."""
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(f"{mirrored}{CODE}/wizard/")
    to_outcome(page)
    page.wait_for_selector(READY, timeout=ENGINE_DEADLINE)
    page.locator("#plan-ground").select_option("medical_2021")
    open_steps(page)
    yield page
    context.close()


def fits(page: Page) -> None:
    assert too_wide(page) <= 0
    assert page.evaluate(LOST) == []
    assert page.evaluate(CUT) == []


def test_every_type_of_page_fits_a_narrow_screen_and_is_accessible(open_page: Open, mirrored: str) -> None:
    page = open_page(width=320)
    for name in PAGES:
        page.goto(f"{mirrored}{CODE}/{name}")
        assert page.locator("html").get_attribute("lang") == CODE
        assert page.locator("body").get_attribute("dir") == "rtl"
        fits(page)
        assert violations(page) == [], name


def test_the_guide_decides_and_fits(plan: Page) -> None:
    assert verdict(plan, "medical_2021") == "possible"
    fits(plan)
    assert violations(plan) == []


def test_days_are_told_drawn_and_kept(plan: Page) -> None:
    give(plan, "pip_date", "2025-03-15")
    end = plan.locator("#dates-list time[datetime='2028-03-15']")
    expect(end).to_have_text(f"15 {text('maart')} 2028")
    expect(plan.locator("#dates-picture text").first).to_be_visible()
    fits(plan)
    with plan.expect_download() as started:
        plan.locator("#dates-calendar").click()
    calendar = icalendar.Calendar.from_ical(Path(started.value.path()).read_bytes())
    assert [event["SUMMARY"].params["LANGUAGE"] for event in calendar.walk("VEVENT")] == [CODE]
    expect(plan.locator("#costs-list")).to_contain_text("225 €")


def test_the_letter_is_dutch_with_the_readers_sheet_beside_it(plan: Page) -> None:
    expect(plan.locator("#letter .sheet")).to_have_count(2)
    sheets = plan.locator("#letter .sheet").evaluate_all("(sheets) => sheets.map((sheet) => [sheet.lang, sheet.dir])")
    assert sheets == [["nl", "ltr"], [CODE, "rtl"]]
    with plan.expect_download() as started:
        plan.locator("#letter-download").click()
    paragraphs = Document(io.BytesIO(Path(started.value.path()).read_bytes())).paragraphs
    own = next(number for number, one in enumerate(paragraphs) if one.paragraph_format.page_break_before)
    assert [one._p.find(f".//{qn('w:bidi')}") is not None for one in paragraphs] == [n >= own for n in range(len(paragraphs))]
    assert "Betreft:" in "".join(one.text for one in paragraphs[:own])
    assert f"{text('Betreft')}:" in "".join(one.text for one in paragraphs[own:])
    assert {found.get(qn("w:bidi")) for one in paragraphs[own:] for found in one._p.iter(qn("w:lang"))} == {f"{CODE}-SY"}


def test_a_file_for_the_intermediary_and_a_code_are_made(plan: Page) -> None:
    plan.locator("#hand-look").click()
    plan.locator("#hand-make").click()
    expect(plan.locator("#hand-qr svg")).to_be_visible()
    plan.locator("#intake-make > summary").click()
    plan.locator("#intake-name").fill("Amina Yusuf")
    plan.locator("#intake-email").fill("amina@example.org")
    plan.locator("#intake-consent").check()
    plan.locator("#intake-look").click()
    expect(plan.locator("#intake-plain")).to_contain_text(text("november"))
    fits(plan)
    assert violations(plan) == []


def test_a_case_is_saved_and_opened_again(plan: Page, tmp_path: Path) -> None:
    data = json.loads(save(plan, tmp_path).read_text("utf-8"))
    assert set(data["about"]) == {*LANGUAGE, CODE}
    assert data["reads"]["place"].startswith(text(words("nl")["questions"]["place"]["short"]))
    expect(plan.locator("#receipt > p")).to_have_count(len(LANGUAGE) + 1)
    data["receipt"]["rules"] = "0" * 64
    reopen(plan, data)
    expect(plan.locator("#opened")).to_contain_text(text("november"))
    assert chosen(plan) == CHOSEN


def test_a_helper_sees_dutch_beside_it_and_beside_dutch_any_language(open_page: Open, mirrored: str) -> None:
    page = open_page(width=320)
    page.goto(f"{mirrored}{CODE}/wizard/")
    page.locator("#tools summary").click()
    page.locator("label[for=helper-on]").click()
    expect(page.locator("#q-place legend bdi")).to_have_text("Waar woont u nu?")
    expect(page.locator("#helper-other")).to_be_hidden()
    fits(page)
    assert violations(page) == []
    open_wizard(page, mirrored)
    page.locator("#tools summary").click()
    page.locator("label[for=helper-on]").click()
    expect(page.locator("#q-place legend bdi")).to_have_attribute("lang", CODE)
    page.locator("#helper-other").select_option("en")
    expect(page.locator("#q-place legend bdi")).to_have_text("Where do you live now?")
    assert page.locator("#helper-other option").evaluate_all("(found) => found.map((one) => one.value)") == [CODE, "en"]
    fits(page)
    assert violations(page) == []


def test_it_is_in_the_search_and_beside_the_others(open_page: Open, mirrored: str) -> None:
    page = open_page()
    page.goto(f"{mirrored}{CODE}/search/")
    page.locator("#query").fill(text("ziekte")[:5])
    expect(page.locator("#search-hits li").first).to_be_visible()
    codes = page.locator("link[hreflang]").evaluate_all("(links) => links.map((link) => link.hreflang)")
    assert codes == ["nl", CODE, "en", "x-default"]
    page.locator(".site-header [hreflang=nl]").click()
    page.wait_for_url(f"{mirrored}search/")
