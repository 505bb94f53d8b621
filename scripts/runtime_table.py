"""What `make bench-runtime` measured, as a table for the proof page."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from inburgering.written import number

from .languages import LANGUAGE
from .words import ROOT, toml, words

FILE = ROOT / "docs" / "runtime.toml"


def runtime_table(language: str) -> Markup:
    """What was measured, as a table."""
    texts, found = words(language)["ui"]["bench_runtime"], toml(FILE)
    rows = Markup("\n").join(
        Markup("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>").format(
            texts[name],
            *(number(Decimal(str(found[name][key])), LANGUAGE[language]) for key in ("bytes", "milliseconds", "ratio")),
        )
        for name in ("stock", "full", "cut")
    )
    head = Markup("").join(Markup("<th>{}</th>").format(texts[key]) for key in ("what", "bytes", "milliseconds", "ratio"))
    note = Markup("<p>{}</p>").format(texts["machine"].format(machine=found["machine"], rounds=found["rounds"]))
    return note + Markup('<table class="sources"><thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody></table>').format(head, rows)
