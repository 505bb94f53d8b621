"""What the page asks about dates and costs: the request checked, the days in words, the picture, the calendar file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from .calendar_file import STAMP, WEEKS, Event, calendar_text
from .casefile import parse_date
from .costs import Cost, costs
from .date_case import KeyDate
from .date_fields import Problem
from .dates import Dates, find_dates
from .decide import check_answers
from .errors import InputError
from .ground import Ground
from .grounds import rules
from .language import Language, language, language_of
from .parameter import AS_OF, KNOWN_UNTIL, Law
from .source import SOURCES, Ref
from .timeline import Entry, Picture, draw, svg
from .written import day, figure

Data = dict[str, Any]
Words = Mapping[str, Any]

#: The last day for something: a square, and two reminders. The first day of something: a ring, and one reminder.
LAST = (
    *("term_end", "ask_last", "route_last", "objection_last", "appeal_last"),
    *("mvv_last", "advice_last", "decision_valid", "remark_last"),
)
FIRST = ("ask_first", "term_start")
#: Notes that are said once, below all days.
ONCE = ("letter_wins", "weekend", "short_month", "beyond")


@dataclass(frozen=True, slots=True)
class Asked:
    """A request about one ground, checked."""

    ground: Ground
    answers: dict[str, str]
    on: date
    today: date | None
    language: Language
    texts: Words  #: every word of the language

    def day(self, value: date) -> str:
        """A day in words."""
        return day(value, self.texts["months"])

    def place(self, ref: Ref | None) -> Data:
        """A place in a source, with its address."""
        return {"text": ref.text(self.language), "url": SOURCES[ref.source].url} if ref else {}


def _asked(request: Data, words: Words) -> Asked:
    texts, name = words[language_of(request, words)], request.get("ground")
    on = parse_date(request.get("on", AS_OF))
    ground = next((found for found in rules(on) if found.id == name), None)
    if ground is None:
        raise InputError(f"unknown ground {name!r}: see `python -m inburgering grounds`")
    answers = request.get("answers", {})
    if not isinstance(answers, dict):
        raise InputError('"answers" looks like {"question": "option"}')
    today = parse_date(request["today"]) if "today" in request else None
    return Asked(ground, check_answers(answers), on, today, language(texts), texts)


def dates_answer(request: Data, words: Words) -> Data:
    """The days of a ground: `{language, ground, answers, on, today, dates}` in; fields, days, problems, picture out."""
    asked = _asked(request, words)
    found = _found(asked, request)
    picture = draw(_entries(asked, found))
    alternative = _alternative(asked, found)
    return {
        "fields": list(found.fields),
        "dates": [_date(asked, key) for key in found.dates],
        "notes": [_note(asked, name) for name in ONCE if any(name in _told(key) for key in found.dates)],
        "problems": [_problem(asked, problem) for problem in found.problems],
        "picture": _picture(asked, picture, alternative),
    }


def calendar_answer(request: Data, words: Words) -> Data:
    """The calendar file of the same days: the same request, with `stamp` as 20261128T140000Z."""
    asked, stamp = _asked(request, words), str(request.get("stamp"))
    if not STAMP.fullmatch(stamp):
        raise InputError('"stamp" is a time in UTC, such as 20261128T140000Z')
    texts = asked.texts["plan"]["calendar"]
    events = [_event(asked, key) for key in _found(asked, request).dates if not _past(asked, key)]
    if not events:
        raise InputError(texts["none"])
    return {"name": f"{texts['file']}.ics", "text": calendar_text(events, stamp, asked.language.code, texts["name"])}


def costs_answer(request: Data, words: Words) -> Data:
    """What a ground costs: lines in words, each with its amount, its year and its source."""
    asked = _asked(request, words)
    return {"costs": [_cost(asked, cost) for cost in costs(asked.ground, Law(asked.on))]}


def _found(asked: Asked, request: Data) -> Dates:
    return find_dates(asked.ground, asked.answers, request.get("dates", {}), asked.on, asked.today)


def _past(asked: Asked, key: KeyDate) -> bool:
    return asked.today is not None and key.day < asked.today


def _date(asked: Asked, key: KeyDate) -> Data:
    texts = asked.texts["plan"]["dates"]
    rule = texts["rules"][key.words].format(**_values(asked, key))
    return {
        "id": key.id,
        "day": key.day.isoformat(),
        "when": asked.day(key.day),
        "title": texts["titles"][key.id],
        "state": _state(asked, key),
        "rule": rule,
        "sure": texts["sure"][key.confidence],
        "notes": [_note(asked, name) for name in key.notes if name not in ONCE],
        "source": asked.place(key.ref),
    }


def _note(asked: Asked, name: str) -> str:
    return str(asked.texts["plan"]["dates"]["notes"][name])


def _told(key: KeyDate) -> tuple[str, ...]:
    return (*key.notes, "beyond") if key.day > KNOWN_UNTIL else key.notes


def _values(asked: Asked, key: KeyDate) -> dict[str, str]:
    length = figure(key.length, asked.language, asked.texts["units"], asked.texts["months"]) if key.length else ""
    return {"length": length, "since": asked.day(key.since) if key.since else ""}


def _state(asked: Asked, key: KeyDate) -> str:
    """How far off a day is, in words; "" when today is not known."""
    if asked.today is None:
        return ""
    texts, left = asked.texts["plan"]["dates"]["left"], (key.day - asked.today).days
    name = "past" if left < 0 else "today" if left == 0 else "tomorrow" if left == 1 else "days"
    return str(texts[name].format(count=left))


def _problem(asked: Asked, problem: Problem) -> Data:
    texts = asked.texts["plan"]["dates"]["problems"]
    values = {name: asked.day(value) for name, value in problem.days.items()}
    return {"id": problem.id, "field": problem.about, "stops": problem.stops, "text": texts[problem.id].format(**values)}


def _entries(asked: Asked, found: Dates) -> Iterator[Entry]:
    texts = asked.texts["plan"]["dates"]
    for key in found.dates:
        kind = "last" if key.id in LAST else "first" if key.id in FIRST else "other"
        yield Entry(key.id, key.day, asked.day(key.day), texts["titles"][key.id], kind)
    if asked.today and found.dates:
        yield Entry("today", asked.today, asked.day(asked.today), texts["today"], "today")


def _alternative(asked: Asked, found: Dates) -> str:
    """The same days as one text, for whoever does not see the picture."""
    titles = asked.texts["plan"]["dates"]["titles"]
    days = "; ".join(f"{asked.day(key.day)}: {titles[key.id]}" for key in found.dates)
    return str(asked.texts["plan"]["dates"]["picture"].format(days=days))


def _picture(asked: Asked, picture: Picture, title: str) -> Data:
    shapes = [{"tag": shape.tag, "attributes": shape.attributes, "text": shape.text} for shape in picture.shapes]
    file = svg(picture, title, starts_right=asked.language.starts_right) if shapes else ""
    return {"height": picture.height, "title": title, "shapes": shapes, "svg": file}


def _event(asked: Asked, key: KeyDate) -> Event:
    texts = asked.texts["plan"]["calendar"]
    return Event(key.id, key.day, texts["titles"][key.id], texts["text"], WEEKS if key.id in LAST else WEEKS[1:])


def _cost(asked: Asked, cost: Cost) -> Data:
    texts = asked.texts["plan"]["costs"]
    written = partial(figure, language=asked.language, units=asked.texts["units"], months=asked.texts["months"])
    line: Data = {"id": cost.id, "source": asked.place(cost.ref), "year": ""}
    if cost.amount is None:
        return {**line, "text": texts["lines"][cost.id]}
    year = (cost.amount.valid_until or cost.amount.valid_from).year if cost.ended else cost.amount.valid_from.year
    about = texts["years"]["ended" if cost.ended else "since"].format(year=year, checked=asked.day(cost.amount.checked_on))
    unsure = f" {asked.texts['plan']['dates']['sure']['L']}" if cost.amount.confidence == "L" else ""
    return {**line, "text": texts["lines"][cost.id].format(amount=written(cost.amount)), "year": about + unsure}
