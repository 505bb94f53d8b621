"""The information pages: Markdown with the figures, citations and facts boxes filled in, written to build/docs."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from inburgering.source import SOURCES

from .cards import facts_box
from .provider import formatted_price, hours, load_provider
from .words import ROOT, environment, helpers, words

COLUMNS = ("text", "version", "checked", "confidence")


@cache
def context(language: str) -> dict[str, Any]:
    """Everything that a page may name."""
    provider = load_provider()
    return {
        **helpers(language),
        "ui": words(language)["ui"],
        "provider": provider,
        "price": formatted_price(provider, language),
        "hours": hours(provider, words(language)["ui"]["calendar"]),
        "ground": lambda name: facts_box(language, name),
        "sources_table": lambda: sources_table(language),
    }


def sources_table(language: str) -> Markup:
    """Every source with its version, the day it was checked, and how sure we are of it."""
    names = words(language)["ui"]["sources"]
    heads = Markup("").join(Markup("<th>{}</th>").format(names[column]) for column in COLUMNS)
    rows = Markup("\n").join(
        Markup('<tr><td><a href="{}">{}</a></td><td>{}</td><td>{}</td><td>{}</td></tr>').format(
            source.url,
            source.title[language],
            names.get(source.version, source.version),
            helpers(language)["date"](source.checked_on),
            source.confidence,
        )
        for source in SOURCES.values()
    )
    return Markup('<table class="sources"><thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody></table>').format(heads, rows)


def render(path: Path, language: str) -> str:
    """A page with everything filled in. Raises SystemExit that names the page and the line."""
    try:
        return environment(keep_trailing_newline=True).from_string(path.read_text("utf-8")).render(context(language))
    except jinja2.TemplateError as error:
        line = getattr(error, "lineno", None)
        raise SystemExit(f"{path.relative_to(ROOT)}{f':{line}' if line else ''}: {error}") from None
    except KeyError as error:
        raise SystemExit(f"{path.relative_to(ROOT)}: unknown name {error}") from None


def pages(language: str) -> list[Path]:
    """The page sources of a language."""
    return sorted((ROOT / "docs" / language).glob("*.md"))
