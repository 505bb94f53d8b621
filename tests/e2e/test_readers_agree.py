"""CPython, Pyodide and the compiled stylesheet: the same verdicts and the same questions, on every state tried."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from inburgering import AS_OF, QUESTIONS, decide, rules
from inburgering.decide import relevant
from inburgering.expression import UNKNOWN
from tests.scenarios import load
from tests.states import State, generated

from .conftest import Open
from .wizard import READ, decide_in_page, open_wizard

SCENARIOS = load()
NOW: list[State] = [(s["answers"], []) for s in SCENARIOS if s["on"] == AS_OF] + generated()


def expected_cards(answers: dict[str, str]) -> list[str]:
    """The cards worth showing: the ground exists for the person, and is no plain "no"."""
    return [g.id for g in rules(AS_OF) if g.scope.value(answers) and not (g.exists and g.verdict(answers) == "unlikely")]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_stylesheet_decides_as_python_does(open_page: Open, site: str, language: str) -> None:
    page = open_wizard(open_page(), site, language)
    for answers, topics in NOW if language == "nl" else NOW[::7]:
        read = page.evaluate(READ, [answers, topics])
        assert read["verdicts"] == {name: str(verdict) for name, verdict in decide(answers, AS_OF).verdicts.items()}, answers
        assert set(read["asked"]) == relevant(rules(AS_OF), answers, frozenset(topics)), (answers, topics)
        assert read["cards"] == expected_cards(answers), answers
        assert {*read["doubts"]} & {*read["cards"]} == expected_doubts(answers), answers


def expected_doubts(answers: dict[str, str]) -> set[str]:
    """The cards that send a person to the authority: an answer on which the law is silent leaves them open."""
    return {g.id for g in rules(AS_OF) if g.verdict(answers) == "unknown" and g.scope.value(answers) and g.doubts(answers)}


def as_data(decision: Any) -> dict[str, Any]:
    return {
        "open": list(decision.open),
        "verdicts": {outcome.ground: str(outcome.verdict) for outcome in decision.outcomes},
        "reasons": {outcome.ground: [reason.met for reason in outcome.reasons] for outcome in decision.outcomes},
    }


def read_back(data: dict[str, Any]) -> dict[str, Any]:
    return {
        "open": data["open"],
        "verdicts": {ground["id"]: ground["verdict"] for ground in data["grounds"]},
        "reasons": {ground["id"]: [reason["met"] for reason in ground["reasons"]] for ground in data["grounds"]},
    }


def test_python_in_the_browser_decides_as_python_does(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(), site)
    cases: list[dict[str, Any]] = [{"answers": answers, "topics": topics, "on": AS_OF.isoformat()} for answers, topics in NOW]
    cases += [{"answers": s["answers"], "topics": [], "on": s["on"].isoformat()} for s in SCENARIOS if s["on"] != AS_OF]
    days = [AS_OF] * len(NOW) + [s["on"] for s in SCENARIOS if s["on"] != AS_OF]
    for case, day, found in zip(cases, days, decide_in_page(page, cases), strict=True):
        assert read_back(found) == as_data(decide(case["answers"], day, case["topics"])), case


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
