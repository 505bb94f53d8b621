"""Figures as people read them, per language: amounts, terms, dates."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from inburgering.parameter import AS_OF, Law, Parameter

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}
MONTHS_A_YEAR = 12


def day(value: date, language: str) -> str:
    """A date in words: "1 januari 2022"."""
    return f"{value.day} {MONTHS[language][value.month - 1]} {value.year}"


def number(value: Decimal, language: str) -> str:
    """A number with the marks of the language: "1.250" or "1,250", "240,79" or "240.79"."""
    text = f"{value:,.2f}" if value % 1 else f"{value:,.0f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "nl" else text


def money(value: Decimal, language: str) -> str:
    """An amount in euro."""
    return f"€ {number(value, language)}" if language == "nl" else f"€{number(value, language)}"


def figure(parameter: Parameter, language: str, units: dict[str, str]) -> str:
    """A figure with its unit. Months that make half years are read as years."""
    value, unit = parameter.value, parameter.unit
    if isinstance(value, date):
        return day(value, language)
    if unit == "EUR":
        return money(value, language)
    if unit == "percent":
        return f"{number(value, language)}%"
    if unit == "months" and value > MONTHS_A_YEAR and value % (MONTHS_A_YEAR // 2) == 0:
        value, unit = value / MONTHS_A_YEAR, "years"
        text = f"{value.normalize():f}"
        return f"{text.replace('.', ',') if language == 'nl' else text} {units[unit].split('|')[0]}"
    many, one = units[unit].split("|")
    return f"{number(value, language)} {one if value == 1 else many}"


class Figures:
    """What pages and texts may use to name a figure: `fig`, `num`, `day_before`."""

    def __init__(self, language: str, units: dict[str, str], on: date = AS_OF) -> None:
        self.language, self.units, self.law = language, units, Law(on)

    def fig(self, name: str) -> str:
        """The figure with its unit, as it holds on the day of the rules."""
        return figure(self.law.parameter(name), self.language, self.units)

    def num(self, name: str) -> str:
        """The bare number."""
        value = self.law.parameter(name).value
        return day(value, self.language) if isinstance(value, date) else number(value, self.language)

    def day_before(self, name: str) -> str:
        """The day before a date of the law: the last day of what came before it."""
        return day(self.law.date(name) - timedelta(days=1), self.language)
