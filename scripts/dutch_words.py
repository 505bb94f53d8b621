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

#: What is in a page. Code and what is marked already stay as they are, and so does a tag, with all its attributes.
PIECE = re.compile(
    rf"<(?P<as_it_is>pre|code)\b.*?</(?P=as_it_is)>|<(?P<marked>\w+) lang=\"{FIRST}\">.*?</(?P=marked)>|"
    r"(?P<aside>\(<em>(?P<one>[^<]+)</em>\)|<em>(?P<two>[^<]+)</em>)|<[^>]*>|(?P<text>[^<]+?)(?=\(<em>|<|\Z)",
    re.DOTALL,
)
BRACKETS = re.compile(r"\(([^()]+)\)")
WRITTEN_ASIDE = re.compile(rf'\([^()]*\)|(?<!\*)\*[^*\n]+\*(?!\*)|"{FIRST}": "[^"]*"')
WORD = re.compile(r"[^\W\d_][\w-]*")
SHORTEST = 3  # letters: what is shorter is a letter of a list


def mark(article: str, language: str) -> str:
    """A part of a page in this language, with its Dutch words marked, and the brackets: no line breaks beside them."""
    return article if language == FIRST else PIECE.sub(lambda piece: _marked(piece, language), article)


def _marked(piece: re.Match[str], language: str) -> str:
    if piece["text"]:
        return _in_text(piece["text"], language)
    if piece["aside"] and is_dutch(piece["one"] or piece["two"], language):
        return f'<em lang="{FIRST}">{piece["aside"].replace("<em>", "").replace("</em>", "")}</em>'
    return piece[0]


def _in_text(text: str, language: str) -> str:
    """Marked text stays one thing: a row or a column would put its parts beside each other."""
    marked = BRACKETS.sub(lambda found: _span(found[0]) if is_dutch(found[1], language) else found[0], text)
    return text if marked == text else marked if marked == _span(text) else f"<span>{marked}</span>"


def _span(text: str) -> str:
    return f'<span lang="{FIRST}">{text}</span>'


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
