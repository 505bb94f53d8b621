"""What the page calls: a request in, an answer out, both JSON. Nothing is kept but the words."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from .casefile import decide_case
from .errors import InputError
from .intake_page import intake, intake_form
from .report import decision_data

Data = dict[str, Any]
Operation = Callable[[Data], Data]

#: The words per language that documents are made of, given once by `start`. Words live in the texts, never in the rules.
WORDS: dict[str, Any] = {}


def start(words: str) -> None:
    """Take the words of every language: JSON, `{"nl": {...}, "en": {...}}`."""
    WORDS.update(json.loads(words))


def _decide(request: Data) -> Data:
    return decision_data(decide_case(json.dumps(request)))


#: What the page may ask for. An operation takes the request without `op` and raises InputError for what it cannot use.
OPERATIONS: Mapping[str, Operation] = {
    "decide": _decide,
    "intake": lambda request: intake(request, WORDS),
    "intake_form": lambda request: intake_form(request, WORDS),
}


def call_json(text: str) -> str:
    """Do what `op` asks: the answer, or `{"error": ...}` that says what to change. Never raises for bad input."""
    try:
        return json.dumps(_call(text))
    except InputError as error:
        return json.dumps({"error": str(error)})


def _call(text: str) -> Data:
    try:
        request = json.loads(text)
        operation = OPERATIONS[request.pop("op")]
    except ValueError as error:
        raise InputError(f"this is not JSON ({error})") from None
    except (AttributeError, KeyError, TypeError):
        raise InputError(f'a request names its "op": one of {", ".join(OPERATIONS)}') from None
    return operation(request)
