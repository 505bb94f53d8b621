"""Reading a case: answers, topics and a date from JSON. Whatever is wrong is said in one line; nothing is guessed."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from .decide import Decision, decide
from .errors import InputError
from .explain import Explained, explain
from .parameter import AS_OF

KEYS = ("answers", "topics", "on")


def parse_date(text: object) -> date:
    """A date from "2026-11-21". Raises InputError for anything else."""
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise InputError(f"{text!r} is not a date: write it as year-month-day, such as 2026-11-21") from None


def parse_case(text: str) -> dict[str, Any]:
    """The case as data, checked for shape only. Raises InputError that says what to change."""
    try:
        case = json.loads(text)
    except ValueError as error:
        raise InputError(f"this is not JSON ({error}): check the file, it may be cut off") from None
    if not isinstance(case, dict) or not isinstance(case.get("answers"), dict):
        raise InputError('a case looks like {"answers": {"question": "option"}}')
    if unknown := sorted(set(case) - set(KEYS)):
        raise InputError(f"unknown key {unknown[0]!r}: a case has {', '.join(KEYS)}")
    if not isinstance(case.get("topics", []), list):
        raise InputError('"topics" must be a list, such as ["health"]')
    return case


def decide_case(text: str, on: date | None = None) -> Decision:
    """Decide a case given as JSON, by the law of `on`, or of the date in the case, or of the day of the rules."""
    case = parse_case(text)
    return decide(case["answers"], _day(case, on), case.get("topics", ()))


def explain_case(text: str, on: date | None = None, only: str | None = None) -> Explained:
    """Explain a case given as JSON, by the law of the same day as `decide_case`; of one ground when `only` names it."""
    case = parse_case(text)
    return explain(case["answers"], _day(case, on), case.get("topics", ()), only)


def _day(case: dict[str, Any], on: date | None) -> date:
    return on or (parse_date(case["on"]) if "on" in case else AS_OF)
