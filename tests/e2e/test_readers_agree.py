"""CPython, Pyodide and the compiled stylesheet: the same verdicts and the same questions, on every state tried."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from inburgering import AS_OF, QUESTIONS, decide, rules
from inburgering.decide import relevant
from inburgering.expression import UNKNOWN
from scripts.words import LANGUAGES
from tests.scenarios import load
from tests.states import generated, scattered, shown

from .conftest import Open
from .wizard import READ, decide_in_page, large, open_wizard

SCENARIOS = load()
MORE = 400


@pytest.fixture
def browser(whole_browser: Browser) -> Browser:
    return whole_browser


def expected_cards(answers: dict[str, str]) -> list[str]:
    """The cards worth showing: the ground exists for the person, and is no plain "no"."""
    return [g.id for g in rules(AS_OF) if g.scope.value(answers) and not (g.exists and g.verdict(answers) == "unlikely")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_stylesheet_decides_as_python_does(open_page: Open, site: str, language: str) -> None:
    """What the sheet says is tested on every state elsewhere (tests/exhaustive); here, that the browser reads it so."""
    page = open_wizard(open_page(), site, language)
    for answers, topics in shown(language):
        assert_agrees(page.evaluate(READ, [answers, topics]), answers, topics)


def expected_doubts(answers: dict[str, str]) -> set[str]:
    """The cards that send a person to the authority: an answer on which the law is silent leaves them open."""
    return {g.id for g in rules(AS_OF) if g.verdict(answers) == "unknown" and g.scope.value(answers) and g.doubts(answers)}


def assert_agrees(read: dict[str, Any], answers: dict[str, str], topics: list[str]) -> None:
    """What a stylesheet shows is what Python decides: the verdicts, the questions, the cards, and whom to ask."""
    assert read["verdicts"] == {name: str(verdict) for name, verdict in decide(answers, AS_OF).verdicts.items()}, answers
    assert set(read["asked"]) == relevant(rules(AS_OF), answers, frozenset(topics)), (answers, topics)
    assert read["cards"] == expected_cards(answers), answers
    assert {*read["doubts"]} & {*read["cards"]} == expected_doubts(answers), answers


#: What the page's Python says of each case, without the rest, which would be fifty times as much.
DECIDED = """async (cases) => {
  const found = [];
  for (const request of cases) {
    const { open, grounds } = await window.testEngine.call('decide', request);
    found.push({ open, grounds: grounds.map(({ id, verdict, reasons }) => [id, verdict, reasons.map(({ met }) => met)]) });
  }
  return found;
}"""


def decided(answers: dict[str, str], day: date, topics: list[str]) -> dict[str, Any]:
    """The same from Python here."""
    decision = decide(answers, day, topics)
    grounds = [[one.ground, str(one.verdict), [reason.met for reason in one.reasons]] for one in decision.outcomes]
    return {"open": list(decision.open), "grounds": grounds}


def test_python_in_the_browser_decides_as_python_does(open_page: Open, site: str) -> None:
    """Every scenario, on its own day, and a thousand states: 600 as people make them, 400 that nobody asked for."""
    page = open_wizard(open_page(), site)
    cases = [(s["answers"], s["on"], list[str]()) for s in SCENARIOS]
    cases += [(answers, AS_OF, topics) for answers, topics in generated() + scattered(MORE)]
    assert len(cases) >= len(SCENARIOS) + 1000
    decide_in_page(page, [])
    asked = [{"answers": answers, "topics": topics, "on": day.isoformat()} for answers, day, topics in cases]
    for case, found in zip(cases, large(page, DECIDED, asked), strict=True):
        assert found == decided(*case), case


def test_bad_cases_are_explained_not_decided(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(), site)
    bad: list[dict[str, Any]] = [
        {"answers": {"place": "mars"}},
        {"answers": {"x": "y"}},
        {"answers": {}, "on": "1999-01-01"},
        {"answers": []},
    ]
    assert all(set(found) == {"error"} for found in decide_in_page(page, bad))


def test_i_dont_know_everywhere_decides_nothing(open_page: Open, site: str) -> None:
    page: Page = open_wizard(open_page(), site)
    answers = {question.id: UNKNOWN for question in QUESTIONS.values() if question.unknown}
    assert set(page.evaluate(READ, [answers, []])["verdicts"].values()) == {"unknown"}
