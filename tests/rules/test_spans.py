"""Counting: a first day is never too early and a last day never too late, whatever the months are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.parameter import AS_OF, Law, Parameter
from inburgering.spans import after_term, lacks_day, last_day, valid_until

LAW = Law(AS_OF)
YEARS, MONTHS, WEEKS = (LAW.parameter(name) for name in ("term_years", "request_window_months", "objection_weeks"))
DAYS = st.dates(date(2013, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("start", "first_after"),
    [
        (date(2022, 3, 2), date(2025, 3, 2)),
        (date(2024, 2, 29), date(2027, 3, 1)),  # 29 February, and no such day three years later
        (date(2021, 3, 1), date(2024, 3, 1)),  # the leap day before it is still in the term
        (date(2023, 12, 31), date(2026, 12, 31)),
    ],
)
def test_three_years(start: date, first_after: date) -> None:
    assert after_term(start, YEARS) == first_after
    assert last_day(start, YEARS) == first_after - timedelta(days=1)


@pytest.mark.parametrize(
    ("end", "first"),
    [
        (date(2025, 3, 1), date(2024, 9, 2)),
        (date(2026, 8, 30), date(2026, 3, 1)),  # six months before 31 August: February lacks that day, so later
        (date(2024, 8, 28), date(2024, 2, 29)),
        (date(2026, 12, 31), date(2026, 7, 1)),
    ],
)
def test_six_months_before_the_end(end: date, first: date) -> None:
    assert after_term(end + timedelta(days=1), MONTHS, -1) == first


@pytest.mark.parametrize(
    ("day", "until"),
    [
        (date(2026, 1, 15), date(2026, 7, 15)),
        (date(2026, 8, 31), date(2027, 2, 28)),  # the last day of the month: earlier, never later
        (date(2023, 8, 31), date(2024, 2, 29)),
    ],
)
def test_valid_for_six_months(day: date, until: date) -> None:
    assert valid_until(day, MONTHS) == until


def test_weeks_keep_the_day_of_the_week() -> None:
    assert after_term(date(2026, 11, 25), WEEKS) == valid_until(date(2026, 11, 25), WEEKS) == date(2027, 1, 6)
    assert not lacks_day(date(2026, 1, 31), WEEKS)


@given(DAYS)
def test_a_term_moves_by_whole_months_and_at_most_to_the_first_of_the_next(start: date) -> None:
    for length in (YEARS, MONTHS):
        found = after_term(start, length)
        assert found.day in (start.day, 1)
        assert lacks_day(start, length) == (found.day != start.day)
        assert valid_until(start, length) <= found
        assert found - valid_until(start, length) <= timedelta(days=1)


@given(DAYS, DAYS)
def test_who_starts_later_never_ends_earlier(one: date, other: date) -> None:
    first, second = sorted((one, other))
    for length in (YEARS, MONTHS, WEEKS):
        assert after_term(first, length) <= after_term(second, length)
        assert valid_until(first, length) <= valid_until(second, length)


@given(DAYS)
def test_the_window_before_the_end_is_never_longer_than_asked(end: date) -> None:
    assert after_term(after_term(end, MONTHS, -1), MONTHS) >= end


def test_a_parameter_without_days_cannot_be_counted_in_days() -> None:
    euro: Parameter = LAW.parameter("medical_fee")
    with pytest.raises(KeyError):
        after_term(AS_OF, euro)
