"""The numbers on the proof page are those of these rules."""

from __future__ import annotations

from scripts.proof import COMMANDS, FILE, compared, counted, proof
from scripts.words import ROOT, toml


def test_the_measured_numbers_belong_to_these_rules() -> None:
    assert toml(FILE)["rules_hash"] == counted()["rules_hash"], "the rules changed: run `make proof` (some minutes)"


def test_the_states_are_those_that_the_browser_is_asked_for() -> None:
    assert toml(FILE)["states"] == compared(), "the states changed: run `make proof` (some minutes)"


def test_every_number_is_there_and_has_a_command() -> None:
    assert set(proof()) == set(COMMANDS)


def test_the_interview_is_short() -> None:
    """Half of the people answer at most nine questions, and nobody could ask much less than we do."""
    found = proof()
    assert found["median"] <= 9
    assert found["ratio"] <= 1.15


def test_the_page_shows_them() -> None:
    for page in ("proof", "en/proof"):
        html = (ROOT / "site" / page / "index.html").read_text("utf-8")
        assert proof()["rules_hash"][:16] in html
        assert "not yet measured" not in html
        assert "nog niet gemeten" not in html
