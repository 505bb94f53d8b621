"""States of the questions as people make them, for whoever must agree with the rules on all of them."""

from __future__ import annotations

import random
from functools import cache

from inburgering import AS_OF, QUESTIONS, TOPICS, rules
from inburgering.decide import relevant
from scripts.languages import FIRST
from tests.scenarios import load

GENERATED = 600
State = tuple[dict[str, str], list[str]]


@cache
def generated(count: int = GENERATED) -> list[State]:
    """States as people make them: a walk through what is asked, with some answers that nobody asked for."""
    dice = random.Random(2021)
    return [_walk(dice) for _ in range(count)]


def now() -> list[State]:
    """Every scenario of this day, and states as people make them."""
    return [(s["answers"], []) for s in load() if s["on"] == AS_OF] + generated()


def shown(language: str) -> list[State]:
    """Those in which a browser is asked for every verdict on the page: a part, and another in each further language."""
    return now()[::2] if language == FIRST else now()[1::14]


def _walk(dice: random.Random) -> State:
    answers: dict[str, str] = {}
    topics = [topic for topic in TOPICS if dice.random() < 0.25]
    for _ in range(dice.randint(0, 40)):
        asked = relevant(rules(AS_OF), answers, frozenset(topics))
        open_ = [name for name in QUESTIONS if name in asked and name not in answers]
        question = dice.choice(open_) if open_ and dice.random() < 0.9 else dice.choice(list(QUESTIONS))
        answers[question] = dice.choice(QUESTIONS[question].answers)
    return answers, topics


def scattered(count: int) -> list[State]:
    """States that nobody asked for, cheap to make: any question answered or not, more of them in some states than in others."""
    dice = random.Random(2013)
    return [_scattered(dice, dice.random()) for _ in range(count)]


def _scattered(dice: random.Random, share: float) -> State:
    answers = {name: dice.choice(question.answers) for name, question in QUESTIONS.items() if dice.random() < share}
    return answers, [topic for topic in TOPICS if dice.random() < 0.25]
