"""The days of the law sheets: every case names the fact that it comes from."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given as given_by
from hypothesis import strategies as st

from inburgering import AS_OF, InputError, rules
from inburgering.date_fields import LAST_YEAR, ON_PAPER, act_of, fields
from inburgering.dates import STATED, Dates, KeyDate, find_dates
from inburgering.ground import Ground
from inburgering.parameter import KNOWN_FROM, KNOWN_UNTIL
from inburgering.source import SOURCES

TODAY = date(2026, 11, 28)
GROUNDS = {ground.id: ground for ground in rules(AS_OF)}
FIELDS = sorted({name for ground in GROUNDS.values() for act in ("wi2013", "wi2021") for name in fields(ground, act)})


def find(ground: str, answers: dict[str, str] | None = None, today: date | None = TODAY, **given: str) -> Dates:
    return find_dates(GROUNDS[ground], answers or {}, given, AS_OF, today)


def find_in(ground: str, given: dict[str, str]) -> Dates:
    return find_dates(GROUNDS[ground], {}, given, AS_OF, TODAY)


def day(found: Dates, name: str) -> date:
    return key(found, name).day


def key(found: Dates, name: str) -> KeyDate:
    return next(key for key in found.dates if key.id == name)


def ids(found: Dates) -> list[str]:
    return [key.id for key in found.dates]


def problems(found: Dates) -> list[tuple[str, str, bool]]:
    return [(problem.id, problem.about, problem.stops) for problem in found.problems]


def test_the_term_of_2021_starts_the_day_after_the_first_pip() -> None:
    """wi2021 6.1: three years from the day after the date of the first PIP."""
    found = find("more_time_illness_2021", pip_date="2024-03-15")
    assert day(found, "term_start") == date(2024, 3, 16)
    assert day(found, "term_end") == date(2027, 3, 15)
    assert str(key(found, "term_end").ref) == "Wi2021 11(1)"
    assert key(found, "term_end").notes == ("not_extended",)


def test_more_time_is_asked_in_the_last_six_months() -> None:
    """wi2021 6.2: not earlier than six months before the end; DUO: started at least 2.5 years ago."""
    found = find("more_time_illness_2021", pip_date="2024-03-15")
    assert day(found, "ask_first") == date(2026, 9, 16)
    assert day(found, "ask_last") == date(2027, 3, 15)
    assert str(key(found, "ask_first").ref) == "Bi2021 4.5"


def test_the_term_of_2013_starts_on_the_day_in_the_letter() -> None:
    """wi2013 1.7 and 7.1; 4.4: effort can be asked from 2.5 years after the start."""
    found = find("effort_course_2013", letter_start="2024-05-01")
    assert day(found, "term_end") == date(2027, 4, 30)
    assert day(found, "ask_first") == date(2026, 11, 1)
    assert str(key(found, "term_end").ref) == "Wi2013 7b(1)"
    assert str(key(found, "ask_first").ref) == "Bi2013 2.8b(1)"
    assert key(found, "ask_last").notes == ("last_not_in_law",)
    assert "term_start" not in ids(found)


def test_a_request_for_time_under_the_2013_act_cites_its_own_article() -> None:
    """wi2013 7.2."""
    found = find("more_time_birth_2013", letter_start="2024-05-01")
    assert str(key(found, "ask_first").ref) == "Bi2013 2.12"
    assert day(found, "new_end") == date(2027, 4, 30) + timedelta(weeks=16)


def test_an_extended_term_of_2013_counts_from_its_own_end_and_sends_to_duo() -> None:
    """wi2013 4.4, D17: pages count from the start, the decree from the end; the later day is safe."""
    found = find("effort_course_2013", letter_start="2022-05-01", term_end="2027-04-30")
    assert day(found, "ask_first") == date(2026, 11, 1)
    assert key(found, "ask_first").notes == ("ask_extended",)
    assert ("end_later", "term_end", False) in problems(found)


def test_an_end_alone_is_enough() -> None:
    found = find("effort_course_2013", term_end="2027-04-30")
    assert day(found, "ask_first") == date(2026, 11, 1)
    assert not key(found, "ask_first").rule
    assert ids(find("effort_course_2013")) == []


def test_the_start_wins_when_it_gives_the_later_day() -> None:
    found = find("effort_course_2013", letter_start="2024-05-01", term_end="2026-12-31")
    assert day(found, "ask_first") == date(2026, 11, 1)
    assert key(found, "ask_first").rule == "from_start"
    assert ("end_earlier", "term_end", False) in problems(found)


def test_what_duo_says_goes_before_what_was_counted_and_the_difference_is_told() -> None:
    found = find("more_time_birth_2021", pip_date="2024-03-15", term_end="2027-06-30")
    assert day(found, "term_end") == date(2027, 6, 30)
    assert key(found, "term_end").confidence == STATED
    assert key(found, "term_end").ref is None
    assert day(found, "ask_first") == date(2027, 1, 1)
    told = next(problem for problem in found.problems if problem.id == "end_later")
    assert dict(told.days) == {"first": date(2027, 3, 15), "last": date(2027, 6, 30)}


def test_the_same_end_is_no_difference() -> None:
    assert problems(find("medical_2021", pip_date="2024-03-15", term_end="2027-03-15")) == []


def test_who_says_that_the_term_was_extended_is_told_that_the_end_is_later() -> None:
    found = find("effort_course_2013", {"term_extended": "yes"}, letter_start="2024-05-01")
    assert key(found, "term_end").notes == ("extended_end",)
    assert key(found, "ask_first").notes == ("ask_extended",)


@pytest.mark.parametrize(
    ("ground", "new_end"),
    [
        ("more_time_death_2021", date(2027, 6, 15)),  # wi2021 6.3: three months
        ("more_time_birth_2021", date(2027, 7, 5)),  # wi2021 6.3: sixteen weeks
        ("more_time_effort_2021", date(2027, 9, 15)),  # wi2021 6.5: six months
        ("more_time_marking_2021", date(2027, 9, 15)),  # wi2021 6.4: six months
    ],
)
def test_a_fixed_length_gives_a_new_end(ground: str, new_end: date) -> None:
    assert day(find(ground, pip_date="2024-03-15"), "new_end") == new_end


def test_a_length_that_depends_on_the_case_gives_none() -> None:
    assert "new_end" not in ids(find("more_time_illness_2021", pip_date="2024-03-15"))


def test_the_route_can_change_in_the_first_year_and_a_half() -> None:
    """wi2021 5.3."""
    assert day(find("change_route_2021", pip_date="2025-12-10"), "route_last") == date(2027, 6, 10)


@pytest.mark.parametrize(
    ("ground", "last", "answer", "source"),
    [
        ("medical_2021", date(2027, 1, 6), date(2027, 2, 17), "Awb 6:7"),  # abroad section 6: DUO six weeks, then six
        ("lower_level_2021", date(2027, 1, 6), date(2027, 2, 17), "Awb 6:7"),  # wi2021 9: municipality
        ("abroad_medical", date(2026, 12, 23), date(2027, 5, 5), "Vw2000 69(1)"),  # IND four weeks, then nineteen
        ("naturalisation_medical", date(2027, 1, 6), date(2027, 2, 17), "Awb 6:7"),  # naturalisation six weeks
    ],
)
def test_objection(ground: str, last: date, answer: date, source: str) -> None:
    found = find(ground, decision_date="2026-11-25")
    assert day(found, "objection_last") == last
    assert day(found, "objection_answer") == answer
    assert str(key(found, "objection_last").ref) == source
    assert key(found, "objection_last").notes == ("letter_wins", "weekend", "post")


def test_a_last_day_in_a_weekend_is_not_moved() -> None:
    """abroad section 9: the general terms act was not checked, so the earlier day stands, with a note."""
    found = find("medical_2021", decision_date="2026-11-21")
    assert day(found, "objection_last") == date(2027, 1, 2)  # a Saturday
    assert "weekend" in key(found, "objection_last").notes


@pytest.mark.parametrize(("ground", "weeks"), [("medical_2021", 6), ("abroad_medical", 4)])
def test_appeal(ground: str, weeks: int) -> None:
    """abroad section 6."""
    found = find(ground, objection_decision="2026-11-25")
    assert day(found, "appeal_last") == date(2026, 11, 25) + timedelta(weeks=weeks)


@pytest.mark.parametrize(
    ("ground", "source", "sure"),
    [
        ("medical_2021", "Bi2021 2.7(5)", "H"),  # wi2021 3.4
        ("circumstances_2021", "Bi2021 2.8(3)", "H"),  # wi2021 4.2
        ("more_time_illness_2021", "Bi2021 4.5", "H"),  # wi2021 6.2
        ("part_b1_2021", "Ri2021 3.14", "M"),  # wi2021 2.6
        ("medical_2013", "DUO ziekte", "M"),  # wi2013 3.6
        ("effort_course_2013", "DUO uren", "M"),  # wi2013 4.5
        ("more_time_birth_2013", "DUO extra tijd", "M"),  # wi2013 7.2
        ("diploma_2013", "DUO diploma", "M"),  # wi2013 2
    ],
)
def test_a_decision_is_due_eight_weeks_after_the_request_arrived(ground: str, source: str, sure: str) -> None:
    found = key(find(ground, request_sent="2026-11-20"), "decision_due")
    assert (found.day, str(found.ref), found.confidence) == (date(2027, 1, 15), source, sure)


def test_the_mvv_is_decided_in_ninety_days_or_three_months_later() -> None:
    """abroad A4.9."""
    found = find("abroad_circumstances", mvv_date="2026-11-01")
    assert day(found, "mvv_decision") == date(2027, 1, 30)
    assert day(found, "mvv_decision_max") == date(2027, 4, 30)


def test_the_exam_abroad_counts_for_one_year() -> None:
    """abroad A1.7."""
    assert day(find("abroad_passed", exam_date="2026-03-10"), "mvv_last") == date(2027, 3, 10)
    late = find("abroad_passed", exam_date="2025-03-10", mvv_date="2026-03-11")
    assert ("paper_too_old", "mvv_date", False) in problems(late)
    assert problems(find("abroad_passed", exam_date="2025-03-10", mvv_date="2026-03-10")) == []


@pytest.mark.parametrize(
    ("ground", "source"),
    [
        ("abroad_medical", "VV2000 3.10(1)"),  # abroad A3.5
        ("permit_medical", "VV2000 3.16"),  # abroad A5.4
        ("naturalisation_medical", "BNT"),  # abroad A5.7
    ],
)
def test_a_medical_paper_counts_for_six_months(ground: str, source: str) -> None:
    found = key(find(ground, advice_date="2026-08-31"), "advice_last")
    assert (found.day, str(found.ref)) == (date(2027, 2, 28), source)
    assert "short_month" in found.notes


def test_an_old_statement_is_told_at_the_application() -> None:
    found = find("abroad_medical", advice_date="2026-01-10", mvv_date="2026-07-11")
    assert problems(found) == [("paper_too_old", "mvv_date", False)]


def test_a_duo_decision_counts_three_years_for_a_passport() -> None:
    """abroad A5.7."""
    assert day(find("naturalisation_medical", duo_decision="2025-02-10"), "decision_valid") == date(2028, 2, 10)


def test_speaking_can_be_marked_again_for_six_weeks() -> None:
    """abroad A1.9."""
    found = find("abroad_exam", speaking_result="2026-11-02")
    assert day(found, "remark_last") == date(2026, 12, 14)
    assert key(found, "remark_last").notes == ("fourth_time",)


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
