"""A second engine, Siteimprove Alfa: it finds nothing at levels A and AA on any kind of page and in any state of the wizard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .alfa import Alfa, alfa
from .conftest import Open
from .states import everything, states

#: Rules that must have had something to judge: names of fields, links and buttons; focus; contrast; what scrolls.
ESSENTIAL = {"sia-r8", "sia-r11", "sia-r12", "sia-r65", "sia-r69", "sia-r84"}
#: A page of each kind: prose, boxes of rules, tables, doubts, an offer, one rule, no network, no such page.
KINDS = ("", "medical/", "about/", "rules/", "rules/medical_2021/", "not-sure/", "intermediary/", "proof/", "accessibility/")
PAGES = [*KINDS, "404.html", "offline/", "figures/", "en/", "en/apply/", "en/rules/duty_2021/"]

#: A mistake in a sheet that is linked after the first question.
PALE = """() => {
  const sheet = [...document.styleSheets].find(({ href }) => href?.endsWith('/later.css'));
  sheet.insertRule('#lead { color: #eee; background: #fff }', sheet.cssRules.length);
}"""


@pytest.fixture(scope="module")
def engine() -> Iterator[Alfa]:
    with alfa() as running:
        yield running


def test_every_kind_of_page(engine: Alfa, open_page: Open, site: str) -> None:
    page = open_page()
    found = {}
    for name in PAGES:
        page.goto(site + name)
        found[name] = engine.failures(page)
    assert {name: failed for name, failed in found.items() if failed} == {}


#: Both languages and both colour schemes, in two runs instead of four: neither depends on the other.
RUNS = [("nl", "light"), ("en", "dark")]


def test_every_question_and_card(engine: Alfa, open_page: Open, site: str) -> None:
    """Once, since it is the largest page there is: in the language that marks words of another one."""
    page = open_page(color_scheme="dark")
    everything(page, site, "en")
    assert engine.failures(page) == []


@pytest.mark.parametrize(("language", "scheme"), RUNS)
def test_every_state_of_the_wizard(engine: Alfa, open_page: Open, site: str, language: str, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    for state in states(page, site, language):
        assert engine.failures(page) == [], state


def test_it_judged_what_matters_and_sees_a_mistake(engine: Alfa, open_page: Open, site: str) -> None:
    page = open_page()
    page.goto(f"{site}wizard/")
    assert engine.failures(page) == []
    assert engine.judged >= ESSENTIAL
    page.evaluate("document.querySelector('label[for=place-nl]').remove()")
    page.evaluate("document.getElementById('next').textContent = ''")
    page.evaluate(PALE)
    assert len(engine.failures(page)) == 3
