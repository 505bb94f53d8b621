"""The rules beside an independent reading of the law: the same verdict on every combination of complete answers."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import product
from math import prod
from types import ModuleType
from typing import Any

from inburgering import QUESTIONS, Ground
from inburgering.grounds.scope import named

from . import abroad, later, wi2013, wi2013_facts, wi2013_time, wi2021, wi2021_facts, wi2021_time

MODULES: tuple[ModuleType, ...] = (wi2013, wi2013_time, wi2021, wi2021_time, abroad, later)
META: dict[str, dict[str, Any]] = {
    name: meta for module in (wi2013_facts, wi2021_facts, abroad, later) for name, meta in module.META.items()
}
Answers = dict[str, str]

#: The readings of what an act gives presuppose that the person falls under it; who does is read apart.
UNDER = {
    "wi2013": {"place": "nl", "letter": "wi2013", "nationality": "other", "age": "from_18"},
    "wi2021": {"place": "nl", "letter": "wi2021", "nationality": "other", "age": "from_18"},
}
#: Answers that a reading presupposes in part.
ONLY = {"no_fine_asylum": {"letter": ("wi2013", "wi2021")}}
WHO = ("duty_", "not_obliged_", "wi2007_", "eight_years_child", "no_fine_")
#: Above this many combinations the parts that the ground does not look at together are sampled.
MOST = 120_000
PROBES = 400


class Watched(Mapping[str, str]):
    """Answers that remember which of them were looked at."""

    def __init__(self, answers: Answers, seen: set[str]) -> None:
        self.answers, self.seen = answers, seen

    def __getitem__(self, name: str) -> str:
        self.seen.add(name)
        return self.answers[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.answers)

    def __len__(self) -> int:
        return len(self.answers)


def reading(name: str) -> Callable[[Mapping[str, str]], str]:
    """The independent reading of a ground. Raises LookupError when nobody has read it."""
    for module in MODULES:
        if found := getattr(module, name, None):
            return found  # type: ignore[no-any-return]
    raise LookupError(name)


def base(ground: Ground) -> Answers:
    """What the reading of this ground takes for granted."""
    if ground.act == "abroad":
        return {"place": "abroad"}
    if ground.id == "no_fine_asylum":
        return {name: answer for name, answer in UNDER["wi2021"].items() if name != "letter"}
    if ground.id.startswith(WHO):
        return {"place": "nl"}
    return UNDER.get(ground.act, {"place": "nl"})


@cache
def looked_at(name: str) -> frozenset[str]:
    """The questions that the reading of a ground looks at, found on random people."""
    dice = random.Random(name)
    seen: set[str] = set()
    for _ in range(PROBES):
        person = {q.id: dice.choice(q.options) for q in QUESTIONS.values()}
        reading(name)(Watched(person, seen))
    return frozenset(seen)


def own_leaves(ground: Ground) -> set[str]:
    """The questions of a ground, without those of the scope that its reading takes for granted."""
    _, rest = named(ground.scope)
    scope = rest if base(ground) in UNDER.values() else (ground.scope,)
    parts = (*scope, ground.requirement, ground.window)
    return {leaf.question for part in parts for leaf in part.leaves()}


def sensible(person: Answers) -> bool:
    """Whether one person can give these answers together."""
    return not (
        (person.get("delay") == "none" != person.get("delay_second", "none"))
        or ("delay" in person and person["delay"] == person.get("delay_second") != "none")
        or (
            person.get("hours_with_literacy") == "under_600"
            and "from_600" in (person.get("hours_lessons"), person.get("hours_literacy"))
        )
        or (person.get("international_b1") == "yes" and person.get("dutch_pass") == "no")
        or (person.get("school_duty") == "yes" and person.get("age", "from_16") != "from_16")
    )


def questions(ground: Ground) -> list[str]:
    """The questions on which the rules or the reading depend, without those that are taken for granted."""
    found = own_leaves(ground) | looked_at(ground.id)
    return [name for name in QUESTIONS if name in found - base(ground).keys()]


def options(ground: Ground) -> list[tuple[str, ...]]:
    """The options of each question, in order."""
    only = ONLY.get(ground.id, {})
    return [only.get(name, QUESTIONS[name].options) for name in questions(ground)]


def combinations(ground: Ground) -> int:
    """How many people there are for this ground."""
    return prod(map(len, options(ground)))


def people(ground: Ground) -> Iterator[Answers]:
    """Every combination of complete answers, or a large even sample of them."""
    names, fixed = questions(ground), base(ground)
    if combinations(ground) <= MOST:
        for combination in product(*options(ground)):
            if sensible(person := {**fixed, **dict(zip(names, combination, strict=True))}):
                yield person
        return
    dice = random.Random(ground.id)
    for _ in range(MOST):
        if sensible(
            person := {**fixed, **{name: dice.choice(some) for name, some in zip(names, options(ground), strict=True)}}
        ):
            yield person


def no(verdict: str) -> str:
    """A verdict without the difference between "not for you" and "a condition is not met": both are a no."""
    return "no" if verdict in ("not_applicable", "unlikely") else verdict


def agree(ground: Ground, person: Answers, read: str) -> bool:
    """Whether rules and reading say the same. Where a condition is surely not met and only the scope is in doubt, the
    rules leave it open; a reading may call that a no.
    """
    ruled = no(str(ground.verdict(person)))
    if ground.scope.value(person) is None and ground.requirement.value(person) is False:
        return no(read) in (ruled, "no")
    return no(read) == ruled
