"""What we are not sure of: the open questions of the law, with what the site says meanwhile, from data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any

from markupsafe import Markup

from .cards import cards, templates
from .words import ROOT, helpers, words

#: The order in which people meet the acts; then what belongs to none of them.
ACTS = ("both", "wi2021", "wi2013", "wi2007", "abroad", "permit", "naturalisation", "process", "provider")


@dataclass(frozen=True, slots=True)
class Doubt:
    """An open question: where it stands, what it touches, and who can settle it."""

    id: str
    sheet: str
    act: str
    grounds: tuple[str, ...]
    sources: tuple[str, ...]
    ask: str
    checked_on: date


@cache
def doubts() -> tuple[Doubt, ...]:
    """Every open question, by act. Raises TypeError for a field that is missing or unknown."""
    path = ROOT / "wizard" / "src" / "inburgering" / "data" / "doubts.toml"
    raw = tomllib.loads(path.read_text("utf-8"))["doubt"]
    found = (Doubt(**{**doubt, "grounds": tuple(doubt["grounds"]), "sources": tuple(doubt["sources"])}) for doubt in raw)
    return tuple(sorted(found, key=lambda doubt: ACTS.index(doubt.act)))


def doubts_of(ground: str, language: str) -> list[dict[str, Any]]:
    """The open questions that touch a ground, in words."""
    texts = words(language)["doubts"]
    return [{"id": doubt.id, **texts[doubt.id]} for doubt in doubts() if ground in doubt.grounds]


def doubts_list(language: str) -> Markup:
    """All open questions by act, for the page that owns up to them."""
    texts, date_in_words = words(language), helpers(language)["date"]
    groups = [
        (act, [(doubt, texts["doubts"][doubt.id], date_in_words(doubt.checked_on)) for doubt in found])
        for act, found in groupby(doubts(), key=lambda doubt: doubt.act)
    ]
    html = templates().get_template("doubts.html").render(groups=groups, ui=texts["ui"], cards=cards(language))
    return Markup("\n".join(line for line in html.splitlines() if line.strip()))
