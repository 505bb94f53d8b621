"""What looks like a heading is one: who hears the page jumps from heading to heading."""

from __future__ import annotations

import pytest

from scripts.words import LANGUAGES
from tests.site.built import site_pages

from .conftest import Open
from .states import OPEN_ALL, everything, states

#: A block of its own, short, and all of it bold or large: it must be a heading, or name a part of the page in another way.
LOOKS = """() => {
  const named = `h1, h2, h3, h4, h5, h6, legend, dt, summary, label, th, caption, button, a, svg, .sr,
    [aria-hidden=true], [role=note], [role=alert], [role=status]`;
  const body = parseFloat(getComputedStyle(content).fontSize);
  const stands = (style) => parseInt(style.fontWeight) >= 600 || parseFloat(style.fontSize) >= 1.15 * body;
  const block = (one) => !getComputedStyle(one).display.startsWith('inline') && getComputedStyle(one).display !== 'contents';
  return [...content.querySelectorAll('p, div, span, b, strong')].filter((one) => {
    if (!block(one) || one.closest(named) || one.parentElement.closest('p')) return false;
    if (one.querySelector('a, button, input, p, div, li, label')) return false;
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest(PICTURE)) return false;
    const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), found = [];
    while (texts.nextNode()) if (texts.currentNode.data.trim()) found.push(texts.currentNode.parentElement);
    return found.length && one.innerText.trim().length <= 80 && found.every((holder) => stands(getComputedStyle(holder)));
  }).map((one) => `${one.className || one.tagName}: ${one.innerText.trim()}`);
}"""
#: In a picture a bold word says who acts or what it costs; letters have their own looks; problems and totals stand at fields.
PICTURE = "'.steps, .money, #letter, .intake-problem, .intake-total'"
FIND = LOOKS.replace("PICTURE", PICTURE)


def test_on_every_page(open_page: Open, site: str) -> None:
    """The pages of the rules, which one template makes, in one language."""
    page = open_page(width=1280)
    for name in [name for name in site_pages() if not name.startswith("en/rules/")]:
        page.goto(site + name)
        page.evaluate(OPEN_ALL)
        assert (name, page.evaluate(FIND)) == (name, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_state_of_the_wizard(open_page: Open, site: str, language: str) -> None:
    page = open_page()
    assert {state: found for state in states(page, site, language) if (found := page.evaluate(FIND))} == {}


def test_with_every_question_and_card(open_page: Open, site: str) -> None:
    page = open_page()
    everything(page, site, "en")
    assert page.evaluate(FIND) == []
