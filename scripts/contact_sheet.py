"""A sheet of pictures: a row for each page or state, with both languages and every screen beside each other."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import product
from pathlib import Path
from typing import NamedTuple

from .words import LANGUAGES

#: The widths of the screens, and of their pictures on the sheet, in pixels.
SCREENS = ((360, 170), (1280, 300))
SCHEMES = ("light", "dark")

STYLE = """
body { background: #777; color: #fff; font: 14px system-ui, sans-serif; margin: 1rem; }
h1 { font-size: 1.2rem; } h2 { font-size: 1rem; margin: 1.5rem 0 .3rem; }
.row { align-items: start; display: flex; gap: 8px; overflow-x: auto; }
img { display: block; max-height: 60vh; object-fit: cover; object-position: top; }
"""


class Shot(NamedTuple):
    """A picture: what is on it, and how the screen was."""

    name: str
    language: str
    width: int
    scheme: str

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.{self.language}.{self.width}.{self.scheme}.jpg"


def write_sheet(folder: Path, names: Iterable[str]) -> Path:
    """Write the sheet beside the pictures that are there, and say where it is."""
    rows = "\n".join(_row(name) for name in names)
    target = folder / "index.html"
    target.write_text(f"<!doctype html><meta charset=utf-8><title>Shots</title><style>{STYLE}</style>\n{rows}\n", "utf-8")
    return target


def _row(name: str) -> str:
    pictures = "".join(
        _picture(Shot(name, language, width, scheme), shown)
        for language, (width, shown), scheme in product(LANGUAGES, SCREENS, SCHEMES)
    )
    return f'<h2>{escape(name)}</h2><div class="row">{pictures}</div>'


def _picture(shot: Shot, shown: int) -> str:
    about = escape(f"{shot.name}, {shot.language}, {shot.width} px, {shot.scheme}")
    return f'<a href="{shot.file}"><img loading="lazy" src="{shot.file}" width="{shown}" alt="{about}"></a>'
