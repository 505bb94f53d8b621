"""How a language writes. Which languages there are, and how each of them does, comes with the words: the rules know none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .errors import InputError

Words = Mapping[str, Any]
#: What stands in a language's words for how it writes; what stands beside languages has no such part.
ABOUT = "language"


@dataclass(frozen=True, slots=True)
class Language:
    """A language as its `language.toml` tells of it."""

    code: str  #: BCP 47, such as "nl"
    name: str  #: its own name for itself
    direction: str  #: "ltr" or "rtl": where a line begins
    locale: str  #: with the country whose way of writing it has, such as "nl_NL"
    decimal: str  #: the mark before a fraction
    thousands: str  #: the mark between thousands
    euro: str  #: an amount, with a place for `{amount}`
    article: str  #: what stands before the number of an article
    paragraph: str  #: a paragraph of an article, with a place for `{place}`
    point: str  #: a point under a letter, with a place for `{place}`
    annex: str  #: what stands before the number of an annex

    @property
    def tag(self) -> str:
        """The locale as documents name it: "nl-NL"."""
        return self.locale.replace("_", "-")

    @property
    def starts_right(self) -> bool:
        """Whether a line begins on the right."""
        return self.direction == "rtl"


def language(texts: Words) -> Language:
    """The language that the words of one language are in."""
    return Language(**texts[ABOUT])


def codes(words: Words) -> list[str]:
    """The languages that there are words of, the first language first."""
    return [code for code, texts in words.items() if ABOUT in texts]


def language_of(request: Words, words: Words) -> str:
    """The language that a request asks for. Raises InputError when there is no such one."""
    asked, known = request.get("language"), codes(words)
    if asked not in known:
        raise InputError(f"unknown language {asked!r}: choose one of {', '.join(known)}")
    return str(asked)
