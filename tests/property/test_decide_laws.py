"""What must hold for every person, whatever they answer."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering import AS_OF, QUESTIONS, TOPICS, Verdict, decide, rules
from inburgering.expression import UNKNOWN
from inburgering.parameter import KNOWN_FROM, KNOWN_UNTIL

cases = st.fixed_dictionaries({}, optional={q.id: st.sampled_from(q.answers) for q in QUESTIONS.values()})
days = st.integers(0, (KNOWN_UNTIL - KNOWN_FROM).days).map(lambda n: KNOWN_FROM + timedelta(days=n))


@given(cases, st.randoms(use_true_random=False))
def test_order_of_answers_is_irrelevant(case: dict[str, str], shuffle: random.Random) -> None:
    items = list(case.items())
    shuffle.shuffle(items)
    assert decide(dict(items), AS_OF) == decide(case, AS_OF)


@given(cases, days)
def test_total_on_every_known_day(case: dict[str, str], on: object) -> None:
    decision = decide(case, on)  # type: ignore[arg-type]
    assert len(decision.outcomes) == len(rules(AS_OF))


@given(cases, st.data())
def test_answering_an_open_question_only_narrows(case: dict[str, str], data: st.DataObject) -> None:
    before = decide(case, AS_OF)
    if not before.open:
        return
    question = data.draw(st.sampled_from(before.open))
    option = data.draw(st.sampled_from(QUESTIONS[question].answers))
    after = decide({**case, question: option}, AS_OF).verdicts
    for ground, verdict in before.verdicts.items():
        assert verdict in (Verdict.UNKNOWN, after[ground]), (ground, question, option)


@given(cases)
def test_discretion_is_never_likely(case: dict[str, str]) -> None:
    certain = {ground.id for ground in rules(AS_OF) if ground.certainty == "rule"}
    assert {ground for ground, verdict in decide(case, AS_OF).verdicts.items() if verdict is Verdict.LIKELY} <= certain


@given(cases, st.sets(st.sampled_from(TOPICS)))
def test_topics_narrow_what_is_asked_never_what_is_decided(case: dict[str, str], topics: set[str]) -> None:
    everything, narrowed = decide(case, AS_OF), decide(case, AS_OF, topics)
    assert narrowed.outcomes == everything.outcomes
    assert set(narrowed.open) <= set(everything.open)


@given(cases)
def test_an_unknown_ground_says_why(case: dict[str, str]) -> None:
    """Not known means: a question is open, or was answered with "I don't know", or the law is silent on the answer."""
    for outcome in decide(case, AS_OF).outcomes:
        if outcome.verdict is Verdict.UNKNOWN and not outcome.open and not outcome.doubts:
            ground = next(g for g in rules(AS_OF) if g.id == outcome.ground)
            assert any(case.get(question) == UNKNOWN for question in ground.asked(case)), outcome


MORE_HELPS = [
    ("effort_course_2013", "hours_lessons"),
    ("effort_course_2013", "attempts"),
    ("more_time_effort_2013", "hours_classroom"),
    ("more_time_effort_2021", "parts_passed"),
    ("more_time_illness_2013", "delay_length"),
    ("more_time_illness_2021", "delay_length"),
    ("more_time_homeless_2021", "second_length"),
    ("part_tgn_2013", "tgn_points"),
    ("naturalisation_literacy", "hours_literacy"),
    ("lower_level_2021", "hours_nt2"),
    ("eight_years_2021", "years_school_18"),
    ("integrated_2021", "worked_years"),
]
RANK = {Verdict.NOT_APPLICABLE: 0, Verdict.UNLIKELY: 1, Verdict.UNKNOWN: 2, Verdict.POSSIBLE: 3, Verdict.LIKELY: 4}


@pytest.mark.parametrize(("ground", "question"), MORE_HELPS)
@given(case=cases)
def test_more_never_hurts(ground: str, question: str, case: dict[str, str]) -> None:
    """More hours, tries, years or months never lower what a person may get."""
    ranks = [RANK[decide({**case, question: option}, AS_OF).verdicts[ground]] for option in QUESTIONS[question].options]
    assert ranks == sorted(ranks)
