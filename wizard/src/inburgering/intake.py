"""The intake file for an intermediary: what one person hands over about one ground, as JSON. Written here, read back here.

It holds the answers that the chosen ground looks at and no others. The person sends it; nothing here does.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from .casefile import parse_date
from .decide import check_answers
from .errors import InputError
from .ground import Ground, Verdict
from .grounds import rules
from .parameter import AS_OF

FORMAT = "ontheffingswijzer-intake"
VERSION = 1
MAX_LENGTH = 100_000  #: characters of a file; a full one has some 6,000
#: Grounds that give this are a duty or say that there is none: nothing to ask for.
NOTHING_TO_ASK = ("duty", "none", "requirement")


@dataclass(frozen=True, slots=True)
class Contact:
    """How the intermediary reaches the person. The telephone is optional."""

    name: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """An intake file as values."""

    language: str
    ground: str
    verdict: str  #: what the rules said of the ground on these answers
    on: date  #: the day whose law was used
    rules: str  #: hash of the rules
    contact: Contact
    answers: Mapping[str, str]
    documents: Mapping[str, bool]  #: every paper of the ground, in the words of `language`: whether it is ready
    consent: str  #: the text that the person agreed to, "" when they did not


def find_ground(name: object, on: date) -> Ground:
    """A ground by its id, as it holds on a day. Raises InputError when there is none."""
    for ground in rules(on):
        if ground.id == name:
            return ground
    raise InputError(f"unknown ground {name!r}: see `python -m inburgering grounds`")


def can_ask(ground: Ground) -> bool:
    """Whether there is something to ask an authority for."""
    return ground.exists and ground.gives not in NOTHING_TO_ASK and ground.decider != "law"


def looked_at(ground: Ground, answers: Mapping[str, str]) -> dict[str, str]:
    """The answers that the ground looks at: more than these never goes into the file."""
    names = {leaf.question for leaf in ground.leaves()}
    return {name: option for name, option in answers.items() if name in names}


def make_intake(
    case: Mapping[str, Any], contact: Contact, documents: Mapping[str, bool], consent: str, rules_id: str
) -> Intake:
    """The intake of a case: `{"ground", "answers", "on", "language"}`; `include` narrows which answers go along.

    Raises InputError for an unknown ground, question, option or date, and for a ground where nothing can be asked for.
    """
    on = parse_date(case.get("on", AS_OF))
    ground = find_ground(case.get("ground"), on)
    if not can_ask(ground):
        raise InputError(f"{ground.id}: there is nothing to ask for, choose another ground")
    given = looked_at(ground, check_answers(case["answers"]))
    included = {name: option for name, option in given.items() if name in case.get("include", given)}
    return Intake(
        language=str(case["language"]),
        ground=ground.id,
        verdict=str(ground.verdict(included)),
        on=on,
        rules=rules_id,
        contact=contact,
        answers=included,
        documents=dict(documents),
        consent=consent,
    )


def file_text(intake: Intake) -> str:
    """The intake as the text of a file, the same for the same intake."""
    data = {"format": FORMAT, "version": VERSION, **asdict(intake), "on": intake.on.isoformat()}
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def reference(text: str) -> str:
    """A short name for a file, made from its text; a telephone call can read it out."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def parse_intake(text: str) -> Intake:
    """An intake file read back, checked for shape. What it lacks is for `intake_check` to say.

    Raises InputError that says what to do: a file that is cut, foreign, newer or too large, a wrong part, an unknown answer.
    """
    data = _known(text)
    names = [field.name for field in fields(Intake)]
    if missing := [name for name in names if name not in data]:
        raise InputError(f'"{missing[0]}" is missing: ask for the file again')
    if unknown := sorted(data.keys() - {"format", "version", *names}):
        raise InputError(f"unknown key {unknown[0]!r}: an intake file has {', '.join(names)}")
    for name in ("language", "ground", "verdict", "rules", "consent"):
        _check(isinstance(data[name], str), f'"{name}" must be text')
    _check(data["verdict"] in list(Verdict), f'"verdict" must be one of {", ".join(Verdict)}')
    _check(isinstance(data["answers"], dict), '"answers" must be {"question": "option"}')
    _check(_is_table(data["documents"], bool), '"documents" must be {"name": true or false}')
    return Intake(
        **{name: data[name] for name in ("language", "ground", "verdict", "rules", "documents", "consent")},
        on=parse_date(data["on"]),
        contact=_contact(data["contact"]),
        answers=check_answers(data["answers"]),
    )


def _known(text: str) -> dict[str, Any]:
    _check(len(text) <= MAX_LENGTH, f"the file has more than {MAX_LENGTH} characters, which no intake file has")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise InputError("this is not a whole file, it may be cut off: ask for it again") from None
    _check(isinstance(data, dict) and data.get("format") == FORMAT, f'this is no intake file: its "format" is not "{FORMAT}"')
    found = data.get("version")
    _check(type(found) is int and found >= 1, '"version" must be a whole number from 1')
    _check(found <= VERSION, f"the file has version {found}, this program reads up to {VERSION}: use a newer program")
    return dict(data)


def _contact(data: object) -> Contact:
    names = [field.name for field in fields(Contact)]
    _check(_is_table(data, str) and sorted(_keys(data)) == sorted(names), f'"contact" must be texts: {", ".join(names)}')
    return Contact(**data)  # type: ignore[arg-type]


def _keys(data: object) -> Iterable[str]:
    return data if isinstance(data, dict) else ()


def _is_table(data: object, kind: type) -> bool:
    return isinstance(data, dict) and all(type(value) is kind for value in data.values())


def _check(holds: bool, message: str) -> None:
    if not holds:
        raise InputError(message)
