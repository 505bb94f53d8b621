"""The days of the law sheets: every case names the fact that it comes from."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from inburgering.date_case import STATED

from .days import day, find, ids, key, problems


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
