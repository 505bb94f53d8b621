"""Sources and figures: complete, dated, used, and never guessed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from inburgering import AS_OF, QUESTIONS, LawDateError, rules
from inburgering.parameter import KNOWN_FROM, KNOWN_UNTIL, PARAMETERS, Law, check_date, versions
from inburgering.source import SOURCES, Ref
from scripts.languages import FIRST, LANGUAGE


def test_every_figure_has_a_known_source() -> None:
    assert {parameter.ref.source for parameter in PARAMETERS} <= set(SOURCES)


@pytest.mark.parametrize("parameter", PARAMETERS, ids=lambda p: f"{p.id}@{p.valid_from}")
def test_a_figure_is_complete(parameter: object) -> None:
    for name in ("meaning", "unit", "value", "valid_from", "ref", "checked_on"):
        assert getattr(parameter, name) not in (None, "")
    assert parameter.confidence in ("H", "M", "L")  # type: ignore[attr-defined]
    assert parameter.checked_on <= AS_OF  # type: ignore[attr-defined]


def test_versions_of_a_figure_start_on_different_days() -> None:
    for name in {parameter.id for parameter in PARAMETERS}:
        starts = [version.valid_from for version in versions(name)]
        assert len(set(starts)) == len(starts), name


def test_every_source_is_complete() -> None:
    for source in SOURCES.values():
        assert {FIRST, "en"} <= set(source.title) <= set(LANGUAGE)
        assert source.url.startswith("https://")
        assert source.short
        assert source.version


def test_the_version_of_the_day_counts() -> None:
    assert Law(date(2023, 3, 31)).number("agi_attempts") == 4
    assert Law(date(2023, 4, 1)).number("agi_attempts") == 3
    assert Law(AS_OF).date("act_2021_start") == date(2022, 1, 1)


def test_no_version_is_an_error_never_the_nearest() -> None:
    with pytest.raises(LawDateError, match="choose a later date"):
        Law(date(2023, 12, 31)).parameter("court_fee_duo")
    with pytest.raises(KeyError):
        versions("no_such_figure")


@pytest.mark.parametrize("day", [KNOWN_FROM - timedelta(days=1), KNOWN_UNTIL + timedelta(days=1), date.min, date.max])
def test_a_day_outside_the_known_law_is_an_error(day: date) -> None:
    with pytest.raises(LawDateError, match=f"from {KNOWN_FROM} to {KNOWN_UNTIL}"):
        rules(day)


@pytest.mark.parametrize("day", [KNOWN_FROM, AS_OF, KNOWN_UNTIL])
def test_the_first_and_last_known_day_count(day: date) -> None:
    assert check_date(day) == day
    assert rules(day)


def test_every_ground_rests_on_known_texts_and_figures() -> None:
    figures = {parameter.id for parameter in PARAMETERS}
    for ground in rules(AS_OF):
        assert {ref.source for ref in ground.cited} <= set(SOURCES), ground.id
        assert {ground.fee, ground.decision, ground.objection} - {None} <= figures, ground.id
        assert ground.refs
        assert ground.facts
        assert bool(ground.conditions) is (ground.exists or ground.until is not None), ground.id


def test_every_rule_names_options_that_exist() -> None:
    """A misspelt option, or an edge that no figure has any more, would silently never match."""
    for day in (KNOWN_FROM, AS_OF, KNOWN_UNTIL):
        for ground in rules(day):
            for leaf in ground.leaves():
                assert {*leaf.yes, *leaf.unsure} <= set(QUESTIONS[leaf.question].options), (ground.id, leaf)
                assert not set(leaf.yes) & set(leaf.unsure), (ground.id, leaf)


@pytest.mark.parametrize(
    ("ref", "dutch", "english"),
    [
        (Ref("wi2021", "4(1)(e)"), "Wi2021, artikel 4 lid 1 onder e", "Wi2021, article 4(1)(e)"),
        (Ref("wi2013", "7b(3)(a)"), "Wi2013, artikel 7b lid 3 onder a", "Wi2013, article 7b(3)(a)"),
        (Ref("ri2021", "annex 1"), "Ri2021, bijlage 1", "Ri2021, annex 1"),
        (Ref("duo_medical"), "DUO ziekte", "DUO ziekte"),
    ],
)
def test_a_place_in_a_text_reads_in_both_languages(ref: Ref, dutch: str, english: str) -> None:
    assert (ref.text(LANGUAGE["nl"]), ref.text(LANGUAGE["en"])) == (dutch, english)
