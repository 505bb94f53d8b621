"""What was broken on purpose and what the reader then sees, as a table for the proof page."""

from __future__ import annotations

from markupsafe import Markup

from .words import ROOT, toml, words

FILE = ROOT / "docs" / "faults.toml"


def faults() -> dict[str, list[str]]:
    """The faults by name, by what the reader sees."""
    return toml(FILE)


def faults_table(language: str) -> Markup:
    """A row for everything that the reader can see, with the faults that lead to it."""
    texts = words(language)["ui"]["faults"]
    head = Markup("<th>{}</th><th>{}</th>").format(texts["breaks"], texts["sees"])
    rows = Markup("\n").join(_row(names, texts["seen"][group], texts["what"]) for group, names in faults().items())
    return Markup('<table class="sources"><thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody></table>').format(head, rows)


def _row(names: list[str], seen: str, what: dict[str, str]) -> Markup:
    items = Markup("").join(Markup("<li>{}</li>").format(what[name]) for name in names)
    return Markup("<tr><td><ul>{}</ul></td><td>{}</td></tr>").format(items, seen)
