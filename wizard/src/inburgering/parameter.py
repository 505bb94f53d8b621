"""The figures of the law: amounts, terms and edges, each with its unit, its time, its source and when it was checked."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any

from .errors import LawDateError
from .source import Ref


@dataclass(frozen=True, slots=True)
class Parameter:
    """One figure as it holds from `valid_from`, until a later version of the same id takes over."""

    id: str
    meaning: str
    unit: str  #: EUR, weeks, months, years, days, hours, times, parts, percent, or date
    value: Decimal | date
    valid_from: date
    ref: Ref
    checked_on: date
    confidence: str


def _parameter(raw: dict[str, Any]) -> Parameter:
    ref = Ref(raw.pop("source"), raw.pop("article", ""))
    value = raw.pop("value")
    return Parameter(ref=ref, value=value if isinstance(value, date) else Decimal(value), **raw)


_RAW = tomllib.loads((files(__package__) / "data" / "parameters.toml").read_text("utf-8"))

AS_OF: date = _RAW["as_of"]  #: the day to which the rules were brought
KNOWN_FROM: date = _RAW["known_from"]  #: first day for which these rules know the law
KNOWN_UNTIL: date = _RAW["known_until"]  #: last day for which they may be asked; then the law must be checked again
PARAMETERS: tuple[Parameter, ...] = tuple(map(_parameter, _RAW["parameter"]))


def versions(name: str) -> list[Parameter]:
    """All versions of a figure, oldest first. Raises KeyError for an unknown id."""
    found = sorted((p for p in PARAMETERS if p.id == name), key=lambda p: p.valid_from)
    if not found:
        raise KeyError(name)
    return found


def check_date(on: date) -> date:
    """Return `on`, or raise LawDateError when these rules do not know the law of that day."""
    if not KNOWN_FROM <= on <= KNOWN_UNTIL:
        raise LawDateError(
            f"{on} is outside the time that these rules know: choose a date from {KNOWN_FROM} to {KNOWN_UNTIL} "
            f"(the law was last checked on {AS_OF})"
        )
    return on


@dataclass(frozen=True, slots=True)
class Law:
    """The figures as they stand on one day."""

    on: date

    def parameter(self, name: str) -> Parameter:
        """The version that holds on this day. Raises LawDateError when there is none: never the nearest one."""
        valid = [version for version in versions(name) if version.valid_from <= self.on]
        if not valid:
            raise LawDateError(f"no value of {name!r} is known for {self.on}: choose a later date")
        return valid[-1]

    def number(self, name: str) -> int:
        """A whole figure, for use in a rule."""
        return int(Decimal(str(self.parameter(name).value)))

    def date(self, name: str) -> date:
        """A date, for use in a rule."""
        value = self.parameter(name).value
        assert isinstance(value, date), name
        return value
