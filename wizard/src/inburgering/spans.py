"""Counting days, weeks, months and years: where a term ends, and how long a paper stays valid.

No text of the law that was read says what happens with a day that a month lacks, such as 29 February. So the choice is
the careful one: a first day comes later, a last day comes earlier, never the other way.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from .parameter import Parameter

DAYS = {"days": 1, "weeks": 7}
MONTHS = {"months": 1, "years": 12}
ONE_DAY = timedelta(days=1)


def days_in(length: Parameter) -> timedelta:
    """A length in days or weeks. Raises KeyError for one in months, which have no fixed number of days."""
    return timedelta(days=_amount(length) * DAYS[length.unit])


def after_term(start: date, length: Parameter, times: int = 1) -> date:
    """The first day after a term that starts on `start`; with `times` -1 the first day of a term that ends before `start`.

    A day that the month lacks becomes the first of the next month, so a term from 29 February ends on 28 February.
    """
    if length.unit in DAYS:
        return start + times * days_in(length)
    year, month = _month(start, times * _amount(length) * MONTHS[length.unit])
    try:
        return start.replace(year=year, month=month)
    except ValueError:
        year, month = _month(start, times * _amount(length) * MONTHS[length.unit] + 1)
        return date(year, month, 1)


def last_day(start: date, length: Parameter) -> date:
    """The last day of a term that starts on `start`."""
    return after_term(start, length) - ONE_DAY


def valid_until(day: date, length: Parameter) -> date:
    """The last day on which something of `day` is not older than `length`; a day that the month lacks becomes its last one."""
    moved = after_term(day, length)
    return moved if length.unit in DAYS or moved.day == day.day else moved - ONE_DAY


def lacks_day(start: date, length: Parameter, times: int = 1) -> bool:
    """Whether the month in which such a term ends lacks the day of its start, so that the careful day was taken."""
    return length.unit in MONTHS and after_term(start, length, times).day != start.day


def _amount(length: Parameter) -> int:
    return int(Decimal(str(length.value)))


def _month(day: date, months: int) -> tuple[int, int]:
    count = day.year * 12 + day.month - 1 + months
    return count // 12, count % 12 + 1


def month_note(start: date, length: Parameter, times: int = 1) -> tuple[str, ...]:
    """The note on a length that ends in a month without that day."""
    return ("short_month",) if lacks_day(start, length, times) else ()
