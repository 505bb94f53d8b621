"""A saved case under the rules of now: what still counts, and what has changed since it was saved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from .casefile import parse_date
from .decide import decide
from .errors import InputError
from .grounds import rules
from .language import language_of
from .parameter import AS_OF
from .questions import QUESTIONS, TOPICS
from .savedcase import Data, check_fields, is_altered, parse_saved, verdicts_data
from .written import day

Verdicts = Mapping[str, Mapping[str, str]]

#: What a verification can say, and its exit code.
RESULTS = {"same": 0, "rules": 1, "verdicts": 2}


def open_case(request: Data, words: Mapping[str, Any]) -> Data:
    """The saved case in `text`, by the law of `on` (the day of the rules when it is left out). `when` says `as_of` in words.

    Answers and topics that no longer exist are left out and named in `dropped`. Raises UnreadableError for a bad file.
    """
    saved = parse_saved(str(request.get("text")))
    on = parse_date(request["on"]) if "on" in request else AS_OF
    as_of, months = saved["receipt"]["as_of"], words[language_of(request, words)]["months"]
    return {
        **_kept(saved),
        "fields": check_fields(saved["fields"]),
        "altered": is_altered(saved),
        "as_of": as_of,
        "when": day(date.fromisoformat(as_of), months),
        "same_rules": saved["receipt"]["rules"] == words["rules_hash"],
        **_changes(saved, on),
    }


def verify(text: str, rules_hash: str) -> Data:
    """Decide a saved case again by the law of its own day. `result` is one of RESULTS.

    Raises InputError when the file is bad, its answers were changed, or the law of its day is not known.
    """
    saved = parse_saved(text)
    if is_altered(saved):
        raise InputError("the answers in this file are not the ones that were saved: its checksum is another one")
    found = _changes(saved, date.fromisoformat(saved["on"]))
    same_rules = saved["receipt"]["rules"] == rules_hash
    result = "verdicts" if any(found.values()) else "same" if same_rules else "rules"
    return {"result": result, "receipt": saved["receipt"], "rules": rules_hash, "dropped": _kept(saved)["dropped"], **found}


def _kept(saved: Data) -> Data:
    answers, topics = saved["answers"], saved["topics"]
    kept = {name: option for name, option in answers.items() if _exists(name, option)}
    gone = [saved["reads"].get(name, name) for name in answers if name not in kept]
    return {
        "answers": kept,
        "topics": [topic for topic in topics if topic in TOPICS],
        "dropped": [*gone, *(topic for topic in topics if topic not in TOPICS)],
    }


def _exists(question: str, option: str) -> bool:
    return question in QUESTIONS and option in QUESTIONS[question].answers


def _changes(saved: Data, on: date) -> Data:
    """The grounds whose verdict is another one now, and those that are new or gone, unless they are not for the person."""
    now: Verdicts = verdicts_data(decide(_kept(saved)["answers"], on))
    before: Verdicts = saved["verdicts"]
    return {
        "changed": [
            {"ground": name, "dutch": now[name]["dutch"], "before": before[name]["verdict"], "now": now[name]["verdict"]}
            for name in (ground.id for ground in rules(on))
            if name in before and before[name]["verdict"] != now[name]["verdict"]
        ],
        "new": [{"ground": name, **now[name]} for name in now if name not in before and _matters(now[name])],
        "gone": [{"ground": name, **before[name]} for name in before if name not in now and _matters(before[name])],
    }


def _matters(verdict: Mapping[str, str]) -> bool:
    return verdict["verdict"] != "not_applicable"
