"""How long the interview is, and how short it could be at best.

python -m scripts.interview

The people are those of the scenarios: what a scenario does not say is answered with the plainest option (no, none), and
the person ticks the topic of the ground that the scenario is about. Ticking counts as a question.

The optimum is a bound that nobody can beat: for each person the smallest set of answers that settles every verdict in
focus, found by search with full knowledge of all answers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import mean, median
from typing import Any

from inburgering import AS_OF, QUESTIONS, Ground, Verdict, rules
from inburgering.decide import in_focus, relevant
from tests.scenarios import load

RULES = rules(AS_OF)
TOPICS = {ground.id: frozenset(ground.topics[:1]) or frozenset({"duty"}) for ground in RULES}
#: The plainest answer is the last option, but most people live here, have a letter and are grown up.
MOSTLY = {"place": "nl", "letter": "wi2021", "nationality": "other", "age": "from_18", "school_mark": "start_and_now"}
MOSTLY |= {"lesson_effort": "yes", "exam_level": "yes"}

Person = dict[str, str]
ORDER = {name: place for place, name in enumerate(QUESTIONS)}


@dataclass(frozen=True, slots=True)
class Interview:
    """One person: the questions that were asked, and how few would have done."""

    scenario: str
    asked: tuple[str, ...]
    least: int

    @property
    def length(self) -> int:
        """The questions answered, the topics included."""
        return len(self.asked) + 1


def person(answers: Person) -> Person:
    """A whole person: an answer to every question."""
    return {name: answers.get(name) or MOSTLY.get(name) or question.options[-1] for name, question in QUESTIONS.items()}


def held(who: Person, grounds: Iterable[Ground]) -> tuple[str, ...]:
    """The questions that the site asks this person, in order."""
    grounds = list(grounds)
    given: Person = {}
    while open_ := relevant(grounds, given) - given.keys():
        question = min(open_, key=ORDER.__getitem__)
        given[question] = who[question]
    return tuple(given)


class Search:
    """The smallest set of answers that gives every ground the verdict that all answers give it."""

    def __init__(self, who: Person, grounds: Iterable[Ground]) -> None:
        self.grounds = [ground for ground in grounds if ground.verdict(who) is not Verdict.UNKNOWN]
        self.looks = {g.id: tuple(dict.fromkeys(leaf.question for leaf in g.leaves())) for g in self.grounds}
        self.who = {name: who[name] for names in self.looks.values() for name in names}
        self.goal = {ground.id: ground.verdict(who) for ground in self.grounds}

    def least(self, most: int) -> int:
        """The size of the smallest set, or `most` when none is smaller."""
        needed = frozenset(filter(self._needed, self.who))
        return next((size for size in range(len(needed), most) if self._settles(needed, size)), most)

    def _needed(self, question: str) -> bool:
        return self._open({name: answer for name, answer in self.who.items() if name != question}) is not None

    def _open(self, answers: Person) -> Ground | None:
        return next((g for g in self.grounds if g.verdict(answers) is not self.goal[g.id]), None)

    def _settles(self, chosen: frozenset[str], size: int) -> bool:
        left = self._open({name: self.who[name] for name in chosen})
        if left is None:
            return True
        more = (chosen | {name} for name in self.looks[left.id] if name not in chosen)
        return len(chosen) < size and any(self._settles(larger, size) for larger in more)


def interviews() -> Iterator[Interview]:
    """Every scenario of today as an interview."""
    for scenario in load():
        if scenario["on"] != AS_OF:
            continue
        who, topics = person(scenario["answers"]), TOPICS[next(iter(scenario["expect"]))]
        grounds = [ground for ground in RULES if in_focus(ground, topics)]
        asked = held(who, grounds)
        yield Interview(scenario["id"], asked, Search(who, grounds).least(len(asked)) + 1)


def measure() -> dict[str, Any]:
    """Median, mean, 95th percentile and maximum of the questions asked, and the mean of the optimum."""
    found = list(interviews())
    lengths = sorted(interview.length for interview in found)
    best = mean(interview.least for interview in found)
    return {
        "people": len(found),
        "median": median(lengths),
        "mean": round(mean(lengths), 2),
        "p95": lengths[int(0.95 * len(lengths))],
        "max": lengths[-1],
        "optimum": round(best, 2),
        "ratio": round(mean(lengths) / best, 3),
    }


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
