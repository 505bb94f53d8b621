"""The term as a line from top to bottom, to scale: start, last days, the time to ask, the end, more time. SVG, no script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from markupsafe import Markup

from inburgering.parameter import AS_OF, Law

from .cards import templates
from .procedures import data
from .words import words

#: Measures in CSS pixels of a picture of 320, so that it is read on a phone without making it smaller.
WIDTH, AXIS, TEXT, LETTERS = 320, 44, 68, 32
TOP, MONTH, ROW, GAP, MORE = 34, 13, 17, 14, 72
#: What a year and a month are in months.
MONTHS = {"years": 12, "months": 1}


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the line with its words: `y` on the line, `top` of the words, which give way to those above them."""

    id: str
    y: int
    top: int
    title: str
    rows: tuple[str, ...]

    @property
    def bottom(self) -> int:
        """Where the words end."""
        return self.top + (1 + len(self.rows)) * ROW


def term_line(language: str, act: str) -> Markup:
    """The picture of the term under an act."""
    term, ui = data()["term"][act], words(language)["ui"]
    texts = ui["pictures"]["term"]
    end = TOP + MONTH * months(term["length"])
    marks = list(_marks(term, texts[act], end))
    measures = {"width": WIDTH, "axis": AXIS, "x": TEXT, "top": TOP, "row": ROW, "more": MORE}
    values = {
        "marks": marks,
        "act": act,
        "title": texts["by_act"].format(act=texts["acts"][act]),
        "year": texts["year"],
        "told": [". ".join(texts[act][mark.id]) for mark in marks],
        "years": [(year, TOP + MONTH * 12 * year) for year in range(1, months(term["length"]) // 12 + 1)],
        "ask": next(mark.y for mark in marks if mark.id == "ask"),
        "end": end,
        "height": max(marks[-1].bottom, end + MORE) + GAP,
    }
    html = templates().get_template("pictures/term.svg").render(**values, **measures)
    return Markup("".join(line.strip() for line in html.splitlines()))


def months(figure: str) -> int:
    """A figure of years or months in months. Raises KeyError for another unit."""
    found = Law(AS_OF).parameter(figure)
    return int(str(found.value)) * MONTHS[found.unit]


def _marks(term: dict[str, Any], texts: dict[str, Any], end: int) -> Iterator[Mark]:
    """The words beside their place, or below the words before them where those need the room."""
    free = 0
    for item in (*term["marks"], {"id": "more"}):
        y = end + MORE // 2 if item["id"] == "more" else TOP + MONTH * _month(item, term)
        title, text = texts[item["id"]]
        mark = Mark(item["id"], y, max(y - ROW // 2, free), title, tuple(wrap(text, LETTERS)))
        yield mark
        free = mark.bottom + GAP


def _month(item: dict[str, Any], term: dict[str, Any]) -> int:
    if "before_end" in item:
        return months(term["length"]) - months(item["before_end"])
    return months(item["at"]) if "at" in item else int(item.get("beside", 0))
