"""Figures as people read them, per language: amounts, terms, dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from inburgering.parameter import AS_OF, Law, Parameter
from inburgering.written import day, figure, number

from .languages import LANGUAGE


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
        self.language, self.units, self.months, self.law = LANGUAGE[language], ui["units"], ui["calendar"]["months"], Law(on)

    def fig(self, name: str) -> str:
        """The figure with its unit. Months that make half years are read as years."""
        return self.text(self.law.parameter(name))

    def last(self, name: str) -> Last:
        """The newest version that has begun, also when it has ended and no later one is known: name its year with it."""
        found = self.law.last(name)
        return Last(self.text(found), str((found.valid_until or found.valid_from).year))

    def text(self, parameter: Parameter) -> str:
        """A version with its unit, whenever it held."""
        return figure(parameter, self.language, self.units, self.months)

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
