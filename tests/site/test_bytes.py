"""How many bytes a person pays for a page, compressed as the host serves it."""

from __future__ import annotations

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from scripts.languages import LANGUAGE
from scripts.words import LANGUAGES

from .built import Page, site_pages

#: In bytes: an information page in all; the guide until its first question can be answered; and until it asks one by one.
PAGE, FIRST_QUESTION, STEPS = 32_000, 10_000, 60_000
#: What a host sends before it waits for an answer: ten packets (RFC 6928).
FIRST_FLIGHT = 10 * 1460
IMPORT = re.compile(r'@import "([^"]+)"')


class Start(Page):
    """A page up to the end of its first question."""

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)
        self.html = self.path.read_text("utf-8").partition("</fieldset>")[0]
        self.feed(self.html)


def compressed(data: bytes) -> int:
    return len(gzip.compress(data, 9, mtime=0))


def needed(page: Page) -> list[Path]:
    """The files that the page itself asks for before a person does anything."""
    kinds = ("stylesheet", "icon", "preload", "modulepreload", "prefetch")
    links = [attrs["href"] for attrs in page.all("link") if attrs.get("rel") in kinds]
    sources = [attrs["src"] for name in ("script", "img") for attrs in page.all(name) if not attrs["src"].startswith("data:")]
    return [file for name in (*links, *sources) for file in with_imports((page.path.parent / name).resolve())]


def with_imports(path: Path) -> list[Path]:
    """A file, and the sheets that it brings if it is a sheet."""
    found = IMPORT.findall(path.read_text("utf-8")) if path.suffix == ".css" else []
    return [path, *(file for name in found for file in with_imports(path.parent / name))]


INFORMATION = [name for name in site_pages() if "/wizard/" not in f"/{name}" and not name.endswith("404.html")]


@pytest.mark.parametrize("name", INFORMATION)
def test_an_information_page_is_light(name: str) -> None:
    page = site_pages()[name]
    files = [page.path, *needed(page)]
    assert sum(compressed(file.read_bytes()) for file in files) <= PAGE


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_question_comes_early(language: str) -> None:
    """It is usable when the HTML up to its end is there, without a sheet or a script: it comes with the first packets."""
    start = Start(site_pages()[f"{LANGUAGE[language].folder}wizard/index.html"].path)
    assert [path.suffix for path in needed(start)] == [".svg"]
    assert len(start.styles) == 1
    assert start.all("script") == []
    assert compressed(start.html.encode()) <= FIRST_QUESTION < FIRST_FLIGHT
