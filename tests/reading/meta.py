"""Certainty, authority, terms, fee and sources of a ground: in the rules, and as the independent reading found them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from inburgering import Ground

from .compare import META

_RAW = tomllib.loads((Path(__file__).parent / "settled.toml").read_text("utf-8"))
#: Differences on verdicts that are written down.
SETTLED: list[dict[str, Any]] = _RAW["settled"]
#: What the rules say of authority and terms where the reading says otherwise.
SETTLED_FACTS: dict[str, dict[str, str]] = _RAW["facts"]
#: Texts that the rules cite beyond the basis column of the sheet: the pages and changes that the facts name.
CITED_TOO: dict[str, list[str]] = _RAW["cited_too"]

Facts = dict[str, Any]


def facts(ground: Ground) -> Facts:
    """What the rules say of a ground besides its conditions."""
    return {
        "certainty": str(ground.certainty),
        "decider": ground.decider,
        "fee": ground.fee or "",
        "decision": ground.decision or "",
        "objection": ground.objection or "",
        "sources": {ref.source for ref in ground.cited},
    }


def expected(name: str) -> Facts:
    """The same from the reading, with what was settled."""
    read = META[name]
    return {**read, **SETTLED_FACTS.get(name, {}), "sources": {*read["sources"], *CITED_TOO.get(name, ())}}
