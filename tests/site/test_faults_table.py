"""The proof page tells of the faults that are tried, of each what the reader then sees, and of no other."""

from __future__ import annotations

import pytest
from markupsafe import escape

from scripts.faults_table import faults
from scripts.languages import LANGUAGE
from scripts.words import LANGUAGES, ROOT, words
from tests.e2e.faults.table import FAULTS, Fault


def seen(fault: Fault) -> str:
    """What the reader sees, by its name in the table."""
    return fault.ends if fault.keeps and fault.decides else "words" if fault.keeps else "again"


def test_the_table_holds_every_fault_that_is_tried() -> None:
    told = {(name, group) for group, names in faults().items() for name in names}
    assert told == {(fault.name, seen(fault)) for fault in FAULTS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_them(language: str) -> None:
    html = (ROOT / "site" / LANGUAGE[language].folder / "proof" / "index.html").read_text("utf-8")
    told = words(language)["ui"]["faults"]
    assert told["what"].keys() == {fault.name for fault in FAULTS}
    assert told["seen"].keys() == faults().keys()
    assert all(str(escape(one)) in html for one in (*told["what"].values(), *told["seen"].values()))
