"""What the page asks about papers: the checklist of a ground, and its letter in three forms."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from .casefile import parse_date
from .docx import docx
from .errors import InputError
from .ground import Ground
from .grounds import rules
from .language import language_of
from .letter import SENT, Letter, letter, letter_text, title, with_foot
from .letter_fields import Filler
from .letter_plan import Words, kinds, plan
from .parameter import AS_OF
from .receipt import SHORT
from .sheet import Sheet, address
from .written import day

Data = dict[str, Any]
#: The words of each language, and the hash of the rules.
AllWords = Mapping[str, Any]


def checklist(request: Data, words: AllWords) -> Data:
    """What to collect, the official form, what not to send, who decides, where to, and which letters there are.

    Takes `ground`, `language` and, if not the day of the rules, `on`. Raises InputError for an unknown one.
    """
    ground, mine = _ground(request), words[language_of(request, words)]
    own, never = plan(ground, kinds(ground)[0]), mine["letters"]["never"]
    return {
        "papers": mine["grounds"][ground.id].get("papers", []),
        "form": ground.form or "",
        "never": [never[name]["sentence"] for name in own.never],
        "decides": mine["deciders"][ground.decider],
        "to": _address(mine, own.to),
        "through": ", ".join(_address(mine, own.through)) if own.through else "",
        "kinds": [{"id": kind, "title": title(mine, plan(ground, kind))} for kind in kinds(ground)],
    }


def _address(mine: Words, to: str) -> list[str]:
    return [Filler(mine, {}).fill(line) for line in address(mine, to)]


def letter_data(request: Data, words: AllWords) -> Data:
    """The letter as it will look, its fields, what is still to be filled, and what to mind before it is sent.

    Takes what `checklist` takes, `kind` and `fields` by name.
    """
    made, mine = _letter(request, words), words[language_of(request, words)]["letters"]
    never = [mine["never"][name]["sentence"] for name in made.plan.kind_never]
    return {
        "sheets": [_sheet(sheet) for sheet in made.sheets],
        "fields": list(made.plan.fields),
        "missing": list(made.missing),
        "advice": [*never, mine["general"]["sign"], mine["general"]["copy"]],
    }


def letter_as_text(request: Data, words: AllWords) -> Data:
    """The letter to send, as plain text."""
    return {"text": letter_text(_letter(request, words))}


def document(request: Data, words: AllWords) -> Data:
    """The letter as a Word document, with the name to save it under. The name says nothing about the case."""
    made = _letter(request, words)
    name = words[language_of(request, words)]["plan"]["papers"]["file"]
    return {"name": name, "base64": base64.b64encode(docx(made)).decode()}


def _letter(request: Data, words: AllWords) -> Letter:
    ground, language = _ground(request), language_of(request, words)
    made = letter(words, ground, str(request.get("kind")), request.get("fields", {}), language)
    return with_foot(made, {each: _foot(words[each], words["rules_hash"]) for each in (SENT, language)})


def _foot(words: Words, rules_hash: str) -> str:
    """By which rules the letter was made. Nothing of the answers, not even a hash: who gets the letter could guess them."""
    texts: Words = words["plan"]["papers"]
    return str(texts["foot"].format(as_of=day(AS_OF, words["months"]), rules=rules_hash[:SHORT]))


def _ground(request: Data) -> Ground:
    grounds = rules(parse_date(request["on"]) if "on" in request else AS_OF)
    found = next((ground for ground in grounds if ground.id == request.get("ground")), None)
    if found is None:
        raise InputError(f"unknown ground {request.get('ground')!r}: see `python -m inburgering grounds`")
    return found


def _sheet(sheet: Sheet) -> Data:
    blocks = [{"kind": block.kind, "lines": list(block.lines)} for block in sheet.blocks]
    return {"language": sheet.language.code, "direction": sheet.language.direction, "mark": sheet.mark, "blocks": blocks}
