"""How many bytes a person pays for a page, compressed as the host serves it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from scripts.languages import LANGUAGE
from scripts.words import LANGUAGES

from .built import Page, site_pages

#: An information page in all, and the wizard until its first question can be answered, in bytes.
PAGE, FIRST_QUESTION = 32_000, 60_000


def compressed(data: bytes) -> int:
    return len(gzip.compress(data, 9, mtime=0))


def needed(page: Page) -> list[Path]:
    """The files that the page itself asks for before a person does anything."""
    links = [attrs["href"] for attrs in page.all("link") if attrs.get("rel") in ("stylesheet", "icon", "modulepreload")]
    sources = [attrs["src"] for name in ("script", "img") for attrs in page.all(name) if not attrs["src"].startswith("data:")]
    return [(page.path.parent / name).resolve() for name in (*links, *sources)]


INFORMATION = [name for name in site_pages() if "/wizard/" not in f"/{name}" and not name.endswith("404.html")]


@pytest.mark.parametrize("name", INFORMATION)
def test_an_information_page_is_light(name: str) -> None:
    page = site_pages()[name]
    files = [page.path, *needed(page)]
    assert sum(compressed(file.read_bytes()) for file in files) <= PAGE


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_question_comes_early(language: str) -> None:
    """The page is usable when its styles and its HTML up to the end of the first question are there: no script is needed."""
    page = site_pages()[f"{LANGUAGE[language].folder}wizard/index.html"]
    html = page.path.read_bytes()
    first = html[: html.index(b"</fieldset>")]
    styles = [path for path in needed(page) if path.suffix == ".css"]
    assert len(styles) >= 3
    assert compressed(first) + sum(compressed(path.read_bytes()) for path in styles) <= FIRST_QUESTION
