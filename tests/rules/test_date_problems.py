"""Dates that cannot be, contradict each other or come too late: each has its message, and the others still count."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given as given_by
from hypothesis import strategies as st

from inburgering import AS_OF, InputError
from inburgering.date_case import STATED
from inburgering.date_fields import LAST_YEAR, ON_PAPER, act_of, fields
from inburgering.dates import Dates, find_dates
from inburgering.ground import Ground
from inburgering.parameter import KNOWN_FROM, KNOWN_UNTIL
from inburgering.source import SOURCES

from .days import FIELDS, GROUNDS, TODAY, day, find, find_in, ids, problems


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"pip_date": "2026-02-31"}, ("impossible", "pip_date")),
        ({"pip_date": "?"}, ("impossible", "pip_date")),
        ({"pip_date": "2021-12-31"}, ("before_pip", "pip_date")),
        ({"pip_date": "2027-01-01"}, ("future", "pip_date")),
        ({"term_end": "1999-01-01"}, ("outside_years", "term_end")),
        ({"term_end": "2100-01-01"}, ("outside_years", "term_end")),
        ({"decision_date": "2021-12-31"}, ("outside_law", "decision_date")),
        ({"request_sent": "2027-05-22"}, ("outside_law", "request_sent")),
        ({"pip_date": "2026-03-01", "term_end": "2025-03-01"}, ("end_before_start", "term_end")),
        ({"request_sent": "2026-03-02", "decision_date": "2026-03-01"}, ("decision_before_request", "decision_date")),
        (
            {"decision_date": "2026-03-02", "objection_decision": "2026-03-01"},
            ("objection_before_decision", "objection_decision"),
        ),
    ],
)
def test_a_date_that_cannot_be_is_told_and_not_used(given: dict[str, str], told: tuple[str, str]) -> None:
    found = find_in("more_time_illness_2021", given)
    assert problems(found) == [(*told, True)]
    assert found.dates == ()


def test_an_application_before_the_exam_or_after_the_decision_is_told() -> None:
    found = find("abroad_passed", exam_date="2026-03-02", mvv_date="2026-03-01", speaking_result="2026-11-02")
    assert problems(found) == [("paper_after_request", "mvv_date", True)]
    assert ids(found) == ["remark_last"]
    found = find("abroad_medical", mvv_date="2026-03-02", decision_date="2026-03-01")
    assert problems(found) == [("decision_before_request", "decision_date", True)]


def test_a_good_date_counts_beside_a_bad_one() -> None:
    found = find("more_time_illness_2021", pip_date="2026-02-31", decision_date="2026-11-25")
    assert ids(found) == ["objection_last", "objection_answer"]


def test_without_today_no_date_is_in_the_future_and_none_has_passed() -> None:
    assert problems(find("more_time_illness_2021", today=None, pip_date="2027-01-01")) == []
    assert problems(find("medical_2021", today=None, decision_date="2022-01-01")) == []


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"pip_date": "2022-03-15"}, "term_end_passed"),
        ({"decision_date": "2026-10-16"}, "objection_last_passed"),
        ({"objection_decision": "2026-10-16"}, "appeal_last_passed"),
    ],
)
def test_a_last_day_that_has_passed_is_told_and_stays_in_view(given: dict[str, str], told: str) -> None:
    found = find_in("medical_2021", given)
    assert [problem.id for problem in found.problems] == [told]
    assert found.dates


def test_who_has_a_decision_on_objection_need_not_hear_of_the_term_for_objection() -> None:
    assert problems(find("medical_2021", decision_date="2026-05-01", objection_decision="2026-11-20")) == []


def test_the_last_day_itself_has_not_passed() -> None:
    assert problems(find("medical_2021", decision_date="2026-10-17")) == []


def test_a_request_outside_the_window_is_told() -> None:
    early = find("more_time_illness_2021", pip_date="2024-03-15", request_sent="2026-09-15")
    assert problems(early) == [("too_early", "request_sent", False)]
    assert problems(find("more_time_illness_2021", pip_date="2024-03-15", request_sent="2026-09-16")) == []
    late = find("more_time_illness_2021", pip_date="2023-01-10", request_sent="2026-01-11")
    assert ("too_late", "request_sent", False) in problems(late)


def test_a_late_start_under_the_2013_act_is_told() -> None:
    """wi2013 1.1: obliged until 31 December 2021."""
    assert problems(find("medical_2013", letter_start="2024-01-01")) == [("act_2013_late", "letter_start", False)]
    told = find("medical_2013", today=None, letter_start="2021-12-31").problems
    assert told == ()


@pytest.mark.parametrize(
    ("ground", "answers", "act"),
    [
        ("medical_2021", {}, "wi2021"),
        ("medical_2013", {}, "wi2013"),
        ("eight_years_child", {"place": "nl", "letter": "wi2013"}, "wi2013"),
        ("eight_years_child", {"place": "nl", "letter": "wi2021"}, "wi2021"),
        ("eight_years_child", {}, ""),
        ("wi2007_case", {}, ""),
        ("abroad_medical", {}, ""),
    ],
)
def test_the_act_whose_term_counts(ground: str, answers: dict[str, str], act: str) -> None:
    assert act_of(GROUNDS[ground], answers) == act


def test_only_what_matters_is_asked() -> None:
    assert find("abroad_medical").fields == ("advice_date", "mvv_date", "decision_date", "objection_decision")
    assert find("more_time_gap_2021").fields == ("pip_date", "term_end")
    assert find("wi2007_case").fields == ()
    assert ids(find("abroad_medical", pip_date="2024-03-15")) == []


def test_dates_come_as_a_mapping() -> None:
    wrong: Any = ["2026-11-21"]
    with pytest.raises(InputError, match="dates"):
        find_dates(GROUNDS["medical_2021"], {}, wrong, AS_OF)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Ground, dict[str, str]]:
    ground = draw(st.sampled_from(sorted(GROUNDS)))
    some = st.dates(date(2010, 1, 1), date(2101, 1, 1)).map(date.isoformat) | st.text(max_size=12)
    return GROUNDS[ground], draw(st.dictionaries(st.sampled_from(FIELDS), some))


@given_by(cases(), st.none() | st.dates(KNOWN_FROM, KNOWN_UNTIL))
def test_whatever_is_given_each_day_has_its_rule_and_each_bad_date_its_message(
    case: tuple[Ground, dict[str, str]], today: date | None
) -> None:
    ground, given = case
    found = find_dates(ground, {"place": "nl", "letter": "wi2021"}, given, AS_OF, today)
    assert list(found.dates) == sorted(found.dates, key=lambda key: key.day)
    for each in found.dates:
        assert each.confidence in ("H", "M", "L", STATED)
        assert (each.ref is None) == (each.confidence == STATED)
        assert each.ref is None or each.ref.source in SOURCES
    assert {problem.about for problem in found.problems} <= set(found.fields)
    counted = {key.id: key.day for key in found.dates}
    if {"ask_first", "ask_last"} <= counted.keys():
        assert counted["ask_last"] == counted["term_end"]
    for name in set(given) & set(found.fields):
        assert date.fromisoformat(given[name]) <= LAST_YEAR if _usable(found, given, name) else True


def _usable(found: Dates, given: dict[str, str], name: str) -> bool:
    return bool(given[name]) and not any(problem.stops and problem.about == name for problem in found.problems)


@given_by(st.dates(date(2022, 1, 1), date(2026, 11, 28)))
def test_the_window_lies_within_the_term_and_is_about_half_a_year(pip: date) -> None:
    found = find("more_time_illness_2021", pip_date=pip.isoformat())
    window = day(found, "ask_last") - day(found, "ask_first")
    assert timedelta(days=180) <= window <= timedelta(days=184)
    assert day(found, "ask_first") > day(found, "term_start")
    assert day(found, "term_end").year == (pip.year + 3)


def test_what_stands_on_paper_cannot_lie_ahead() -> None:
    for name in ON_PAPER:
        ground = next(ground for ground in GROUNDS.values() if name in fields(ground, act_of(ground, {})))
        found = find_dates(ground, {}, {name: "2026-11-29"}, AS_OF, TODAY)
        assert [(problem.id, problem.about) for problem in found.problems] == [("future", name)]
