"""From dates on papers to the days that matter: end of the term, when to ask, until when to object. Pure, no clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .date_case import Case, KeyDate
from .date_fields import Problem, act_of, fields, read
from .date_problems import doubts, passed, without_clashes
from .date_process import papers, process
from .date_term import term, window
from .expression import Answers
from .ground import Ground
from .parameter import Law


@dataclass(frozen=True, slots=True)
class Dates:
    """What the given dates lead to."""

    fields: tuple[str, ...]
    dates: tuple[KeyDate, ...]  #: earliest first
    problems: tuple[Problem, ...]


def find_dates(ground: Ground, answers: Answers, given: Mapping[str, object], on: date, today: date | None = None) -> Dates:
    """The days that matter for a ground, by the law of `on`; a decision or a request by the law of its own day.

    `today` tells which given dates lie in the future; without it nothing is said of that.
    Raises InputError for dates that are no mapping and LawDateError for `on` outside the known law.
    """
    act = act_of(ground, answers)
    wanted = fields(ground, act)
    usable, wrong = read(given, wanted, today)
    case = Case(ground, act, answers, usable, Law(on))
    usable, clashes = without_clashes(case)
    case = Case(ground, act, answers, usable, Law(on))
    found = sorted((*term(case), *window(case), *process(case), *papers(case)), key=lambda key: key.day)
    days = {key.id: key.day for key in found}
    return Dates(wanted, tuple(found), (*wrong, *clashes, *doubts(case, days), *passed(days, today)))
