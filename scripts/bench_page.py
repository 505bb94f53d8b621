"""What was measured of many cases, as the proof page shows it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from inburgering.written import day, number

from .languages import LANGUAGE
from .words import ROOT, toml, words

FILE = ROOT / "docs" / "bench_batch.toml"
SCALE = 100_000  #: cases that the seconds are for
WHOLE_FROM = 10  #: below that one decimal


def bench(language: str) -> dict[str, str]:
    """Every measurement as text: numbers and the day in the words of the language."""
    found = toml(FILE)
    seconds = {name: found.pop(f"{name}_seconds") for name in ("compiled", "expressions", "json_logic")}
    shown = {
        name: _shown(value, language)
        for name, value in {"scale": SCALE, **found, **seconds}.items()
        if isinstance(value, int | float)
    }
    return {
        **{name: str(value) for name, value in found.items()},
        **shown,
        "measured_on": day_of(found["measured_on"], language),
    }


def day_of(measured: date, language: str) -> str:
    """The day in the words of the language."""
    return day(measured, words(language)["ui"]["calendar"]["months"])


def _shown(value: float, language: str) -> str:
    """Whole where a decimal would say more than was measured."""
    return number(Decimal(str(round(value, 1) if value < WHOLE_FROM else round(value))), LANGUAGE[language])
