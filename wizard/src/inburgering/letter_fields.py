"""What the person fills in a letter: checked, tidied, and put in its place. What is missing stays a visible gap."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .errors import InputError
from .letter_plan import ENCLOSURES, Words

#: How much a field may hold, in characters: enough for a long name, and for a story of half a page.
MOST_LINE, MOST_STORY = 120, 2000
STORIES = ("address", "story", "blameless", "tried", "result", "work", ENCLOSURES)
#: What no document can hold (control characters, halves of characters), and marks that turn the direction of what follows:
#: a letter must not read otherwise than it was written.
UNFIT = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
PLACE = re.compile(r"\{(\w+)\}")


def is_date(name: str) -> bool:
    """Whether a field holds a date, written in words in the letter."""
    return name.endswith(("_date", "_from", "_until"))


def is_story(name: str) -> bool:
    """Whether a field holds more lines."""
    return name in STORIES


def most(name: str) -> int:
    """The most characters that a field may hold."""
    return MOST_STORY if is_story(name) else MOST_LINE


def check_fields(fields: object, words: Words) -> dict[str, str]:
    """The fields with something in them, tidied. Raises InputError, in the reader's language, for what cannot be written."""
    if not isinstance(fields, Mapping) or not all(isinstance(value, str) for value in fields.values()):
        raise InputError('"fields" must hold texts, such as {"name": "Sam"}')
    known = words["letters"]["field"]
    if unknown := sorted(set(fields) - set(known)):
        raise InputError(f"unknown field {unknown[0]!r}: choose from {', '.join(known)}")
    tidy = {name: _tidy(name, value, words) for name, value in fields.items()}
    return {name: value for name, value in tidy.items() if value}


def _tidy(name: str, value: str, words: Words) -> str:
    says, label = words["plan"]["papers"], words["letters"]["field"][name]["label"]
    lines = [" ".join(line.split()) for line in value.strip().splitlines()]
    text = ("\n" if is_story(name) else " ").join(lines)
    if len(text) > most(name):
        raise InputError(says["too_long"].format(field=label, most=most(name)))
    if UNFIT.search(text):
        raise InputError(says["unfit"].format(field=label))
    if is_date(name) and text:
        _date(text, says["no_date"].format(field=label))
    return text


def _date(text: str, problem: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError(problem) from None


@dataclass(frozen=True, slots=True)
class Filler:
    """Puts what was filled in into texts of one language, and remembers nothing."""

    words: Words
    values: Mapping[str, str]

    def fill(self, text: str) -> str:
        """The text with its places filled; what is missing becomes the name of the field in square brackets."""
        return PLACE.sub(lambda place: self._value(place[1]), text)

    def _value(self, name: str) -> str:
        value = self.values.get(name, "")
        if not value:
            return f"[{self.words['letters']['field'][name]['label'].lower()}]"
        return self.day(date.fromisoformat(value)) if is_date(name) else value

    def day(self, day: date) -> str:
        """A date in words."""
        return f"{day.day} {self.words['months'][day.month - 1]} {day.year}"
