"""Reasons and changes on the answers that each ground can tell apart.

All combinations up to BOUND a ground; above it a sample of that size with a fixed seed, half of it of people for whom the
ground is there. Every claim is checked against trying, with `Ground.verdict` alone.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations, product
from math import prod

import pytest

from inburgering import AS_OF, QUESTIONS, Ground, Verdict, rules
from inburgering.because import Supports, reason
from inburgering.changes import BURDENS, CHANGEABLE, changes, within
from inburgering.expression import UNKNOWN

from .split import told_apart

GROUNDS = {ground.id: ground for ground in rules(AS_OF)}
BOUND = 160
#: How many smaller sets of answers are tried for one person; a ground that needs more is tried on removing one answer.
SETS = 500

Case = dict[str, str]
BAD = (Verdict.UNLIKELY, Verdict.NOT_APPLICABLE)


def options(ground: Ground) -> dict[str, tuple[str, ...]]:
    """The answers that the ground can tell apart."""
    parts = [ground.scope, ground.requirement, ground.window]
    return {leaf.question: told_apart(leaf.question, parts) for leaf in ground.leaves()}


def there(ground: Ground, case: Case) -> Iterator[Case]:
    """Answers with which the ground is there."""
    value = ground.scope.value(case)
    name = next((name for name in ground.scope.asked(case) if name not in case), None)
    if value or name is None:
        yield from [case] if value else []
        return
    for option in options(ground)[name]:
        yield from there(ground, {**case, name: option})


def people(ground: Ground) -> Iterator[Case]:
    """Every person that the ground can tell apart, or a sample."""
    known = options(ground)
    if prod(map(len, known.values())) <= BOUND:
        yield from (dict(zip(known, answers, strict=True)) for answers in product(*known.values()))
        return
    chance = random.Random(ground.id)
    here = next(there(ground, {}))
    for number in range(BOUND):
        yield {name: chance.choice(found) for name, found in known.items()} | (here if number % 2 else {})


def early(ground: Ground, case: Case) -> bool:
    return ground.verdict(case) is Verdict.POSSIBLE and ground.window.value(case) is False


def says(ground: Ground, case: Case) -> tuple[Verdict, bool]:
    return ground.verdict(case), early(ground, case)


def check_reason(ground: Ground, case: Case) -> None:
    """It forces the verdict, no smaller set does: with more answers a verdict stays, so those of one less are enough."""
    found = {because.question: because.option for because in reason(ground, Supports(case))}
    assert says(ground, found) == says(ground, case)
    assert found.items() <= case.items()
    assert UNKNOWN not in found.values()
    if ground.verdict(case) is Verdict.UNKNOWN:
        assert found == {}
        return
    from_all = list(combinations(case.items(), len(found) - 1)) if found else []
    smaller = from_all if len(from_all) <= SETS else combinations(found.items(), len(found) - 1)
    assert not any(says(ground, dict(answers)) == says(ground, case) for answers in smaller), (found, case)


def lifts(ground: Ground, case: Case, change: Case) -> bool:
    """No longer a no, or no longer too early."""
    before, (verdict, soon) = says(ground, case), says(ground, case | change)
    in_the_way = ground.requirement.value(case | change) is False
    if before[0] in BAD:
        return verdict not in BAD and not in_the_way
    return before[1] and verdict not in BAD and not in_the_way and not soon


def every_change(ground: Ground, case: Case) -> Iterator[Case]:
    """All that the person could change, to answers on which the law is not silent for this ground."""
    silent = {(leaf.question, option) for leaf in ground.leaves() for option in leaf.unsure}
    moves = {name: CHANGEABLE[name].to.get(option, ()) for name, option in case.items() if name in CHANGEABLE}
    allowed = {name: [None, *(o for o in others if (name, o) not in silent)] for name, others in moves.items()}
    for choice in product(*allowed.values()):
        yield {name: option for name, option in zip(allowed, choice, strict=True) if option}


def as_seen(ground: Ground, case: Case, change: Case) -> Case:
    """The change by the nearest option that the ground sees as the same, without what it sees as no change."""

    def look(name: str, option: str) -> tuple[bool, ...]:
        return tuple(option in leaf.yes for leaf in ground.leaves() if leaf.question == name)

    near = {n: next(o for o in CHANGEABLE[n].to[case[n]] if look(n, o) == look(n, option)) for n, option in change.items()}
    return {name: option for name, option in near.items() if look(name, option) != look(name, case[name])}


def check_changes(ground: Ground, case: Case) -> int:
    """Each lifts, nothing smaller lifts, and whatever lifts holds one of them. Returns how many there are."""
    found = changes(ground, case)
    stuck = ground.verdict(case) in BAD or early(ground, case)
    assert (found is None) is (ground.gives in BURDENS or not stuck)
    if found is None:
        return 0
    assert all(lifts(ground, case, change) for change in found)
    for change in every_change(ground, case):
        if lifts(ground, case, change):
            assert any(within(one, as_seen(ground, case, change)) for one in found), (change, found, case)
            assert not any(within(change, one) and change != one for one in found), (change, found, case)
    settled = not any(option == UNKNOWN or any(option in leaf.unsure for leaf in ground.leaves()) for option in case.values())
    if settled:
        assert {ground.verdict(case | change) for change in found} <= {Verdict.LIKELY, Verdict.POSSIBLE}
    return len(found)


@pytest.mark.parametrize("name", GROUNDS)
def test_reasons_and_changes(name: str) -> None:
    ground = GROUNDS[name]
    count = 0
    for case in people(ground):
        check_reason(ground, case)
        check_changes(ground, case)
        count += 1
    assert count > 1


def test_some_grounds_have_changes() -> None:
    """The checks above have something to check, in every way in which an answer can change."""
    ways = set()
    for ground in GROUNDS.values():
        for case in people(ground):
            ways |= {CHANGEABLE[name].by for change in changes(ground, case) or () for name in change}
    assert ways == {"do", "wait", "get", "show"}


@pytest.mark.parametrize("name", GROUNDS)
def test_a_person_and_who_knows_less(name: str) -> None:
    """Whoever knows less is never told no where the other is not: the reason of a no holds whatever else is answered."""
    ground = GROUNDS[name]
    chance = random.Random(name)
    for case in people(ground):
        found = {because.question: because.option for because in reason(ground, Supports(case))}
        if found:
            other = {q: chance.choice(QUESTIONS[q].answers) for q in case}
            assert says(ground, other | found) == says(ground, case)
