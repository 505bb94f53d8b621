"""The way through a ground as a small picture: one box per condition, down when it fits, out when not. SVG, no script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from markupsafe import Markup

from inburgering.expression import Expression
from inburgering.grounds.scope import named

from .cards import Card, templates
from .plain import Line, lines

#: Measures in CSS pixels of a picture of 320, so that it is read on a phone without making it smaller.
WIDTH, BOX, LETTERS, EXIT_LETTERS = 320, 212, 33, 13
ROW, PAD, GAP = 16, 8, 24
#: Longer conditions do not fit in a box.
MOST_LETTERS = 200

Words = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the picture with its rows of text, its place, and what happens when it does not fit."""

    kind: str
    rows: tuple[str, ...]
    top: int
    exit: tuple[str, ...] = ()

    @property
    def height(self) -> int:
        """Height in pixels."""
        return len(self.rows) * ROW + 2 * PAD

    @property
    def middle(self) -> int:
        """Where the arrow to the right leaves."""
        return self.top + self.height // 2


def diagram(card: Card, texts: Words) -> Markup:
    """The picture of a ground. What its act does not have is a picture of one box and its answer."""
    boxes = list(_boxes(card, texts))
    measures = {"width": WIDTH, "box": BOX, "row": ROW, "pad": PAD, "gap": GAP}
    height = boxes[-1].top + boxes[-1].height + PAD
    html = templates().get_template("way.svg").render(boxes=boxes, height=height, card=card, ui=texts["ui"], **measures)
    return Markup("".join(line.strip() for line in html.splitlines()))


def _boxes(card: Card, texts: Words) -> Iterator[Box]:
    top = PAD
    for kind, rows, way_out in _steps(card, texts):
        box = Box(kind, tuple(rows), top, tuple(wrap(way_out, EXIT_LETTERS)))
        yield box
        top += box.height + GAP


def _steps(card: Card, texts: Words) -> Iterator[tuple[str, Sequence[str], str]]:
    ui, ground = texts["ui"], card.ground
    verdicts = ui["verdicts"]
    yield "scope", _rows(ground.scope, texts), verdicts["not_applicable"]["word"]
    if not ground.exists:
        yield "end unlikely", wrap(ui["card"]["absent"], LETTERS), ""
        return
    for number, condition in enumerate(ground.conditions, 1):
        yield "condition", _rows(condition.when, texts, f"{number}. "), verdicts["unlikely"]["word"]
    if card.window:
        yield "window", _rows(ground.window, texts), ui["rule"]["early"]
    end = "likely" if ground.certainty == "rule" else "possible"
    yield f"end {end}", wrap(verdicts[end]["word"], LETTERS), ""


def _rows(expression: Expression, texts: Words, before: str = "") -> list[str]:
    return wrap(before + _summary(expression, texts), LETTERS)


def _summary(expression: Expression, texts: Words) -> str:
    """The condition in full where that is short; else what it is about, for the list beside the picture spells it out."""
    full = _joined(lines(expression, texts), texts["ui"]["or"])
    if len(full) <= MOST_LETTERS:
        return full
    name, rest = named(expression)
    asked = dict.fromkeys(leaf.question for part in rest for leaf in part.leaves())
    about = [texts["questions"][question]["short"] for question in asked]
    return "; ".join([texts["ui"]["scopes"][name], *about] if name else about)


def _joined(line: Line, either: str) -> str:
    if line.kind == "leaf":
        return line.text
    if line.kind == "options":
        return f"{line.text} {f', {either} '.join(part.text for part in line.lines)}"
    return (f" {either} " if line.kind == "any" else "; ").join(_joined(part, either) for part in line.lines)
