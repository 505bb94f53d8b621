"""What was broken on purpose and what the reader then sees, as a table for the proof page."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from .words import ROOT, toml, words

FILE = ROOT / "docs" / "faults.toml"


def faults() -> dict[str, Any]:
    """The faults, by what the reader sees."""
    return toml(FILE)


def faults_table(language: str) -> Markup:
    """A row for everything that the reader can see, with the faults that lead to it."""
    texts = words(language)["ui"]["faults"]
    head = Markup("<th>{}</th><th>{}</th>").format(texts["breaks"], texts["sees"])
    rows = Markup("\n").join(_row(seen, language) for seen in faults().values())
    return Markup('<table class="sources"><thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody></table>').format(head, rows)


def _row(seen: dict[str, Any], language: str) -> Markup:
    items = Markup("").join(Markup("<li>{}</li>").format(fault[language]) for fault in seen["faults"])
    return Markup("<tr><td><ul>{}</ul></td><td>{}</td></tr>").format(items, seen[language])
