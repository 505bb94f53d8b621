"""On a page in another language: the Dutch words, marked as Dutch, so that a screen reader says them as Dutch.

They stand in brackets or in italics, since they are the words of the letters. No list of them is kept: a word is Dutch when it
is a term of the field, or when the Dutch texts have it and the page's own language uses it nowhere else.
"""

from __future__ import annotations

import json
import re
from functools import cache

from .languages import FIRST, ROOT
from .words import words

#: A tag stays as it is, whatever brackets its attributes hold; so do code and what is marked already.
ASIDE = re.compile(
    r"<em>([^<]+)</em>|\(<em>([^<]+)</em>\)|\(([^()<>]+)\)|"
    rf"<(?P<as_it_is>pre|code)\b.*?</(?P=as_it_is)>|<(?P<marked>\w+) lang=\"{FIRST}\">.*?</(?P=marked)>|<[^>]*>",
    re.DOTALL,
)
WRITTEN_ASIDE = re.compile(rf'\([^()]*\)|(?<!\*)\*[^*\n]+\*(?!\*)|"{FIRST}": "[^"]*"')
WORD = re.compile(r"[^\W\d_][\w-]*")
SHORTEST = 3  # letters: what is shorter is a letter of a list


def mark(article: str, language: str) -> str:
    """A part of a page in this language, with its Dutch words marked."""
    return article if language == FIRST else ASIDE.sub(lambda found: _marked(found, language), article)


def _marked(found: re.Match[str], language: str) -> str:
    word = found[1] or found[2] or found[3]
    if not word or not is_dutch(word, language):
        return found[0]
    name, inside = ("span", found[0]) if found[3] else ("em", found[0].replace("<em>", "").replace("</em>", ""))
    return f'<{name} lang="{FIRST}">{inside}</{name}>'


@cache
def is_dutch(word: str, language: str) -> bool:
    """Whether a word or a name is Dutch, and not a word of this language."""
    plain = _plain(word)
    if len(plain.strip()) < SHORTEST:
        return False
    return plain in _terms() or (plain in _text(FIRST) and plain not in _text(language))


@cache
def _terms() -> frozenset[str]:
    return frozenset(_plain(form) for term in words(FIRST)["glossary"].values() for form in (term["term"], *term["forms"]))


@cache
def _text(language: str) -> str:
    """All that is written in a language; in another than Dutch without what stands in brackets or italics."""
    pages = (path.read_text("utf-8") for path in (ROOT / "docs" / language).glob("*.md"))
    text = "\n".join((json.dumps(words(language), ensure_ascii=False), *pages))
    return _plain(text if language == FIRST else WRITTEN_ASIDE.sub(" | ", text))


def _plain(text: str) -> str:
    """Only its words, in small letters, with a space around each."""
    return f" {' '.join(WORD.findall(text.lower()))} "
