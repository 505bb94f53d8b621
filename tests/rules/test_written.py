"""Figures and days as people read them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from inburgering.parameter import AS_OF, Law
from inburgering.written import day, figure, money, number
from scripts.languages import LANGUAGE

DUTCH, ENGLISH = LANGUAGE["nl"], LANGUAGE["en"]
UNITS = {"years": "jaar|jaar", "months": "maanden|maand", "weeks": "weken|week"}
MONTHS = ["januari", "februari"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("act_2013_start", "1 januari 2013"),
        ("medical_fee", "€ 225"),
        ("vat_rate", "21%"),
        ("request_wait_months", "2,5 jaar"),
        ("gap_months", "12 maanden"),
        ("objection_post_weeks", "1 week"),
    ],
)
def test_a_figure_with_its_unit(name: str, text: str) -> None:
    assert figure(Law(AS_OF).parameter(name), DUTCH, UNITS, MONTHS) == text


def test_each_language_has_its_marks() -> None:
    assert (number(Decimal(1250), DUTCH), number(Decimal("240.79"), ENGLISH)) == ("1.250", "240.79")
    assert (money(Decimal(1139), DUTCH), money(Decimal(1139), ENGLISH)) == ("€ 1.139", "€1,139")
    assert day(date(2022, 2, 1), MONTHS) == "1 februari 2022"
