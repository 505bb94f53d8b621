"""The figures of the law: amounts, terms and edges, each with its unit, its time, its source and when it was checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from .errors import LawDateError
from .source import Ref, table

#: What a figure is about, in the order of the page that lists them.
SUBJECTS = (
    "dates",
    "ages",
    "exemption",
    "medical",
    "effort",
    "extension",
    "fine",
    "exam_fee",
    "exam_abroad",
    "loan",
    "objection",
    "permit",
    "provider",
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One figure as it holds from `valid_from`, until it ends or a later version of the same id takes over."""

    id: str
    subject: str  #: one of SUBJECTS
    meaning: str
    unit: str  #: EUR, weeks, months, years, days, hours, times, parts, percent, or date
    value: Decimal | date
    valid_from: date
    ref: Ref
    checked_on: date
    confidence: str
    valid_until: date | None = None  #: last day for which it is known to hold; without it: as long as there is no later version


def _parameter(raw: dict[str, Any]) -> Parameter:
    ref = Ref(raw.pop("source"), raw.pop("article", ""))
    value = raw.pop("value")
    return Parameter(ref=ref, value=value if isinstance(value, date) else Decimal(value), **raw)


_RAW = table("parameters")

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
        found = self.last(name)
        if found.valid_until is not None and found.valid_until < self.on:
            raise LawDateError(
                f"no value of {name!r} is known for {self.on}: the last one that is known ended on {found.valid_until}"
            )
        return found

    def last(self, name: str) -> Parameter:
        """The newest version that has begun by this day, ended or not. Raises LawDateError when none has begun."""
        begun = [version for version in versions(name) if version.valid_from <= self.on]
        if not begun:
            raise LawDateError(f"no value of {name!r} is known for {self.on}: choose a later date")
        return begun[-1]

    def number(self, name: str) -> int:
        """A whole figure, for use in a rule."""
        return int(Decimal(str(self.parameter(name).value)))

    def in_force(self, since: str | None, until: str | None) -> bool:
        """Whether a rule that runs from one date of the law to another holds on this day."""
        return (since is None or self.on >= self.date(since)) and (until is None or self.on < self.date(until))

    def date(self, name: str) -> date:
        """A date, for use in a rule."""
        value = self.parameter(name).value
        assert isinstance(value, date), name
        return value
