"""What the intermediary's data file must look like. What is wrong in it is said in one line that names the field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from inburgering.intake_check import EMAIL

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
MOST_DAYS = 60
MOST_PERCENT = 100
STATUS = ("confirmed", "source_inconsistent")
#: A rule: what the value must be, in words, and whether it is.
Rule = tuple[str, Callable[[Any], bool]]


def _text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _list(value: Any, inner: Callable[[Any], bool]) -> bool:
    return isinstance(value, list) and bool(value) and all(map(inner, value))


def _ascends(value: Any, inner: Callable[[Any], bool], place: Callable[[Any], Any]) -> bool:
    """Two values, the first one before the second."""
    if not _list(value, inner):
        return False
    first, *rest = map(place, value)
    return len(rest) == 1 and first < rest[0]


def _amount(value: Any) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"\d{1,5}(\.\d{2})?", value))


def _link(value: Any) -> bool:
    return value == "" or (isinstance(value, str) and bool(re.fullmatch(r"https://[\w.-]+\.[a-z]{2,}(/\S*)?", value)))


def _hour(value: Any) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value))


def _phone(value: Any) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"\+?[\d ]{8,20}", value))


def _email(value: Any) -> bool:
    return value == "" or (isinstance(value, str) and bool(EMAIL.fullmatch(value)))


TEXT: Rule = ("a text", _text)
FLAG: Rule = ("true or false", lambda value: isinstance(value, bool))
AMOUNT: Rule = ('numbers in quotes, such as "149.00"', _amount)
LINK: Rule = ('an address that begins with https://, or ""', _link)
HOURS: Rule = (
    'two times, the first one earlier, such as ["09:00", "17:00"]',
    lambda value: _ascends(value, _hour, str),
)

RULES: Mapping[str, Mapping[str, Rule]] = {
    "": {
        "name": TEXT,
        "status": (f"one of {', '.join(STATUS)}", lambda value: value in STATUS),
        "needs_confirmation": FLAG,
        "page_remarks": FLAG,
        "checked_on": ("a date without quotes, such as 2026-11-21", lambda value: type(value) is date),
        "page": ("an address that begins with https://", lambda value: value != "" and _link(value)),
    },
    "price": {
        "net": AMOUNT,
        "vat_rate": (
            f'numbers in quotes, a percentage from "0" to "{MOST_PERCENT}"',
            lambda value: _amount(value) and float(value) <= MOST_PERCENT,
        ),
    },
    "payment": {
        "methods": ("a list of texts", lambda value: _list(value, _text)),
        "ideal": LINK,
        "paypal": LINK,
        "card": LINK,
    },
    "contact": {
        "phones": ("a list of telephone numbers", lambda value: _list(value, _phone)),
        "email": ('an e-mail address, or ""', _email),
    },
    "hours": {
        "office_days": (
            f"the first and the last of {', '.join(DAYS)}",
            lambda value: _ascends(value, DAYS.__contains__, DAYS.index),
        ),
        "office": HOURS,
        "phone": HOURS,
    },
    "service": {
        "submit_working_days": (
            f"a whole number from 1 to {MOST_DAYS}",
            lambda value: type(value) is int and 1 <= value <= MOST_DAYS,
        ),
        "free_objection": FLAG,
        "terms": LINK,
        "privacy": LINK,
    },
}
#: A stored VAT amount is allowed, and then it must be right.
OPTIONAL: Mapping[str, Mapping[str, Rule]] = {"price": {"vat": AMOUNT}}


def check_table(data: Mapping[str, Any], file: str) -> None:
    """Raise SystemExit that names the first field that is missing, wrong, unknown or at odds with another."""
    for table, rules in RULES.items():
        part = data.get(table, {}) if table else data
        _check_part(part, table, rules, file)
    if data["status"] == "source_inconsistent" and not data["needs_confirmation"]:
        raise SystemExit(f"{file}: needs_confirmation must be true while status is source_inconsistent")


def _check_part(part: Any, table: str, rules: Mapping[str, Rule], file: str) -> None:
    prefix = f"{table}." if table else ""
    if not isinstance(part, dict):
        raise SystemExit(f"{file}: {table} must be a table, [{table}]")
    for name, (wanted, holds) in {**rules, **OPTIONAL.get(table, {})}.items():
        if name in rules and name not in part:
            raise SystemExit(f"{file}: {prefix}{name} is missing")
        if name in part and not holds(part[name]):
            raise SystemExit(f"{file}: {prefix}{name} must be {wanted}")
    known = {*rules, *OPTIONAL.get(table, {})} | (set() if table else RULES.keys())
    if unknown := sorted(part.keys() - known):
        raise SystemExit(f"{file}: {prefix}{unknown[0]} is unknown: choose from {', '.join(sorted(known - {''}))}")
