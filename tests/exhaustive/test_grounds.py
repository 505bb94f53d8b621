"""Every ground on every combination of the answers it looks at, split where its parts share no question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

import pytest

from inburgering import AS_OF, QUESTIONS, Ground, Verdict, rules
from inburgering.expression import Expression
from inburgering.grounds.scope import OBLIGED_2013, OBLIGED_2021

GROUNDS = {ground.id: ground for ground in rules(AS_OF)}
LIMIT = 60_000


def questions(*expressions: Expression) -> list[str]:
    return list(dict.fromkeys(leaf.question for expression in expressions for leaf in expression.leaves()))


def states(names: Iterable[str]) -> Iterator[dict[str, str]]:
    names = list(names)
    for combination in product(*(QUESTIONS[name].answers for name in names)):
        yield dict(zip(names, combination, strict=True))


@cache
def values(expression: Expression) -> dict[tuple[str, ...], bool | None]:
    """The value of the expression for every combination of its answers."""
    return {tuple(state.values()): expression.value(state) for state in states(questions(expression))}


def dead(expression: Expression) -> list[str]:
    """The questions that never change the value, whatever the other answers."""
    names, table = questions(expression), values(expression)
    found = []
    for place, name in enumerate(names):
        rest: dict[tuple[str, ...], set[bool | None]] = defaultdict(set)
        for combination, value in table.items():
            rest[combination[:place] + combination[place + 1 :]].add(value)
        if all(len(outcomes) == 1 for outcomes in rest.values()):
            found.append(name)
    return found


@pytest.mark.parametrize("name", GROUNDS)
def test_no_combination_is_too_many_to_try(name: str) -> None:
    ground = GROUNDS[name]
    for expression in (ground.scope, ground.requirement, ground.window):
        assert len(values(expression)) <= LIMIT


@pytest.mark.parametrize("name", GROUNDS)
def test_no_dead_question(name: str) -> None:
    ground = GROUNDS[name]
    for expression in (ground.scope, ground.requirement, ground.window):
        assert dead(expression) == []


def possible_verdicts(ground: Ground) -> set[Verdict]:
    found = {Verdict.NOT_APPLICABLE, Verdict.UNLIKELY, Verdict.UNKNOWN}
    if ground.exists:
        found.add(Verdict.LIKELY if ground.certainty == "rule" else Verdict.POSSIBLE)
        if ground.window.value({}) is None:
            found.add(Verdict.POSSIBLE)
    return found


def reachable(ground: Ground) -> set[Verdict]:
    """Verdicts that some real person can get: one state in scope, joined with every state of the rest."""
    found = {ground.verdict(state) for state in states(questions(ground.scope))}
    inside = [state for state in states(questions(ground.scope)) if ground.scope.value(state)]
    rest = questions(ground.requirement, ground.window)
    shared = set(rest) & set(questions(ground.scope))
    starts = {tuple(state[name] for name in sorted(shared)): state for state in inside}.values()
    for start in starts:
        for state in states(name for name in rest if name not in shared):
            found.add(ground.verdict({**start, **state}))
    return found


@pytest.mark.parametrize("name", GROUNDS)
def test_every_verdict_is_reached_and_no_other(name: str) -> None:
    assert reachable(GROUNDS[name]) == possible_verdicts(GROUNDS[name])


DUTY_QUESTIONS = ("letter", "nationality", "age", "obliged_since", "permit", "period_2013")
DUTIES = ("wi2007_case", "duty_2013", "duty_2021")
FREE = [ground.id for ground in GROUNDS.values() if ground.id.startswith("not_obliged")]
SAYS_YES = (Verdict.LIKELY, Verdict.POSSIBLE)


def test_acts_and_freedom_never_contradict() -> None:
    """On every combination: at most one act, never a duty and freedom from it, never a way out without a duty."""
    for state in states(DUTY_QUESTIONS):
        case = {"place": "nl", **state}
        duties = [name for name in DUTIES if GROUNDS[name].verdict(case) in SAYS_YES]
        free = [name for name in FREE if GROUNDS[name].verdict(case) in SAYS_YES]
        assert len(duties) <= 1, case
        assert not (duties and free), (duties, free, case)
        obliged = [OBLIGED_2013.value(case), OBLIGED_2021.value(case)]
        assert obliged != [True, True], case
        assert not (free and True in obliged), (free, case)


def test_scope_of_the_ways_out_is_the_duty() -> None:
    """A way out exists exactly for whom the duty is likely."""
    for state in states(DUTY_QUESTIONS):
        case = {"place": "nl", **state}
        for duty, scope in (("duty_2013", OBLIGED_2013), ("duty_2021", OBLIGED_2021)):
            assert (GROUNDS[duty].verdict(case) is Verdict.LIKELY) is (scope.value(case) is True), case
