"""The ledger of WCAG 2.2, levels A and AA: every criterion, how it is met, and what shows that (docs/wcag.toml)."""

from __future__ import annotations

from functools import cache
from typing import Any

from markupsafe import Markup

from .languages import FIRST
from .tables import table
from .words import ROOT, helpers, toml, words

FILE = ROOT / "docs" / "wcag.toml"


@cache
def ledger() -> dict[str, Any]:
    """The criteria by number, and the day on which the whole was last gone through."""
    return toml(FILE)


def reviewed(language: str) -> str:
    """That day, in words."""
    day: str = helpers(language)["date"](ledger()["reviewed"])
    return day


def ledger_table(language: str) -> Markup:
    """The criteria as a table: number and name, level, how it is met, how that is known."""
    ui = words(language)["ui"]["access"]
    rows = (_row(number, found, language) for number, found in ledger()["criteria"].items())
    return table([ui[key] for key in ("what", "level", "how", "shown")], rows)


def _row(number: str, found: dict[str, Any], language: str) -> tuple[str, ...]:
    name, how = (_said(found[key], language) for key in ("name", "how"))
    return f"{number} {name}", found["level"], how, _shown_by(found, language)


def _said(texts: dict[str, Any], language: str) -> str:
    """In the language, or in the first one: a new language has its own words here when someone writes them."""
    found: str = texts.get(language, texts[FIRST])
    return found


def _shown_by(criterion: dict[str, Any], language: str) -> str:
    ui = words(language)["ui"]["access"]
    if "tests" in criterion:
        return str(ui["tests"].format(count=len(criterion["tests"])))
    if "manual" in criterion:
        by_hand = criterion["manual"]
        return f"{ui['manual'].format(date=helpers(language)['date'](by_hand['date']))} {_said(by_hand, language)}"
    return str(ui["not_met"] if criterion.get("met") is False else ui["not_applicable"])
