"""Every ground on every combination of the answers it looks at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

import pytest

from inburgering import AS_OF, QUESTIONS, Ground, Verdict, rules
from inburgering.expression import all_
from inburgering.grounds.scope import NAMED, OBLIGED_2013, OBLIGED_2021

from .split import groups, questions, reachable, roles, states, table, tried

GROUNDS = {ground.id: ground for ground in rules(AS_OF)}
LIMIT = 250_000


def dead(ground: Ground) -> list[str]:
    """The questions that never change any part of the ground, whatever the other answers."""
    found = []
    for group in groups(chain(*roles(ground))):
        for place, name in enumerate(questions(group)):
            rest: dict[tuple[str, ...], set[object]] = defaultdict(set)
            for combination, values in table(group).items():
                rest[combination[:place] + combination[place + 1 :]].add(values)
            if all(len(values) == 1 for values in rest.values()):
                found.append(name)
    return found


@pytest.mark.parametrize("name", GROUNDS)
def test_no_dead_question(name: str) -> None:
    assert dead(GROUNDS[name]) == []


#: Nothing makes these true, for the law itself is in doubt: the answer is always "ask" or no.
ONLY_ASK = ("more_time_proposal_2021", "abroad_turkish_sponsor")
#: Their scope is their condition: who is outside it is not told "no".
ALWAYS_MET = (
    "more_time_marking_2013",
    "more_time_marking_2021",
    "permit_turkish",
    "abroad_turkish_sponsor",
    "later_permit",
    "later_passport",
    "not_obliged_permit_2013",
    "not_obliged_permit_2021",
)


def possible_verdicts(ground: Ground) -> set[Verdict]:
    found = {Verdict.NOT_APPLICABLE, Verdict.UNLIKELY, Verdict.UNKNOWN}
    if ground.id in ALWAYS_MET and ground.exists:
        found.remove(Verdict.UNLIKELY)
    if ground.exists and ground.id not in ONLY_ASK:
        found.add(Verdict.LIKELY if ground.certainty == "rule" else Verdict.POSSIBLE)
        if ground.window.value({}) is None:
            found.add(Verdict.POSSIBLE)
    return found


@pytest.mark.parametrize("name", GROUNDS)
def test_every_verdict_is_reached_and_no_other(name: str) -> None:
    found = reachable(GROUNDS[name])
    # With nothing answered every ground is unknown, also where each question has a sure answer.
    assert found | {Verdict.UNKNOWN} == possible_verdicts(GROUNDS[name])
    assert 1 < tried(GROUNDS[name]) < LIMIT


DUTIES = ("wi2007_case", "duty_2013", "duty_2021")
FREE = [ground.id for ground in GROUNDS.values() if ground.id.startswith("not_obliged")]
SAYS_YES = (Verdict.LIKELY, Verdict.POSSIBLE)


def interviews(names: list[str], answers: dict[str, str]) -> Iterator[dict[str, str]]:
    """Every way through the questions that these grounds ask, to the end."""
    open_ = next((q for name in names for q in GROUNDS[name].asked(answers) if q not in answers), None)
    if open_ is None:
        yield answers
        return
    for option in QUESTIONS[open_].answers:
        yield from interviews(names, {**answers, open_: option})


def test_acts_and_freedom_never_contradict() -> None:
    """At the end of every interview: at most one act, never a duty and freedom from it, a way out only with a duty."""
    count = 0
    for case in interviews([*DUTIES, *FREE], {"place": "nl"}):
        duties = [name for name in DUTIES if GROUNDS[name].verdict(case) in SAYS_YES]
        free = [name for name in FREE if GROUNDS[name].verdict(case) in SAYS_YES]
        obliged = [OBLIGED_2013.value(case), OBLIGED_2021.value(case)]
        assert len(duties) <= 1, case
        assert not (duties and free), (duties, free, case)
        assert obliged != [True, True], case
        assert not (free and True in obliged), (free, case)
        for duty, scope in zip(DUTIES[1:], obliged, strict=True):
            assert (GROUNDS[duty].verdict(case) is Verdict.LIKELY) is (scope is True), case
        count += 1
    assert count > 1000


#: The exemptions abroad: all but the duty itself, what someone weighs, and having passed.
EXEMPT_ABROAD = [
    ground.id
    for ground in GROUNDS.values()
    if ground.act == "abroad" and ground.certainty == "rule" and ground.gives == "abroad" and ground.id != "abroad_passed"
]


def test_exam_abroad_and_freedom_never_contradict() -> None:
    """Whoever is likely free of the exam is not told to take it, and not sent to a doctor for nothing."""
    count = 0
    for case in interviews(["abroad_exam", "abroad_surinamese", "abroad_purpose"], {"place": "abroad"}):
        free = [name for name in EXEMPT_ABROAD if GROUNDS[name].verdict(case) is Verdict.LIKELY]
        if free:
            assert GROUNDS["abroad_exam"].verdict(case) is not Verdict.LIKELY, (free, case)
            assert GROUNDS["abroad_exam"].requirement.value(case) is not True, (free, case)
        count += 1
    assert count > 1000


@pytest.mark.parametrize("act", ["2013", "2021"])
def test_who_is_obliged_is_who_meets_the_duty(act: str) -> None:
    """The scope of every ground of an act and the ground on its duty say the same, unknown answers included."""
    obliged, duty = NAMED[f"obliged_{act}"], GROUNDS[f"duty_{act}"]
    whole = all_(duty.scope, duty.requirement)
    for person in states((obliged, whole)):
        assert obliged.value(person) is whole.value(person), person
