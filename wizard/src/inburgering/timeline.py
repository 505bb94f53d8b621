"""The time line: the days as a picture, from top to bottom. As shapes for the page, or as a file of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from textwrap import wrap

WIDTH = 320  #: in units of the picture, so that it fits the narrowest screen without growing smaller
TOP, LINE_X, TEXT_X = 24, 20, 44
LETTERS = 32  #: letters of a title on one line
LINE = 18
GAP = 26  #: room after an entry, and more when much time passes
DAYS_A_UNIT, MOST = 12, 48

XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})

#: How each kind of mark looks in a file of its own. On the page the style of the page counts, by the same classes.
STYLE = (
    "svg{background:#fff}text{font:15px system-ui,sans-serif;fill:#1b1f1e}.when{font-weight:700}"
    ".axis{stroke:#4a5552;stroke-width:2}.open{stroke:#0b5345;stroke-width:8}"
    ".last{fill:#8f1d1d}.first{fill:#fff;stroke:#0b5345;stroke-width:3}.other{fill:#2c4a7c}.today{fill:#7a4a00}"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A day on the time line. `kind`: last (a deadline), first (from then on), other, or today."""

    id: str
    day: date
    when: str
    title: str
    kind: str


@dataclass(frozen=True, slots=True)
class Shape:
    """An element of the picture."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes and the height that they need."""

    height: int
    shapes: tuple[Shape, ...]


def draw(entries: Iterable[Entry]) -> Picture:
    """The entries from top to bottom, earliest first; a longer time between two gives more room, to a limit."""
    placed = list(_placed(sorted(entries, key=lambda entry: entry.day)))
    if not placed:
        return Picture(0, ())
    end = placed[-1][1] + len(_lines(placed[-1][0])) * LINE
    axis = _line("axis", placed[0][1], placed[-1][1])
    marks = (shape for entry, y in placed for shape in _entry(entry, y))
    return Picture(end + TOP, (axis, *_window(placed), *marks))


def _placed(entries: list[Entry]) -> Iterator[tuple[Entry, int]]:
    y, before = TOP, None
    for entry in entries:
        if before:
            y += len(_lines(before)) * LINE + GAP + min(MOST, (entry.day - before.day).days // DAYS_A_UNIT)
        yield entry, y
        before = entry


def _window(placed: list[tuple[Entry, int]]) -> Iterator[Shape]:
    """The time in which one may ask, as a thick piece of the line."""
    places = {entry.id: y for entry, y in placed}
    if "ask_first" in places and "ask_last" in places:
        yield _line("open", places["ask_first"], places["ask_last"])


def _line(name: str, top: int, bottom: int) -> Shape:
    return Shape("line", {"class": name, "x1": str(LINE_X), "x2": str(LINE_X), "y1": str(top), "y2": str(bottom)})


def _lines(entry: Entry) -> list[str]:
    return [entry.when, *wrap(entry.title, LETTERS)]


def _entry(entry: Entry, y: int) -> Iterator[Shape]:
    yield _mark(entry.kind, y)
    for number, line in enumerate(_lines(entry)):
        name = "what" if number else "when"
        yield Shape("text", {"class": name, "x": str(TEXT_X), "y": str(y + 5 + number * LINE)}, line)


def _mark(kind: str, y: int) -> Shape:
    """A shape per kind, so that colour is not needed: a square ends, an open ring begins, a triangle is today."""
    if kind == "last":
        return Shape("rect", {"class": kind, "x": str(LINE_X - 8), "y": str(y - 8), "width": "16", "height": "16"})
    if kind == "today":
        return Shape("path", {"class": kind, "d": f"M{LINE_X - 10} {y - 9}l20 9l-20 9z"})
    return Shape("circle", {"class": kind, "cx": str(LINE_X), "cy": str(y), "r": "8"})


def svg(picture: Picture, title: str, *, starts_right: bool = False) -> str:
    """The picture as a file, with its text alternative, on white, to be printed and sent. `starts_right`: as lines do."""
    box = f'viewBox="0 0 {WIDTH} {picture.height}" width="{WIDTH}" height="{picture.height}"'
    shapes = "".join(_element(_turned(shape) if starts_right else shape) for shape in picture.shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {box} role="img"><title>{title.translate(XML)}</title>'
        f"<style>{STYLE}</style>{shapes}</svg>"
    )


def _turned(shape: Shape) -> Shape:
    """A mark is mirrored; words are not, and begin where their mirrored place is."""
    if shape.tag != "text":
        return replace(shape, attributes={**shape.attributes, "transform": f"matrix(-1 0 0 1 {WIDTH} 0)"})
    return replace(shape, attributes={**shape.attributes, "x": str(WIDTH - TEXT_X), "direction": "rtl"})


def _element(shape: Shape) -> str:
    attributes = "".join(f' {name}="{value.translate(XML)}"' for name, value in shape.attributes.items())
    return f"<{shape.tag}{attributes}>{shape.text.translate(XML)}</{shape.tag}>"
