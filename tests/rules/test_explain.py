"""Why, what would change it, what to find out first: cases read by hand."""

from __future__ import annotations

import json

import pytest

from inburgering import AS_OF, QUESTIONS, InputError, Verdict, rules
from inburgering.changes import CHANGEABLE, NEVER
from inburgering.explain import Explained, Explanation, explain
from inburgering.page import call_json
from inburgering.parameter import PARAMETERS

PERSON = {"place": "nl", "nationality": "other", "age": "from_18"}
OBLIGED_2021 = {**PERSON, "letter": "wi2021"}
OBLIGED_2013 = {**PERSON, "letter": "wi2013"}
#: Two of three tries, enough lessons, the term nearly over.
TRIED = {
    **OBLIGED_2013,
    "attempts": "from_2",
    "school_mark": "start_and_now",
    "hours_lessons": "from_600",
    "ona_attempts": "not_needed",
    "term_age_2013": "from_30",
    "term_extended": "no",
}


def explained(answers: dict[str, str], ground: str) -> Explanation:
    return explain(answers, AS_OF, only=ground).grounds[0]


def asked_for(answers: dict[str, str], ground: str) -> list[dict[str, str]] | None:
    """The changes that are told."""
    found = explained(answers, ground).changes
    return None if found is None else [changed.answers for changed in found]


def test_every_question_can_change_or_says_why_not() -> None:
    never = [name for names in NEVER.values() for name in names]
    assert sorted([*CHANGEABLE, *never]) == sorted(QUESTIONS)


def test_changes_are_real_options() -> None:
    for name, changeable in CHANGEABLE.items():
        assert changeable.by in ("do", "wait", "get", "show")
        for option, others in changeable.to.items():
            assert {option, *others} <= set(QUESTIONS[name].options), name
            assert option not in others


def test_more_never_less() -> None:
    ladders = [(QUESTIONS[name].options, changeable.to) for name, changeable in CHANGEABLE.items() if changeable.up]
    assert len(ladders) > 8
    for options, to in ladders:
        for option, others in to.items():
            assert min(map(options.index, others)) > options.index(option), options


def test_health_family_and_who_one_is_never_change() -> None:
    for name in ("health", "able_five_years", "ill_person", "death_of", "nationality", "age", "permit", "special_event"):
        assert name not in CHANGEABLE


def test_a_reason_names_the_condition() -> None:
    found = explained({**OBLIGED_2021, "health": "none", "able_five_years": "yes"}, "medical_2021")
    first = found.reason[0]
    assert (first.question, first.option, first.condition) == ("health", "none", 0)
    assert [(because.question, because.condition) for because in found.reason[1:]] == [
        ("place", None),
        ("letter", None),
        ("nationality", None),
        ("age", None),
    ]


def test_the_smallest_reason_wins() -> None:
    """Abroad is one answer; the scope of a ground in the Netherlands fails on it alone."""
    found = explained({**OBLIGED_2021, "place": "abroad"}, "medical_2021")
    assert [(because.question, because.condition) for because in found.reason] == [("place", None)]


def test_the_condition_that_fails_is_named_when_two_look_at_one_question() -> None:
    """Both conditions of the change of route look at the route one wants; only the first is not met."""
    case = {**OBLIGED_2021, "route": "b1", "wants_route": "b1", "term_age_2021": "within", "exam_in_reach": "yes"}
    by_question = {because.question: because.condition for because in explained(case, "change_route_2021").reason}
    assert by_question["wants_route"] == 0


def test_not_known_has_no_reason_and_no_change() -> None:
    found = explained(OBLIGED_2021, "medical_2021")
    assert (found.reason, found.changes) == ((), None)


def test_one_try_more() -> None:
    found = explained(TRIED, "effort_course_2013")
    assert found.changes is not None
    assert [(c.answers, c.verdict, c.too_early) for c in found.changes] == [({"attempts": "from_3"}, Verdict.LIKELY, False)]
    assert found.instead == ()


def test_two_ways_to_more_hours_nearest_first() -> None:
    case = {**TRIED, "attempts": "from_3", "hours_lessons": "under_600", "hours_with_literacy": "under_600"}
    assert asked_for({**case, "hours_integration": "from_200"}, "effort_course_2013") == [
        {"hours_lessons": "from_600"},
        {"hours_with_literacy": "from_600"},
    ]
    assert asked_for({**case, "hours_integration": "under_200"}, "effort_course_2013") == [
        {"hours_lessons": "from_600"},
        {"hours_with_literacy": "from_600", "hours_integration": "from_200"},
    ]


def test_too_early_waits() -> None:
    case = {**TRIED, "attempts": "from_3", "term_age_2013": "under_30"}
    assert asked_for(case, "effort_course_2013") == [{"term_age_2013": "from_30"}]


def test_a_paper_that_is_missing_can_be_asked_for() -> None:
    met = {"special_event": "yes", "special_fault": "not_mine", "special_impossible": "yes", "special_distress": "yes"}
    case = {**OBLIGED_2021, **met, "municipal_advice": "not_yet"}
    assert asked_for(case, "circumstances_2021") == [{"municipal_advice": "yes"}]


def test_a_change_still_shows_when_another_answer_is_missing() -> None:
    """What would stay open is said, not kept silent."""
    found = explained({**OBLIGED_2013, "attempts": "under_2"}, "effort_course_2013").changes
    assert found is not None
    assert [(changed.answers, changed.verdict) for changed in found] == [({"attempts": "from_3"}, Verdict.UNKNOWN)]


def test_a_change_never_rests_on_what_the_law_leaves_open() -> None:
    """For a passport it is not known whether this act's diploma counts, so nobody is told to get it."""
    case = {**PERSON, "goal": "passport", "later_paper": "none", "later_person": "none"}
    assert asked_for(case, "naturalisation_exempt") == [{"later_paper": "nt2"}]


def test_nothing_to_change_names_what_else_there_is() -> None:
    case = {**OBLIGED_2021, "health": "own", "able_five_years": "adapted"}
    found = explained(case, "medical_2021")
    assert (found.changes, found.instead) == ((), ("adapted_exam_2021",))


def test_what_an_act_does_not_have_cannot_be_changed() -> None:
    assert asked_for(OBLIGED_2021, "effort_2021") == []


@pytest.mark.parametrize("ground", ["duty_2013", "abroad_exam", "later_permit"])
def test_nobody_is_told_how_to_get_a_burden(ground: str) -> None:
    assert explained(OBLIGED_2021, ground).changes is None


def test_first_asks_what_settles_most() -> None:
    first = explain({}, AS_OF).first
    assert first is not None
    assert (first.question, first.fee) == ("place", None)
    assert 0 < first.least <= first.most


def test_first_takes_what_one_said_not_to_know() -> None:
    everything = {question.id: question.options[0] for question in QUESTIONS.values()}
    first = explain({**everything, **OBLIGED_2021, "diploma": "unknown"}, AS_OF).first
    assert first is not None
    assert first.question == "diploma"


def test_first_says_what_it_costs() -> None:
    settled = {"delay": "none", "special_event": "no", "letter": "wi2021"}
    first = explain({**OBLIGED_2021, **settled, "health": "own"}, AS_OF, ["health"]).first
    assert first is not None
    assert (first.question, first.fee) == ("able_five_years", "medical_fee")
    assert first.fee in {parameter.id for parameter in PARAMETERS}


def test_nothing_to_find_out_when_all_is_known() -> None:
    everything = {question.id: question.options[0] for question in QUESTIONS.values()}
    assert explain(everything, AS_OF).first is None


def test_one_ground_or_all() -> None:
    found: Explained = explain(OBLIGED_2021, AS_OF)
    assert [one.ground for one in found.grounds] == [ground.id for ground in rules(AS_OF)]
    assert explained(OBLIGED_2021, "diploma_2021") in found.grounds
    with pytest.raises(InputError, match="unknown ground 'x'"):
        explain({}, AS_OF, only="x")


def test_the_page_asks() -> None:
    request = {"op": "explain", "answers": TRIED, "topics": ["effort"], "on": str(AS_OF), "ground": "effort_course_2013"}
    data = json.loads(call_json(json.dumps(request)))
    (ground,) = data["grounds"]
    assert ground["because"][0] == {"question": "attempts", "option": "from_2", "condition": 0}
    step = {"question": "attempts", "option": "from_3", "by": "do"}
    assert ground["changes"] == [{"steps": [step], "verdict": "likely", "too_early": False}]
    assert data["first"].keys() == {"question", "least", "most", "fee"}
    assert "unknown ground" in json.loads(call_json(json.dumps({**request, "ground": "x"})))["error"]
