"""How one asks for each ground on paper: which kinds of letter there are, to whom, with which fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from . import source
from .errors import InputError
from .ground import Ground

Words = Mapping[str, Any]

#: What every letter may list: a field of its own, for who sends something else than what the letter names.
ENCLOSURES = "enclosures"


@dataclass(frozen=True, slots=True)
class Plan:
    """One letter of a ground: ids only, the words are in the texts."""

    kind: str
    general: bool  #: not the request itself but a letter beside it, such as one about the decision
    to: str
    through: str  #: who takes the letter in for another, "" for none
    form: bool  #: the official form must be used, our letter only goes with it
    fields: tuple[str, ...]  #: what the person fills, in order
    never: tuple[str, ...]  #: what must not be sent to them
    kind_never: tuple[str, ...]  #: what must not be done with a letter of this kind


@cache
def _data() -> dict[str, Any]:
    return source.table("letters")


def kinds(ground: Ground) -> tuple[str, ...]:
    """The letters of a ground: its own first, then those that must come with it, then those about a decision."""
    general = (kind for kind, table in _data()["kind"].items() if table.get("general"))
    own = _own(ground)
    return (own["kind"], *own.get("also", ()), *general)


def plan(ground: Ground, kind: str) -> Plan:
    """How to write the letter of this kind. Raises InputError for a kind that the ground does not have."""
    if kind not in kinds(ground):
        raise InputError(f"unknown letter {kind!r} for {ground.id!r}: choose one of {', '.join(kinds(ground))}")
    own, table = _own(ground), _data()["kind"][kind]
    general = kind != own["kind"]
    to = table.get("to") or (_decider(ground, own) if general else own["to"])
    parts = (_data()["to"][to], table, {} if general else own)
    return Plan(
        kind=kind,
        general=general,
        to=to,
        through="" if general else own.get("through", ""),
        form=own.get("form", False) and not general,
        fields=(*_each_once(parts, "fields"), ENCLOSURES),
        never=_each_once((_data()["to"][to], own), "never"),
        kind_never=tuple(table.get("never", ())),
    )


def letter_words(ground: Ground, words: Words) -> dict[str, Any]:
    """What a ground asks, why and with which papers, in its own words or else in those that it shares."""
    texts = words["letters"]
    base = texts["base"].get(_data()["ground"][ground.id].get("base"), {})
    return {**base, **texts["ground"].get(ground.id, {})}


def _own(ground: Ground) -> dict[str, Any]:
    own = _data()["ground"][ground.id]
    return {**_data()["base"].get(own.get("base"), {}), **own}


def _decider(ground: Ground, own: Mapping[str, Any]) -> str:
    """Who gets a letter about a decision: who decided, unless somebody else signs for them."""
    tables = _data()["to"]
    to = ground.decider if ground.decider in tables else own["to"]
    return str(tables[to].get("objections", to))


def _each_once(parts: Iterable[Mapping[str, Any]], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for part in parts for item in part.get(name, ())))
