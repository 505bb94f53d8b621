"""The pictures as a browser draws them: no words on top of each other, none beside the picture, on the narrowest screen too."""

from __future__ import annotations

import pytest

from scripts.words import LANGUAGES

from .conftest import Open

FOLDER = {"nl": "", "en": "en/"}
PAGES = ("duty/", "ways-out/", "medical/", "rules/circumstances_2021/", "rules/naturalisation_literacy/")
#: Words of a drawn line that touch others of it, or that run out of it.
CLASHES = """() => [...document.querySelectorAll('svg.term')].flatMap((svg) => {
  const inside = svg.viewBox.baseVal, all = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBBox()]);
  const apart = (a, b) => a.x + a.width <= b.x || b.x + b.width <= a.x ||
    a.y + a.height <= b.y + 1 || b.y + b.height <= a.y + 1;
  return all.flatMap(([text, box], i) => [
    ...(box.x < 0 || box.x + box.width > inside.width || box.y + box.height > inside.height ? [`out: ${text}`] : []),
    ...all.slice(i + 1).filter(([, other]) => !apart(box, other)).map(([other]) => `${text} / ${other}`)]);
})"""
#: Boxes whose words are wider than they are, or that stand on top of the next one.
TIGHT = """() => [...document.querySelectorAll('.step, .step > span, .ways-doors a, .ways-act, .chip, .money li')]
  .filter((box) => getComputedStyle(box).display !== 'inline' && box.scrollWidth > box.clientWidth + 1)
  .map((box) => box.textContent)"""


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_in_pictures_stand_apart(open_page: Open, site: str, language: str, width: int) -> None:
    page = open_page(width=width)
    for name in PAGES:
        page.goto(f"{site}{FOLDER[language]}{name}")
        assert page.locator(".term, .ways, .steps").count()
        assert (page.evaluate(CLASHES), page.evaluate(TIGHT)) == ([], []), name
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_row_is_a_column_where_there_is_no_room(open_page: Open, site: str) -> None:
    for width, across in ((360, False), (1280, True)):
        page = open_page(width=width)
        page.goto(f"{site}rules/medical_2021/")
        tops = page.locator(".step").evaluate_all("(steps) => steps.map((step) => step.getBoundingClientRect().top)")
        assert (len(set(tops)) == 1) == across


def test_a_door_opens(open_page: Open, site: str) -> None:
    page = open_page()
    page.goto(f"{site}ways-out/")
    page.locator(".ways-doors a[href='../medical/#act-2021']").click()
    page.wait_for_url("**/medical/#act-2021")
