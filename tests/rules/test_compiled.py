"""The compiled grounds decide exactly as the expressions do."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from inburgering import AS_OF, QUESTIONS, LawDateError, decide, rules
from inburgering.compiled import first_open, function, holds, verdicts, version
from inburgering.export import change_days
from inburgering.expression import ALWAYS, NEVER, Expression
from inburgering.ground import Ground
from inburgering.parameter import KNOWN_FROM, KNOWN_UNTIL
from tests.states import scattered

TRIES = 60  #: states of its own questions, for each ground


@pytest.mark.parametrize("day", change_days())
def test_equal_on_scattered_states(day: date) -> None:
    for answers, topics in scattered(100):
        decision = decide(answers, day, topics)
        found, open_ = verdicts(answers, day, frozenset(topics))
        assert found == tuple(map(str, decision.verdicts.values())), answers
        assert open_ == len(decision.open), answers


@pytest.mark.parametrize("ground", rules(AS_OF), ids=lambda ground: ground.id)
def test_equal_on_the_questions_of_each_ground(ground: Ground) -> None:
    """People rarely reach the far corners of a ground, so these states answer its own questions only, at random."""
    dice = random.Random(ground.id)
    questions = sorted({leaf.question for leaf in ground.leaves()})
    for _ in range(TRIES):
        answers = {name: dice.choice(QUESTIONS[name].answers) for name in questions if dice.random() < 0.9}
        found, open_ = verdicts(answers, AS_OF, wanted=(ground.id,))
        assert found == (str(ground.verdict(answers)),), answers
        assert open_ == len({name for name in ground.asked(answers) if name not in answers}), answers


@pytest.mark.parametrize("ground", rules(AS_OF), ids=lambda ground: ground.id)
def test_an_expression_never_asks_two_things_at_a_time(ground: Ground) -> None:
    """What lets `first_open` name one question."""
    dice = random.Random(ground.id)
    for expression in (ground.scope, ground.requirement, ground.window):
        questions = sorted({leaf.question for leaf in expression.leaves()})
        for _ in range(TRIES):
            answers = {name: dice.choice(QUESTIONS[name].answers) for name in questions if dice.random() < 0.7}
            assert len({name for name in expression.asked(answers) if name not in answers}) <= 1, answers


def test_every_day_reads_as_the_first_day_of_its_version() -> None:
    days = [KNOWN_FROM + timedelta(days=30 * month) for month in range((KNOWN_UNTIL - KNOWN_FROM).days // 30)]
    for day in [*days, *change_days(), KNOWN_UNTIL]:
        assert rules(day) == rules(version(day)), day
    assert len({function(version(day)) for day in days}) == len(change_days())


def test_the_grounds_are_the_same_on_all_days() -> None:
    assert len({tuple(ground.id for ground in rules(day)) for day in change_days()}) == 1


def test_a_day_outside_the_law_is_refused() -> None:
    with pytest.raises(LawDateError):
        verdicts({}, KNOWN_FROM - timedelta(days=1))


def test_what_is_wanted_comes_in_its_order_and_is_all_that_is_asked() -> None:
    answers = {"place": "nl", "letter": "wi2021", "nationality": "other", "age": "from_18"}
    assert verdicts(answers, AS_OF, wanted=("medical_2021", "duty_2021")) == (("unknown", "likely"), 1)
    assert verdicts(answers, AS_OF, frozenset({"years"}), ("medical_2021",)) == (("unknown",), 0)


def test_the_ends_of_the_language() -> None:
    assert [holds(ALWAYS), holds(ALWAYS, False), holds(NEVER), holds(NEVER, False)] == [
        "(True)",
        "(False)",
        "(False)",
        "(True)",
    ]
    for compile_ in (holds, first_open):
        with pytest.raises(TypeError):
            compile_(Expression())
