"""The rules as plain data: what the command line prints, what the site publishes, and what is hashed as their version."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from .expression import All, Expression, Is, Not, Several
from .ground import Ground
from .grounds import rules
from .grounds.scope import NAMED, named
from .parameter import AS_OF, KNOWN_FROM, KNOWN_UNTIL, PARAMETERS, Parameter
from .questions import GROUPS, TOPICS
from .source import SOURCES, Ref


def questions_data() -> dict[str, Any]:
    """Every question with its group and options, in order, and the topics that narrow what is asked."""
    return {
        "topics": list(TOPICS),
        "questions": [
            {"id": question.id, "group": group, "options": list(question.options), "unknown": question.unknown}
            for group, questions in GROUPS.items()
            for question in questions
        ],
    }


def expression_data(expression: Expression, by_name: bool = True) -> dict[str, Any]:
    """An expression as data; one that is or begins with a named one refers to it, unless `by_name` is off."""
    name, rest = named(expression) if by_name else ("", ())
    if name:
        return {"all": [{"ref": name}, *map(expression_data, rest)]} if rest else {"ref": name}
    match expression:
        case Is(question, yes, unsure):
            return {"question": question, "yes": list(yes)} | ({"unsure": list(unsure)} if unsure else {})
        case Not(part):
            return {"not": expression_data(part)}
        case Several(parts):
            return {"all" if isinstance(expression, All) else "any": [expression_data(part) for part in parts]}
    raise TypeError(expression)


def definitions_data() -> dict[str, Any]:
    """The expressions that many grounds share, by name."""
    return {name: expression_data(expression, by_name=False) for name, expression in NAMED.items()}


def change_days() -> tuple[date, ...]:
    """The days within the known law on which some ground reads otherwise than the day before, the first day included."""
    starts = {parameter.valid_from for parameter in PARAMETERS} | {p.value for p in PARAMETERS if isinstance(p.value, date)}
    days = sorted(day for day in starts if KNOWN_FROM < day <= KNOWN_UNTIL)
    return (KNOWN_FROM, *(day for day in days if rules(day) != rules(day - timedelta(days=1))))


def grounds_data() -> list[dict[str, Any]]:
    """Every ground; what can change with time stands under `versions`, each from its first day."""
    days = change_days()
    return [_ground(ground, list(_versions(ground.id, days))) for ground in rules(AS_OF)]


def _ground(ground: Ground, versions: list[dict[str, Any]]) -> dict[str, Any]:
    plain = ("id", "dutch", "act", "page", "decider", "gives", "fee", "decision", "objection", "form")
    return {
        **{name: getattr(ground, name) for name in plain},
        "topics": list(ground.topics),
        "certainty": str(ground.certainty),
        "sources": [_ref(ref) for ref in ground.refs],
        "facts": list(ground.facts),
        "versions": versions,
    }


def _versions(name: str, days: tuple[date, ...]) -> Iterator[dict[str, Any]]:
    last: dict[str, Any] = {}
    for day in days:
        found = _rule(next(ground for ground in rules(day) if ground.id == name))
        if found != last:
            yield {"from": day.isoformat(), **found}
        last = found


def _rule(ground: Ground) -> dict[str, Any]:
    return {
        "exists": ground.exists,
        "scope": expression_data(ground.scope),
        "conditions": [{"when": expression_data(c.when), "source": _ref(c.ref)} for c in ground.conditions],
        "window": expression_data(ground.window),
    }


def _ref(ref: Ref) -> dict[str, str]:
    return {"source": ref.source, "article": ref.article}


def parameters_data() -> list[dict[str, Any]]:
    """Every figure with all its versions in time."""
    return [_parameter(parameter) for parameter in PARAMETERS]


def _parameter(parameter: Parameter) -> dict[str, Any]:
    fields = {name: getattr(parameter, name) for name in Parameter.__dataclass_fields__ if name != "ref"}
    data = {name: value if isinstance(value, str) else str(value) for name, value in fields.items() if value is not None}
    return {**data, **_ref(parameter.ref)}


def sources_data() -> list[dict[str, Any]]:
    """Every text that a rule or a figure rests on."""
    plain = ("id", "short", "version", "url", "confidence")
    return [
        {**{name: getattr(source, name) for name in plain}, "title": dict(source.title), "checked_on": str(source.checked_on)}
        for source in SOURCES.values()
    ]


def everything() -> dict[str, Any]:
    """All of it, by the name of the file in which it is published."""
    return {
        "questions": questions_data(),
        "grounds": {"definitions": definitions_data(), "grounds": grounds_data()},
        "parameters": parameters_data(),
        "sources": sources_data(),
    }


@cache
def rules_hash() -> str:
    """SHA-256 over everything above: two results with the same hash come from the same rules."""
    text = json.dumps(everything(), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
