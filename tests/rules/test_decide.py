"""Decisions: what is open, what is in doubt, why, and what is asked of whom."""

from __future__ import annotations

from itertools import pairwise

import pytest

from inburgering import AS_OF, QUESTIONS, Ground, InputError, Verdict, decide, rules
from inburgering.export import change_days

OBLIGED_2021 = {"place": "nl", "letter": "wi2021", "nationality": "other", "age": "from_18"}
OBLIGED_2013 = {**OBLIGED_2021, "letter": "wi2013"}


def outcome(answers: dict[str, str], ground: str) -> object:
    return next(o for o in decide(answers, AS_OF).outcomes if o.ground == ground)


def test_nothing_answered_asks_one_thing() -> None:
    decision = decide({}, AS_OF)
    assert decision.open == ("place",)
    assert set(decision.verdicts.values()) == {Verdict.UNKNOWN}


def test_open_questions_come_in_the_order_of_the_page() -> None:
    order = list(QUESTIONS)
    found = decide(OBLIGED_2021, AS_OF).open
    assert list(found) == sorted(found, key=order.index)
    assert not set(found) & set(OBLIGED_2021)


def test_topics_narrow_the_questions() -> None:
    assert "health" in decide(OBLIGED_2021, AS_OF).open
    assert decide(OBLIGED_2021, AS_OF, ["passport"]).open == ("goal",)


def test_too_early_is_not_no() -> None:
    answers = {**OBLIGED_2021, "delay": "birth", "delay_second": "none", "period_used": "no", "term_left_2021": "more"}
    found = outcome(answers, "more_time_birth_2021")
    assert (found.verdict, found.too_early) == (Verdict.POSSIBLE, True)  # type: ignore[attr-defined]


def test_a_doubt_names_the_question() -> None:
    """An extended term: the decree and the pages of DUO count differently, so DUO must say."""
    answers = {
        **OBLIGED_2013,
        "delay": "birth",
        "delay_second": "none",
        "period_used": "no",
        "term_age_2013": "from_30",
        "term_extended": "yes",
    }
    found = outcome(answers, "more_time_birth_2013")
    assert (found.verdict, found.doubts, found.open) == (Verdict.UNKNOWN, ("term_extended",), ())  # type: ignore[attr-defined]


def test_reasons_say_met_not_met_and_not_known() -> None:
    found = outcome({**OBLIGED_2021, "registered_years": "from_10", "worked_years": "under_5"}, "integrated_2021")
    assert [reason.met for reason in found.reasons] == [None, True, False]  # type: ignore[attr-defined]
    assert str(found.reasons[0].ref) == "Bi2021 2.3"  # type: ignore[attr-defined]


def test_what_an_act_does_not_have_is_never_met() -> None:
    assert decide(OBLIGED_2021, AS_OF).verdicts["effort_2021"] is Verdict.UNLIKELY
    assert decide(OBLIGED_2013, AS_OF).verdicts["circumstances_2013"] is Verdict.UNLIKELY


@pytest.mark.parametrize("bad", [{"x": "y"}, {"place": "mars"}, {"place": 1}, {1: "nl"}])
def test_bad_answers(bad: dict[str, object]) -> None:
    with pytest.raises(InputError, match="unknown"):
        decide(bad, AS_OF)


def test_a_rule_that_ended_is_not_revived() -> None:
    """From one change of the law to the next: what has ended never comes back, what has begun stays until it ends."""
    exists = {ground.id: [day_ground.exists for day_ground in _through_time(ground.id)] for ground in rules(AS_OF)}
    for name, seen in exists.items():
        changes = [now for before, now in pairwise(seen) if before is not now]
        assert len(changes) <= 1, name
    assert (exists["permit_turkish"][0], exists["permit_turkish"][-1]) == (True, False)
    assert (exists["more_time_marking_2013"][0], exists["more_time_marking_2013"][-1]) == (False, True)


def _through_time(name: str) -> list[Ground]:
    return [next(ground for ground in rules(day) if ground.id == name) for day in change_days()]
