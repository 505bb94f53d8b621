"""Figures and days as people read them, per language. The words themselves are given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from .language import Language
from .parameter import Parameter

MONTHS_A_YEAR = 12
HALF_A_YEAR = 6


def day(value: date, months: Sequence[str]) -> str:
    """A date in words: "1 januari 2022"."""
    return f"{value.day} {months[value.month - 1]} {value.year}"


def number(value: Decimal, language: Language) -> str:
    """A number with the marks of the language: "1.250" or "1,250", "240,79" or "240.79"."""
    text = f"{value:,.2f}" if value % 1 else f"{value:,.0f}"
    return marked(text, language)


def marked(text: str, language: Language) -> str:
    """A number as Python writes it, "1,250.5", with the marks of the language."""
    return text.translate({ord(","): language.thousands, ord("."): language.decimal})


def money(value: Decimal, language: Language) -> str:
    """An amount in euro."""
    return language.euro.format(amount=number(value, language))


def figure(parameter: Parameter, language: Language, units: Mapping[str, str], months: Sequence[str]) -> str:
    """A figure with its unit. Months that make half years are read as years."""
    value, unit = parameter.value, parameter.unit
    if isinstance(value, date):
        return day(value, months)
    if unit == "EUR":
        return money(value, language)
    if unit == "percent":
        return f"{number(value, language)}%"
    if unit == "months" and value > MONTHS_A_YEAR and value % HALF_A_YEAR == 0:
        return _amount(value / MONTHS_A_YEAR, units["years"], language)
    return _amount(value, units[unit], language)


def _amount(value: Decimal, unit: str, language: Language) -> str:
    many, one = unit.split("|")
    text = marked(f"{value.normalize():f}", language)
    return f"{text} {one if value == 1 else many}"
