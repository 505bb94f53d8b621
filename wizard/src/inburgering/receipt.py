"""The receipt of a result: which rules, the law of which day, which answers. Who has all three gets the same result again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from .parameter import AS_OF
from .written import day

#: How much of a hash a person compares by eye.
SHORT = 12


def checksum(answers: Mapping[str, str], topics: Iterable[str], on: date) -> str:
    """A short hash of a case: the same for the same answers, topics and day, in whatever order they were given."""
    data = {"answers": dict(answers), "topics": sorted(topics), "on": on.isoformat()}
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:SHORT]


def receipt(answers: Mapping[str, str], topics: Iterable[str], on: date, rules: str) -> dict[str, str]:
    """The receipt as data. `rules` is the hash of the rules, which takes too long to compute where there is a page."""
    return {"as_of": AS_OF.isoformat(), "on": on.isoformat(), "rules": rules, "case": checksum(answers, topics, on)}


def receipt_text(data: Mapping[str, str], words: Mapping[str, Any]) -> str:
    """The receipt in the words of one language."""
    days = {name: day(date.fromisoformat(data[name]), words["months"]) for name in ("as_of", "on")}
    texts = words["plan"]["file"]
    return f"{texts['receipt']} {texts['receipt_case']}".format(**{**data, **days}, short=data["rules"][:SHORT])
