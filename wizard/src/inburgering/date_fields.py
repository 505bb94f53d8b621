"""The exact dates that a person may give at the end: which ones matter for a ground, and whether each can be true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from .errors import InputError
from .expression import Answers
from .ground import Ground
from .grounds.scope import ACT_2013, ACT_2021
from .parameter import KNOWN_FROM, KNOWN_UNTIL, Law

#: Which paper counts for so long, and for which ground.
ADVICE = {
    "abroad_medical": "embassy_statement_months",
    "permit_medical": "naturalisation_advice_months",
    "naturalisation_medical": "naturalisation_advice_months",
}
EXAM = ("abroad_exam", "abroad_passed")
DUO_DECISION = ("naturalisation_medical",)
TERM = {"wi2013": ("letter_start", "term_end"), "wi2021": ("pip_date", "term_end")}

#: Dates that cannot lie in the future: they stand on a paper that the person has.
ON_PAPER = (
    *("pip_date", "decision_date", "objection_decision", "advice_date", "duo_decision", "exam_date"),
    "speaking_result",
)
#: Dates whose own day picks the version of the law.
BY_LAW_OF_THE_DAY = ("request_sent", "decision_date", "objection_decision", "mvv_date")
#: No date on any of these papers can be later: whoever types such a year made a mistake.
LAST_YEAR = date(2099, 12, 31)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a date that the person must know: what it is about, and the days that say why."""

    id: str
    about: str  #: the given date to look at
    stops: bool  #: the date cannot be used, so nothing is computed from it
    days: Mapping[str, date] = field(default_factory=dict)


def act_of(ground: Ground, answers: Answers) -> str:
    """The act whose term counts: that of the ground, or for a ground of both acts that of the person; "" for neither."""
    if ground.act != "both":
        return ground.act if ground.act in TERM else ""
    found = {"wi2013": ACT_2013, "wi2021": ACT_2021}
    return next((act for act, expression in found.items() if expression.value(answers)), "")


def fields(ground: Ground, act: str) -> tuple[str, ...]:
    """The dates that matter for a ground, in the order in which they are asked."""
    return tuple(_fields(ground, act))


def _fields(ground: Ground, act: str) -> Iterator[str]:
    yield from TERM.get(act, ())
    if ground.id in ADVICE:
        yield "advice_date"
    if ground.id in DUO_DECISION:
        yield "duo_decision"
    if ground.id in EXAM:
        yield from ("exam_date", "speaking_result")
    if ground.decision:
        yield "mvv_date" if ground.decision == "mvv_decision_days" else "request_sent"
    if ground.objection:
        yield from ("decision_date", "objection_decision")


def read(given: Mapping[str, object], wanted: tuple[str, ...], today: date | None) -> tuple[dict[str, date], list[Problem]]:
    """The dates that can be used, and what is wrong with the others. Raises InputError for what is no mapping of texts.

    A date that is not wanted for this ground is left alone: it stays on the page for another one.
    """
    if not isinstance(given, Mapping):
        raise InputError('"dates" looks like {"decision_date": "2026-11-21"}')
    found, problems = {}, []
    for name in wanted:
        text = given.get(name) or ""
        if text == "":
            continue
        day = _read(name, str(text), today)
        if isinstance(day, Problem):
            problems.append(day)
        else:
            found[name] = day
    return found, problems


def _read(name: str, text: str, today: date | None) -> date | Problem:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return Problem("impossible", name, stops=True)
    first, last = _range(name)
    if not first <= day <= last:
        return Problem(_outside(name), name, stops=True, days={"first": first, "last": last})
    if today and name in ON_PAPER and day > today:
        return Problem("future", name, stops=True)
    return day


def _range(name: str) -> tuple[date, date]:
    if name in BY_LAW_OF_THE_DAY:
        return KNOWN_FROM, KNOWN_UNTIL
    first = Law(KNOWN_UNTIL).date("act_2021_start" if name == "pip_date" else "act_2013_start")
    return first, LAST_YEAR


def _outside(name: str) -> str:
    return "outside_law" if name in BY_LAW_OF_THE_DAY else "before_pip" if name == "pip_date" else "outside_years"
