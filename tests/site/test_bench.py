"""The speed on the proof page is what was measured on these rules."""

from __future__ import annotations

from pathlib import Path

from inburgering.export import rules_hash
from scripts.bench_batch import ways
from scripts.bench_growth import pages
from scripts.bench_page import FILE, bench
from scripts.serve import SITE
from scripts.words import LANGUAGES, toml
from tests.states import scattered


def test_measured_on_these_rules() -> None:
    assert toml(FILE)["rules_hash"] == rules_hash(), "the rules changed: run `make bench-batch`"


def test_every_way_decides_the_same() -> None:
    found = ways()
    for answers, _ in scattered(30):
        assert found["json_logic"](answers) == found["compiled"](answers) == found["expressions"](answers)


def test_numbers_in_both_languages() -> None:
    for language in LANGUAGES:
        shown = bench(language)
        assert shown["ratio"].isdigit()
        assert str(toml(FILE)["measured_on"].year) in shown["measured_on"]


def test_the_pages_of_the_growth_are_built_beside_the_site(tmp_path: Path) -> None:
    before = (SITE / "index.html").stat().st_mtime_ns
    assert pages(1, tmp_path) > 0
    assert (tmp_path / "site" / "medical" / "index.html").is_file()
    assert (SITE / "index.html").stat().st_mtime_ns == before
