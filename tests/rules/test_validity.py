"""Figures in time: what held when, what has ended, and what a page may still show of it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from inburgering import AS_OF, LawDateError
from inburgering.parameter import PARAMETERS, SUBJECTS, Law, versions
from scripts.words import LANGUAGES, helpers

ENDED = sorted({p.id for p in PARAMETERS if (last := versions(p.id)[-1]).valid_until and last.valid_until < AS_OF})


def value(name: str, *day: int) -> object:
    return Law(date(*day)).parameter(name).value


def test_a_figure_holds_on_its_last_day_and_not_on_the_next() -> None:
    assert value("court_fee_duo", 2025, 12, 31) == 53
    with pytest.raises(LawDateError, match="ended on 2025-12-31"):
        value("court_fee_duo", 2026, 1, 1)


def test_before_the_first_version_there_is_no_value() -> None:
    with pytest.raises(LawDateError, match="choose a later date"):
        value("court_fee_duo", 2023, 12, 31)


def test_between_two_versions_there_is_no_value() -> None:
    assert value("legal_aid_min", 2022, 12, 31) == 214
    with pytest.raises(LawDateError, match="ended on 2022-12-31"):
        value("legal_aid_min", 2023, 1, 1)
    assert value("legal_aid_min", 2024, 1, 1) == 226


def test_a_later_version_takes_over_from_one_that_has_no_end() -> None:
    assert value("study_pack_fee", 2015, 12, 16) == Decimal("99.50")
    assert value("study_pack_fee", 2015, 12, 17) == 25


@pytest.mark.parametrize("reader", [Law.number, Law.date])
def test_no_reader_gets_a_figure_that_has_ended(reader: object) -> None:
    with pytest.raises(LawDateError):
        reader(Law(AS_OF), "court_fee_ind")  # type: ignore[operator]


@pytest.mark.parametrize("parameter", PARAMETERS, ids=lambda p: f"{p.id}@{p.valid_from}")
def test_a_version_ends_after_it_begins_and_before_the_next(parameter: object) -> None:
    until = parameter.valid_until  # type: ignore[attr-defined]
    if until is None:
        return
    assert parameter.valid_from <= until  # type: ignore[attr-defined]
    later = [v.valid_from for v in versions(parameter.id) if v.valid_from > parameter.valid_from]  # type: ignore[attr-defined]
    assert all(until < start for start in later)


def test_every_figure_has_one_subject() -> None:
    assert {p.subject for p in PARAMETERS} == set(SUBJECTS)
    for name in {p.id for p in PARAMETERS}:
        assert len({version.subject for version in versions(name)}) == 1, name


def test_versions_of_a_figure_have_one_unit() -> None:
    for name in {p.id for p in PARAMETERS}:
        assert len({version.unit for version in versions(name)}) == 1, name


@pytest.mark.parametrize("name", ENDED)
def test_an_ended_figure_is_shown_with_its_last_year(name: str) -> None:
    for language in LANGUAGES:
        with pytest.raises(LawDateError):
            helpers(language)["fig"](name)
        last = helpers(language)["last"](name)
        assert str(last) == last.text
        assert last.year == helpers(language)["year"](name) == str(versions(name)[-1].valid_until.year)  # type: ignore[union-attr]


def test_a_figure_that_holds_is_shown_the_same_by_both_helpers() -> None:
    assert str(helpers("nl")["last"]("medical_fee")) == helpers("nl")["fig"]("medical_fee") == "€ 225"
    assert helpers("en")["last"]("medical_fee").year == "2022"


@pytest.mark.parametrize(
    ("name", "history"),
    [
        ("medical_fee", ("240.79", "225")),
        ("agi_attempts", ("4", "3")),
        ("nat_effort_attempts", ("4", "3")),
        ("exam_ona_fee", ("100", "40", "50", "40")),
        ("exam_speaking_fee_2013", ("60", "50")),
        ("exam_knm_fee_2013", ("40", "50")),
        ("exam_total_fee_2013", ("350", "290", "300", "290")),
        ("exam_abroad_fee", ("350", "150")),
        ("study_pack_fee", ("110", "99.50", "25", "26.20")),
        ("court_fee_duo", ("51", "53")),
        ("court_fee_ind", ("187", "194")),
        ("further_fee_duo", ("138", "143")),
        ("further_fee_ind", ("279", "289")),
        ("legal_aid_min", ("214", "226")),
    ],
)
def test_what_a_figure_was_through_the_years(name: str, history: tuple[str, ...]) -> None:
    assert tuple(str(version.value) for version in versions(name)) == history


PARTS_2013 = (
    "exam_writing_fee_2013",
    "exam_listening_fee_2013",
    "exam_reading_fee_2013",
    "exam_speaking_fee_2013",
    "exam_knm_fee_2013",
    "exam_ona_fee",
)


@pytest.mark.parametrize("total", versions("exam_total_fee_2013"), ids=lambda p: str(p.valid_from))
def test_the_parts_of_the_2013_exam_make_its_total(total: object) -> None:
    law = Law(total.valid_from)  # type: ignore[attr-defined]
    assert sum(law.number(part) for part in PARTS_2013) == total.value  # type: ignore[attr-defined]


def test_other_totals_and_their_parts() -> None:
    law = Law(AS_OF)
    assert sum(law.number(f"exam_abroad_{part}_fee") for part in ("speaking", "reading", "kns")) == law.number(
        "exam_abroad_fee"
    )
    assert 5 * law.number("exam_part_fee") == law.number("exam_total_fee")


def test_the_doubling_of_the_municipal_fine_ends_at_its_maximum() -> None:
    law = Law(AS_OF)
    assert law.number("fine_pip_2021") * 2**4 == law.number("fine_pip_max_2021")


def test_the_fine_of_the_2013_act_falls_with_hours_and_attempts() -> None:
    law = Law(AS_OF)
    table = [
        [law.number(f"fine_2013_{tries}_{hours}") for hours in ("under_150", "from_150", "from_300")]
        for tries in ("not_all", "once", "twice")
    ]
    assert table == [[1250, 875, 500], [1000, 625, 250], [750, 375, 0]]
    assert max(map(max, table)) == law.number("fine_max_2013")


def test_the_profit_of_2020_follows_from_its_formula() -> None:
    law = Law(date(2020, 12, 31))
    wage, hours = (Decimal(str(law.parameter(name).value)) for name in ("ona_week_wage_2020", "ona_week_hours"))
    worked = law.number("ona_work_hours") * law.number("ona_work_months")
    assert wage / hours * worked == law.parameter("ona_profit_2020").value


def test_the_attempts_change_on_the_day_that_is_told() -> None:
    """The day on which the rule on attempts changed is the day on which its figure changes."""
    since = Law(AS_OF).date("agi_attempts_since")
    assert versions("agi_attempts")[-1].valid_from == since
    assert Law(since - timedelta(days=1)).number("agi_attempts") == Law(since).number("agi_attempts") + 1
