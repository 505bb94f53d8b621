"""Two texts of one thing, each written for itself, hold the same figures, dates, articles, links and gaps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.words import ROOT, toml

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
    for path in sorted((ROOT / "wizard" / "text" / "nl").glob("*.toml")):
        english = dict(leaves(toml(other(path))))
        for name, text in leaves(toml(path)):
            found[path.stem + name] = (text, english[name])
    return found


def other(path: Path) -> Path:
    """The English counterpart of a Dutch file."""
    return path.parent.parent / "en" / path.name


PAIRS = of_files() | {
    path.name: (path.read_text("utf-8"), other(path).read_text("utf-8")) for path in (ROOT / "docs" / "nl").glob("*.md")
}


@pytest.mark.parametrize("read", [calls, links, gaps, numbers])
def test_the_languages_agree(read: Callable[[str], list[str]]) -> None:
    different = {}
    for name, (dutch, english) in PAIRS.items():
        one, two = Counter(read(dutch)), Counter(read(english))
        rest = (one - two) + (two - one)
        if rest:
            different[name] = rest
    assert different == {}


def test_it_sees_a_difference() -> None:
    """The readers find what they are there for."""
    text = "[Bel](help.md) vóór {{ fig('term_years') }}, artikel 2.7, {date}"
    assert (calls(text), links(text), gaps(text), numbers(text)) == (["figure('term_years')"], ["help.md"], ["date"], ["2.7"])


def test_there_are_no_more_pages_or_files_in_one_language() -> None:
    for folder in (ROOT / "docs", ROOT / "wizard" / "text"):
        assert {path.name for path in (folder / "nl").iterdir()} == {path.name for path in (folder / "en").iterdir()}
