"""What was broken on purpose and what the reader then sees, as a table for the proof page."""

from __future__ import annotations

from markupsafe import Markup

from .tables import table
from .words import ROOT, toml, words

FILE = ROOT / "docs" / "faults.toml"


def faults() -> dict[str, list[str]]:
    """The faults by name, by what the reader sees."""
    return toml(FILE)


def faults_table(language: str) -> Markup:
    """A row for everything that the reader can see, with the faults that lead to it."""
    texts = words(language)["ui"]["faults"]
    rows = ((_list(names, texts["what"]), texts["seen"][group]) for group, names in faults().items())
    return table((texts["breaks"], texts["sees"]), rows)


def _list(names: list[str], what: dict[str, str]) -> Markup:
    return Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(what[name]) for name in names))
