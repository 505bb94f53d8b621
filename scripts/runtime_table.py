"""What `make bench-runtime` measured, as a table for the proof page."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from inburgering.written import number

from .languages import LANGUAGE
from .tables import table
from .words import ROOT, toml, words

FILE = ROOT / "docs" / "runtime.toml"
MEASURES = ("bytes", "milliseconds", "ratio")


def runtime_table(language: str) -> Markup:
    """What was measured, as a table."""
    texts, found = words(language)["ui"]["bench_runtime"], toml(FILE)
    rows = (
        (texts[name], *(number(Decimal(str(found[name][key])), LANGUAGE[language]) for key in MEASURES))
        for name in ("stock", "full", "cut")
    )
    note = Markup("<p>{}</p>").format(texts["machine"].format(machine=found["machine"], rounds=found["rounds"]))
    return note + table([texts[key] for key in ("what", *MEASURES)], rows)
