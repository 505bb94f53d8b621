"""The information pages: Markdown with the figures, citations and facts boxes filled in, written to build/docs."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from .bench_page import bench
from .bench_table import bench_tables
from .cards import facts_box
from .doubts import doubts_list
from .faults_table import faults_table
from .figures_page import figures_table
from .glossary import glossary_list
from .ledger import ledger_table, reviewed
from .lighthouse_table import lighthouse_table
from .pictures import pictures
from .proof import proof_table, readings_table
from .provider import offer
from .rule_pages import rules_index, rules_on, sources_table
from .runtime_table import runtime_table
from .search_box import search_box
from .words import ROOT, environment, helpers, words


@cache
def context(language: str) -> dict[str, Any]:
    """Everything that a page may name."""
    return {
        **helpers(language),
        "ui": words(language)["ui"],
        **offer(language),
        **pictures(language),
        "search_box": lambda: search_box(language),
        "ground": lambda name: facts_box(language, name),
        "sources_table": lambda: sources_table(language),
        "rules_index": lambda: rules_index(language),
        "rules_on": lambda page: rules_on(language, page),
        "doubts_list": lambda: doubts_list(language),
        "glossary_list": lambda: glossary_list(language),
        "figures_table": lambda: figures_table(language),
        "proof_table": lambda: proof_table(language),
        "faults_table": lambda: faults_table(language),
        "bench": bench(language),
        "bench_tables": lambda: bench_tables(language),
        "lighthouse_table": lambda: lighthouse_table(language),
        "runtime_table": lambda: runtime_table(language),
        "ledger_table": lambda: ledger_table(language),
        "access_reviewed": reviewed(language),
        "readings_table": lambda: readings_table(language),
    }


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
