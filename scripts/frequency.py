"""Words that few people know: rarer than a limit in a list of how often words are used, and not in the glossary.

The list is wordfreq 3 (data CC BY-SA 4.0: subtitles, news, Wikipedia, books, web), as a Zipf value: the logarithm of how often
a word comes in a thousand million words. Someone at B1 knows some thousands of words and sees through others by their parts.
Such words have 3.3 or more: twice in a million words. A Dutch compound is as usual as the rarer of its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from wordfreq import available_languages, zipf_frequency

from .glossary import terms
from .languages import FIRST
from .readability import Prose

#: Zipf value that a word must have.
USUAL = 3.3
#: The shortest part of a compound, and what can stand between two parts.
SHORTEST, BETWEEN = 3, ("", "s", "en", "e")


@cache
def usual(word: str, language: str) -> bool:
    """Whether a word, or in Dutch every part of a compound, is used often enough. Without a list no word is rare."""
    if language not in available_languages() or zipf_frequency(word, language) >= USUAL:
        return True
    return language == FIRST and any(_parts_are_usual(word, cut) for cut in range(SHORTEST, len(word) - SHORTEST + 1))


def _parts_are_usual(word: str, cut: int) -> bool:
    first, second = word[:cut], word[cut:]
    bare = {first.removesuffix(between) for between in BETWEEN if first.endswith(between)}
    seen = any(len(part) >= SHORTEST and (zipf_frequency(part, FIRST) >= USUAL or part in _explained(FIRST)) for part in bare)
    return seen and zipf_frequency(second, FIRST) >= USUAL


@cache
def _explained(language: str) -> frozenset[str]:
    """The words of the glossary. An English text may name any term in Dutch, since the letters do."""
    found = [*terms(language).values(), *terms(FIRST).values()]
    names = [name for term in found for name in (term["term"], *term["forms"])]
    return frozenset(part.lower() for name in names for part in re.split(r"[ -]", name))


def known(word: str, language: str) -> bool:
    """Whether a word needs no explanation: each part is used often or explained. English texts name Dutch terms."""
    parts = [part for part in re.split(r"[-'\u2019]", word.lower()) if part]
    languages = {language, FIRST}
    return word.lower() in _explained(language) or all(
        len(part) < SHORTEST or part in _explained(language) or any(usual(part, one) for one in languages) for part in parts
    )


def rare(texts: Iterable[Prose]) -> dict[str, str]:
    """Every word that is not known, with the first text where it stands. A capital within a sentence makes a name."""
    found: dict[str, str] = {}
    for prose in texts:
        for sentence in prose.sentences:
            for place, word in enumerate(sentence):
                if (word.islower() or place == 0) and not known(word, prose.language):
                    found.setdefault(word.lower(), prose.name)
    return found
