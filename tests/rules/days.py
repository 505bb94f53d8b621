"""How the tests of dates ask for days."""

from __future__ import annotations

from datetime import date

from inburgering import AS_OF, rules
from inburgering.date_case import KeyDate
from inburgering.date_fields import fields
from inburgering.dates import Dates, find_dates

TODAY = date(2026, 11, 28)
GROUNDS = {ground.id: ground for ground in rules(AS_OF)}
FIELDS = sorted({name for ground in GROUNDS.values() for act in ("wi2013", "wi2021") for name in fields(ground, act)})


def find(ground: str, answers: dict[str, str] | None = None, today: date | None = TODAY, **given: str) -> Dates:
    return find_dates(GROUNDS[ground], answers or {}, given, AS_OF, today)


def find_in(ground: str, given: dict[str, str]) -> Dates:
    return find_dates(GROUNDS[ground], {}, given, AS_OF, TODAY)


def day(found: Dates, name: str) -> date:
    return key(found, name).day


def key(found: Dates, name: str) -> KeyDate:
    return next(key for key in found.dates if key.id == name)


def ids(found: Dates) -> list[str]:
    return [key.id for key in found.dates]


def problems(found: Dates) -> list[tuple[str, str, bool]]:
    return [(problem.id, problem.about, problem.stops) for problem in found.problems]
