"""What the page calls: a request in, an answer out, both JSON. Nothing is kept but the words."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from .casefile import decide_case, explain_case
from .dates_page import calendar_answer, costs_answer, dates_answer
from .errors import InputError, UnreadableError
from .handover import make_link, open_link
from .intake_page import intake, intake_form
from .papers import checklist, document, letter_as_text, letter_data
from .reopen import open_case
from .report import decision_data, explained_data
from .savedcase import make_receipt, save_case

Data = dict[str, Any]
#: Takes a request and the words.
Operation = Callable[[Data, Data], Data]

#: The words per language that documents are made of, given once by `start`, and
#: under `rules_hash` the hash of the rules, which is too slow to compute here. Words live in the texts, never in the rules.
WORDS: dict[str, Any] = {}


def start(words: str) -> None:
    """Take the words of every language: JSON, an object with an entry for each."""
    WORDS.update(json.loads(words))


def _decide(request: Data, _words: Data) -> Data:
    return decision_data(decide_case(json.dumps(request)))


def _explain(request: Data, _words: Data) -> Data:
    only = request.pop("ground", None)
    return explained_data(explain_case(json.dumps(request), only=only))


#: What the page may ask for. An operation takes the request without `op` and raises InputError for what it cannot use.
OPERATIONS: Mapping[str, Operation] = {
    "decide": _decide,
    "explain": _explain,
    "dates": dates_answer,
    "calendar": calendar_answer,
    "costs": costs_answer,
    "save_case": save_case,
    "open_case": open_case,
    "receipt": make_receipt,
    "make_link": make_link,
    "open_link": open_link,
    "checklist": checklist,
    "letter": letter_data,
    "letter_text": letter_as_text,
    "document": document,
    "intake": intake,
    "intake_form": intake_form,
}


def call_json(text: str) -> str:
    """Do what `op` asks: the answer, or `{"error": ...}` that says what to change. Never raises for bad input."""
    try:
        return json.dumps(_call(text))
    except UnreadableError as error:
        return json.dumps({"error": str(error), "kind": error.kind})
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
    return operation(request, WORDS)
