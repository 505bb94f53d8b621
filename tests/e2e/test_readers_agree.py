"""CPython, Pyodide and the compiled stylesheet: the same verdicts and the same questions, on every state tried."""

from __future__ import annotations

import random
from typing import Any

import pytest
from playwright.sync_api import Page

from inburgering import AS_OF, QUESTIONS, TOPICS, decide, rules
from inburgering.decide import relevant
from inburgering.expression import UNKNOWN
from tests.scenarios import load

from .conftest import Open
from .wizard import READ, decide_in_page, open_wizard

GENERATED = 600
State = tuple[dict[str, str], list[str]]


def generated() -> list[State]:
    """States as people make them: a walk through what is asked, with some answers that nobody asked for."""
    dice = random.Random(2021)
    return [_walk(dice) for _ in range(GENERATED)]


def _walk(dice: random.Random) -> State:
    answers: dict[str, str] = {}
    topics = [topic for topic in TOPICS if dice.random() < 0.25]
    for _ in range(dice.randint(0, 40)):
        open_ = decide(answers, AS_OF, topics).open
        question = dice.choice(open_) if open_ and dice.random() < 0.9 else dice.choice(list(QUESTIONS))
        answers[question] = dice.choice(QUESTIONS[question].answers)
    return answers, topics


SCENARIOS = load()
NOW: list[State] = [(s["answers"], []) for s in SCENARIOS if s["on"] == AS_OF] + generated()


def expected_cards(answers: dict[str, str]) -> list[str]:
    """The cards worth showing: the ground exists for the person."""
    return [ground.id for ground in rules(AS_OF) if ground.scope.value(answers)]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_stylesheet_decides_as_python_does(open_page: Open, site: str, language: str) -> None:
    page = open_wizard(open_page(), site, language)
    for answers, topics in NOW if language == "nl" else NOW[::7]:
        read = page.evaluate(READ, [answers, topics])
        assert read["verdicts"] == {name: str(verdict) for name, verdict in decide(answers, AS_OF).verdicts.items()}, answers
        assert set(read["asked"]) == relevant(rules(AS_OF), answers, frozenset(topics)), (answers, topics)
        assert read["cards"] == expected_cards(answers), answers
        assert set(read["doubts"]) == expected_doubts(answers), answers


def expected_doubts(answers: dict[str, str]) -> set[str]:
    """The cards that send a person to the authority: not known, and an answer on which the law is silent."""
    open_ = {g.id for g in rules(AS_OF) if g.verdict(answers) == "unknown" and g.requirement.value(answers) is not False}
    return {g.id for g in rules(AS_OF) if any(answers.get(leaf.question) in leaf.unsure for leaf in g.leaves())} & open_


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
