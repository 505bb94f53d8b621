"""Figures as people read them, per language: amounts, terms, dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from inburgering.parameter import AS_OF, Law, Parameter

MONTHS_A_YEAR = 12
HALF_A_YEAR = 6


def day(value: date, months: Sequence[str]) -> str:
    """A date in words: "1 januari 2022"."""
    return f"{value.day} {months[value.month - 1]} {value.year}"


def number(value: Decimal, language: str) -> str:
    """A number with the marks of the language: "1.250" or "1,250", "240,79" or "240.79"."""
    text = f"{value:,.2f}" if value % 1 else f"{value:,.0f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "nl" else text


def money(value: Decimal, language: str) -> str:
    """An amount in euro."""
    return f"€ {number(value, language)}" if language == "nl" else f"€{number(value, language)}"


@dataclass(frozen=True, slots=True)
class Last:
    """The last known value of a figure as a page prints it, and the last year for which it is known."""

    text: str
    year: str

    def __str__(self) -> str:
        return self.text


class Figures:
    """What pages and texts may use to name a figure, in one language, by the law of one day."""

    def __init__(self, language: str, ui: Mapping[str, Any], on: date = AS_OF) -> None:
        self.language, self.units, self.months, self.law = language, ui["units"], ui["calendar"]["months"], Law(on)

    def fig(self, name: str) -> str:
        """The figure with its unit. Months that make half years are read as years."""
        return self.text(self.law.parameter(name))

    def last(self, name: str) -> Last:
        """The newest version that has begun, also when it has ended and no later one is known: name its year with it."""
        found = self.law.last(name)
        return Last(self.text(found), str((found.valid_until or found.valid_from).year))

    def text(self, parameter: Parameter) -> str:
        """A version with its unit, whenever it held."""
        value, unit = parameter.value, parameter.unit
        if isinstance(value, date):
            return day(value, self.months)
        if unit == "EUR":
            return money(value, self.language)
        if unit == "percent":
            return f"{number(value, self.language)}%"
        if unit == "months" and value > MONTHS_A_YEAR and value % HALF_A_YEAR == 0:
            return self._amount(value / MONTHS_A_YEAR, "years")
        return self._amount(value, unit)

    def _amount(self, value: Decimal, unit: str) -> str:
        many, one = self.units[unit].split("|")
        text = f"{value.normalize():f}".replace(".", "," if self.language == "nl" else ".")
        return f"{text} {one if value == 1 else many}"

    def num(self, name: str) -> str:
        """The bare number."""
        value = self.law.parameter(name).value
        return day(value, self.months) if isinstance(value, date) else number(value, self.language)

    def year(self, name: str) -> str:
        """The year of the last known value, for figures that change every year."""
        return self.last(name).year

    def day_before(self, name: str) -> str:
        """The day before a date of the law: the last day of what came before it."""
        return day(self.law.date(name) - timedelta(days=1), self.months)
