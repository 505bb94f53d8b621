"""Two texts of one thing, each written for itself, hold the same figures, dates, articles, links and gaps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import pytest

from scripts.languages import FIRST
from scripts.words import LANGUAGES, ROOT, toml

DOCS, TEXT = ROOT / "docs", ROOT / "wizard" / "text"
#: Every language is held against the first.
OTHERS = [code for code in LANGUAGES if code != FIRST]

#: The act has a number in the one language and a word ("the old act") in the other.
ACTS = {"2007", "2013", "2021"}
CALL = re.compile(r"\{\{\s*(.*?)\s*\}\}|\{%.*?%\}")
LINK = re.compile(r"\]\(([^)\s]+)\)")
#: What a text says with and without its unit is one figure: `16 jaar`, `16 years old`.
SAME_FIGURE = re.compile(r"^(?:num|fig)\(")


def calls(text: str) -> list[str]:
    """Figures, dates and citations: everything that the build fills in."""
    return [SAME_FIGURE.sub("figure(", found) for found in CALL.findall(text)]


def links(text: str) -> list[str]:
    return LINK.findall(text)


def gaps(text: str) -> list[str]:
    """Places where a script or a document puts something."""
    return re.findall(r"\{(\w*)\}", CALL.sub(" ", text))


def numbers(text: str) -> list[str]:
    """Numbers that stand in the text itself: articles, levels, parts of names."""
    bare = LINK.sub(" ", CALL.sub(" ", text))
    return [found.replace(",", ".") for found in re.findall(r"\b(?:[ABC][12]|\d+(?:[.,]\d+)*)\b", bare) if found not in ACTS]


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a file with its id; a list is one text, since the one language may need a line more."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from leaves(item, f"{path}.{name}")
    else:
        yield path, "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def of_files() -> dict[str, tuple[str, str]]:
    found = {}
    for path, code in product(sorted((TEXT / FIRST).glob("*.toml")), OTHERS):
        own = dict(leaves(toml(TEXT / code / path.name))) if path.name != "language.toml" else {}
        for name, text in leaves(toml(path)) if own else ():
            found[f"{code}/{path.stem}{name}"] = (text, own.get(name, ""))
    return found


def of_pages() -> dict[str, tuple[str, str]]:
    return {
        f"{code}/{path.name}": (path.read_text("utf-8"), (DOCS / code / path.name).read_text("utf-8"))
        for path, code in product((DOCS / FIRST).glob("*.md"), OTHERS)
    }


PAIRS = of_files() | of_pages()


@pytest.mark.parametrize("read", [calls, links, gaps, numbers])
def test_the_languages_agree(read: Callable[[str], list[str]]) -> None:
    different = {}
    for name, (dutch, own) in PAIRS.items():
        one, two = Counter(read(dutch)), Counter(read(own))
        rest = (one - two) + (two - one)
        if rest:
            different[name] = rest
    assert different == {}


def test_it_sees_a_difference() -> None:
    """The readers find what they are there for."""
    text = "[Bel](help.md) vóór {{ fig('term_years') }}, artikel 2.7, {date}"
    assert (calls(text), links(text), gaps(text), numbers(text)) == (["figure('term_years')"], ["help.md"], ["date"], ["2.7"])


def test_there_are_no_more_pages_or_files_in_one_language() -> None:
    for folder, code in product((DOCS, TEXT), OTHERS):
        assert {path.name for path in (folder / FIRST).iterdir()} == {path.name for path in (folder / code).iterdir()}
