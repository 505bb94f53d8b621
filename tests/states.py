"""States of the questions as people make them, for whoever must agree with the rules on all of them."""

from __future__ import annotations

import random

from inburgering import AS_OF, QUESTIONS, TOPICS, decide

GENERATED = 600
State = tuple[dict[str, str], list[str]]


def generated(count: int = GENERATED) -> list[State]:
    """States as people make them: a walk through what is asked, with some answers that nobody asked for."""
    dice = random.Random(2021)
    return [_walk(dice) for _ in range(count)]


def _walk(dice: random.Random) -> State:
    answers: dict[str, str] = {}
    topics = [topic for topic in TOPICS if dice.random() < 0.25]
    for _ in range(dice.randint(0, 40)):
        open_ = decide(answers, AS_OF, topics).open
        question = dice.choice(open_) if open_ and dice.random() < 0.9 else dice.choice(list(QUESTIONS))
        answers[question] = dice.choice(QUESTIONS[question].answers)
    return answers, topics
