"""What `make lighthouse` measured, as a table for the proof page."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from .bench_page import day_of
from .lighthouse import CATEGORIES, FILE, MISSING, TYPES
from .tables import table
from .words import toml, words


def lighthouse_table(language: str) -> Markup:
    """A row for each type of page: of every score the lowest of its languages."""
    texts, found = words(language)["ui"]["lighthouse"], toml(FILE)
    oldest = min(date.fromisoformat(page["measured_on"]) for page in found["page"].values())
    told = texts["told"].format(version=found["version"], machine=found["machine"], day=day_of(oldest, language))
    rows = ((texts[kind], *(lowest(kind).get(one, "-") for one in CATEGORIES)) for kind in (*TYPES, MISSING))
    return Markup("<p>{}</p>\n").format(told) + table([texts[key] for key in ("page", *CATEGORIES)], rows)


def lowest(kind: str) -> dict[str, int]:
    """The scores of a type of page, by category: the lowest of its languages; none for what was not asked of it."""
    pages = [page for name, page in toml(FILE)["page"].items() if name.partition(".")[0] == kind]
    return {one: min(page[one] for page in pages) for one in CATEGORIES if all(one in page for page in pages)}
