"""The pictures as a browser draws them: no words on top of each other, none beside the picture, on the narrowest screen too."""

from __future__ import annotations

import io

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from scripts.languages import LANGUAGE
from scripts.words import LANGUAGES

from .conftest import Open

PAGES = ("duty/", "ways-out/", "medical/", "rules/circumstances_2021/", "rules/naturalisation_literacy/")
#: Words of a drawn line that touch others of it, or that run out of it.
CLASHES = """() => [...document.querySelectorAll('svg.term-line')].flatMap((svg) => {
  const inside = svg.viewBox.baseVal, all = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBBox()]);
  const apart = (a, b) => a.x + a.width <= b.x || b.x + b.width <= a.x ||
    a.y + a.height <= b.y + 1 || b.y + b.height <= a.y + 1;
  return all.flatMap(([text, box], i) => [
    ...(box.x < 0 || box.x + box.width > inside.width || box.y + box.height > inside.height ? [`out: ${text}`] : []),
    ...all.slice(i + 1).filter(([, other]) => !apart(box, other)).map(([other]) => `${text} / ${other}`)]);
})"""
#: Boxes whose words are wider than they are, or that stand on top of the next one.
TIGHT = """() => {
  const boxes = [...document.querySelectorAll('.step, .step > span, .ways-doors a, .ways-act, .chip, .money li')];
  const words = document.createRange();
  return boxes.filter((box) => {
    words.selectNodeContents(box);
    return words.getBoundingClientRect().right > box.getBoundingClientRect().right + 1;
  }).map((box) => box.textContent);
}"""

#: Letters as wide as those of another device's font.
WIDER = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { letter-spacing: .04em !important; }');
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_in_pictures_stand_apart(open_page: Open, site: str, language: str, width: int) -> None:
    page = open_page(width=width)
    for name in PAGES:
        page.goto(f"{site}{LANGUAGE[language].folder}{name}")
        assert page.locator(".term-line, .ways, .steps").count()
        assert (page.evaluate(CLASHES), page.evaluate(TIGHT)) == ([], []), name
        page.evaluate(WIDER)
        assert page.evaluate(TIGHT) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_row_is_a_column_where_there_is_no_room(open_page: Open, site: str) -> None:
    few, many = "eight_years_child", "medical_2021"
    for rule, width, across in ((few, 360, False), (few, 1280, True), (many, 1280, False)):
        page = open_page(width=width)
        page.goto(f"{site}rules/{rule}/")
        tops = page.locator(".step").evaluate_all("(steps) => steps.map((step) => step.getBoundingClientRect().top)")
        assert (len(set(tops)) == 1) == across


def test_a_door_opens(open_page: Open, site: str) -> None:
    page = open_page()
    page.goto(f"{site}ways-out/")
    page.locator(".ways-doors a[href='../medical/#act-2021']").click()
    page.wait_for_url("**/medical/#act-2021")


#: Buttons of explained terms that take more room than their words: they would break the sentence they stand in.
ROOMY = """() => [...document.querySelectorAll('article button.term')].filter((button) => {
  const words = document.createRange();
  words.selectNodeContents(button);
  const rows = new Set([...words.getClientRects()].map((rect) => Math.round(rect.top)));
  return rows.size === 1 && button.offsetWidth > words.getBoundingClientRect().width + 1;
}).map((button) => button.textContent)"""


@pytest.mark.parametrize("width", [360, 1280])
def test_a_term_that_is_explained_stays_in_its_sentence(open_page: Open, site: str, width: int) -> None:
    page = open_page(width=width)
    for name in PAGES:
        page.goto(f"{site}{name}")
        assert page.locator("article button.term").count()
        assert page.evaluate(ROOMY) == [], name


@pytest.mark.parametrize(("name", "most"), [("figures/", 6_000), ("ways-out/", 9_500)])
def test_what_is_folded_by_subject_is_short_and_whole_on_paper(open_page: Open, site: str, name: str, most: int) -> None:
    page = open_page()
    page.goto(site + name)
    assert page.evaluate("document.documentElement.scrollHeight") <= most
    closed = page.locator("details.fold:not([open])")
    words = " ".join(text.split()[0] for text in closed.locator("li a, td b").all_text_contents()[-3:])
    assert words
    assert closed.locator("table, ul").first.is_hidden()
    paper = " ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    assert all(word in paper for word in words.split())
    assert closed.count() == page.locator("details.fold").count() - page.locator("details.fold[open]").count()


def test_the_small_map_leads_to_the_street_of_an_act(open_page: Open, site: str) -> None:
    page = open_page()
    page.goto(site)
    assert page.locator(".ways-small .ways-act").count() == 3
    page.locator(".ways-small a[href='ways-out/#ways-wi2013']").click()
    expect(page.locator("#ways-wi2013")).to_be_visible()
