"""People find the page that answers them, in their own words and with their own mistakes."""

from __future__ import annotations

import json
import subprocess
from functools import cache

import pytest

from scripts.languages import LANGUAGE
from scripts.runtime import node
from scripts.words import LANGUAGES, ROOT, toml

from .built import SITE, site_pages

QUERIES = toml(ROOT / "tests" / "site" / "search_queries.toml")
#: Of the queries, so many must find their page among the first three.
AMONG, ENOUGH, ASKED = 3, 36, 40


@cache
def hits(language: str) -> dict[str, list[str]]:
    """The pages per query, best first."""
    index = next(SITE.glob(f"assets/search-*/{language}.json"))
    data = json.dumps({"index": str(index), "queries": [*QUERIES[language], "", "zzzzqqq", "de the"]})
    command = [node(), str(ROOT / "tests" / "site" / "search.mjs")]
    done = subprocess.run(command, cwd=ROOT, input=data, capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("language", list(QUERIES))
def test_the_right_page_is_among_the_first_three(language: str) -> None:
    found, wanted = hits(language), QUERIES[language]
    missed = {query: found[query][:AMONG] for query, page in wanted.items() if f"{page}/" not in found[query][:AMONG]}
    assert len(wanted) == ASKED
    assert len(wanted) - len(missed) >= ENOUGH, missed


@pytest.mark.parametrize("language", list(QUERIES))
def test_no_word_finds_no_page(language: str) -> None:
    assert hits(language)[""] == hits(language)["zzzzqqq"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_found(language: str) -> None:
    """Every page of the language is in its index, but for the search itself and the page without a network."""
    data = json.loads(next(SITE.glob(f"assets/search-*/{language}.json")).read_text("utf-8"))
    others = tuple(f"{code}/" for code in LANGUAGES if code != language)
    own = LANGUAGE[language].folder
    pages = {name.removesuffix("index.html") for name in site_pages() if name.startswith(own) and name != "404.html"}
    below = {name.removeprefix(own) for name in pages if own or not name.startswith(others)}
    assert set(data["index"]["documentIds"].values()) == below - {"search/", "offline/"}
