"""The proof page tells of the faults that are tried, of each what the reader then sees, and of no other."""

from __future__ import annotations

from scripts.faults_table import faults
from scripts.words import ROOT
from tests.e2e.faults.table import FAULTS, Fault


def seen(fault: Fault) -> str:
    """What the reader sees, by its name in the table."""
    return fault.ends if fault.keeps and fault.decides else "words" if fault.keeps else "again"


def test_the_table_holds_every_fault_that_is_tried() -> None:
    told = {(one["name"], group) for group, content in faults().items() for one in content["faults"]}
    assert told == {(fault.name, seen(fault)) for fault in FAULTS}


def test_the_page_shows_them() -> None:
    for page, language in (("proof", "nl"), ("en/proof", "en")):
        html = (ROOT / "site" / page / "index.html").read_text("utf-8")
        assert all(one[language] in html for content in faults().values() for one in content["faults"])
