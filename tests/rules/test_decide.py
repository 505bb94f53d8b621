"""Decisions: what is open, what is in doubt, why, and what is asked of whom."""

from __future__ import annotations

import pytest

from inburgering import AS_OF, QUESTIONS, InputError, Verdict, decide

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
    assert decide(OBLIGED_2021, AS_OF, ["passport"]).open == ("permit", "goal")


def test_too_early_is_not_no() -> None:
    answers = {**OBLIGED_2021, "gave_birth": "yes", "period_used": "no", "term_left_2021": "more"}
    found = outcome(answers, "more_time_birth_2021")
    assert (found.verdict, found.too_early) == (Verdict.POSSIBLE, True)  # type: ignore[attr-defined]


def test_a_doubt_names_the_question() -> None:
    """An extended term: the decree and the pages of DUO count differently, so DUO must say."""
    answers = {**OBLIGED_2013, "gave_birth": "yes", "period_used": "no", "term_age_2013": "from_30", "term_extended": "yes"}
    found = outcome(answers, "more_time_birth_2013")
    assert (found.verdict, found.doubts, found.open) == (Verdict.UNKNOWN, ("term_extended",), ())  # type: ignore[attr-defined]


def test_reasons_say_met_not_met_and_not_known() -> None:
    found = outcome({**OBLIGED_2021, "registered_years": "from_10", "worked_years": "under_5"}, "integrated_2021")
    assert [reason.met for reason in found.reasons] == [True, False, None]  # type: ignore[attr-defined]
    assert str(found.reasons[0].ref) == "Bi2021 2.3"  # type: ignore[attr-defined]


def test_what_an_act_does_not_have_is_never_met() -> None:
    assert decide(OBLIGED_2021, AS_OF).verdicts["effort_2021"] is Verdict.UNLIKELY
    assert decide(OBLIGED_2013, AS_OF).verdicts["circumstances_2013"] is Verdict.UNLIKELY


@pytest.mark.parametrize("bad", [{"x": "y"}, {"place": "mars"}, {"place": 1}, {1: "nl"}])
def test_bad_answers(bad: dict[str, object]) -> None:
    with pytest.raises(InputError, match="unknown"):
        decide(bad, AS_OF)
