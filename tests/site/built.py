"""The built site as data: every page with its links, ids and texts."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

from scripts.words import ROOT

SITE = ROOT / "site"
#: A page for the browser alone, in a hidden frame.
UNSEEN = "keep.html"
#: A term that is explained is a button in its sentence: to the reader it is a word as before.
BUTTON = r'<button type="button" class="term"[^>]*>(.*?)</button>'
TERM = re.compile(rf'<span class="touched">([^<]*){BUTTON}([^<]*)</span>|{BUTTON}')
DUTCH = re.compile(r'<(span|em) lang="nl">(\([^<]*\))</\1>')
WHOLE = re.compile(r"<span>([^<]*)</span>")
VOID = {"meta", "link", "input", "br", "img", "hr", "path", "rect"}


@dataclass
class Page(HTMLParser):
    """One page, read."""

    path: Path
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: str = ""
    styles: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag == "style":
            self.styles.append("")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "style":
            self.styles[-1] += data
        else:
            self.text += data

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] for _, attrs in self.tags if "id" in attrs]

    @property
    def style_sources(self) -> list[str]:
        """What a policy must name for the styles in the page."""
        return [f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" for style in self.styles]

    def all(self, name: str) -> list[dict[str, str]]:
        return [attrs for tag, attrs in self.tags if tag == name]


@cache
def site_pages() -> dict[str, Page]:
    """Every page that people read, by its path below the site."""
    assert SITE.is_dir(), "the site is not built: run `make build`"
    found = (path for path in sorted(SITE.rglob("*.html")) if path.name != UNSEEN)
    return {path.relative_to(SITE).as_posix(): Page(path) for path in found}


def as_read(path: Path) -> str:
    """The HTML of a page with its terms as plain words."""
    return WHOLE.sub(r"\1", DUTCH.sub(r"\2", TERM.sub(r"\1\2\3\4", path.read_text("utf-8"))))
