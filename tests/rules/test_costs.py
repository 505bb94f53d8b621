"""What a ground costs, by the law sheets."""

from __future__ import annotations

from datetime import date

import pytest

from inburgering import AS_OF, rules
from inburgering.costs import BACK, BESIDES, INSTEAD, Cost, costs
from inburgering.parameter import Law

GROUNDS = {ground.id: ground for ground in rules(AS_OF)}


def lines(ground: str, on: date = AS_OF) -> list[str]:
    return [cost.id for cost in costs(GROUNDS[ground], Law(on))]


def line(ground: str, name: str, on: date = AS_OF) -> Cost:
    return next(cost for cost in costs(GROUNDS[ground], Law(on)) if cost.id == name)


@pytest.mark.parametrize(
    ("ground", "found"),
    [
        # wi2021 3.5: 225 first, back on the doctor's advice; section 6 of abroad: objection free, court fee 53 in 2025
        ("medical_2021", ["medical_fee", "back_medical_2021", "care_money", "objection_free", "court_fee_duo"]),
        # wi2013 3.2: back only when granted
        ("medical_2013", ["medical_fee", "back_medical_2013", "care_money", "objection_free", "court_fee_duo"]),
        ("adapted_exam_2021", ["adapted_free", "objection_free", "court_fee_duo"]),  # wi2021 3.6: free
        ("adapted_exam_2013", ["adapted_ask", "objection_free", "court_fee_duo"]),  # wi2013 D6: ask DUO
        ("integrated_2021", ["interview_fee", "back_interview", "objection_free", "court_fee_duo"]),  # wi2021 2.5, question 5
        ("effort_literacy_2013", ["learning_test_fee", "back_not_found", "objection_free", "court_fee_duo"]),  # wi2013 4.2
        ("more_time_birth_2021", ["free", "objection_free", "court_fee_duo"]),  # wi2021, table D
        ("lower_level_2021", ["free", "objection_free"]),  # wi2021 5.2; the court fee against a municipality was not found
        ("circumstances_2021", ["free", "objection_free"]),  # wi2021 4.2
        ("abroad_medical", ["mvv_fee_2024", "doctor_own", "objection_free", "court_fee_ind"]),  # abroad A3.6, A4.9
        ("abroad_passed", ["exam_abroad_fee", "mvv_fee_2024", "objection_free", "court_fee_ind"]),  # abroad A1.5
        ("abroad_nationality", ["residence_fee", "objection_free", "court_fee_ind"]),  # abroad section 2
        ("permit_medical", ["advice_own", "objection_free", "court_fee_ind"]),  # abroad Q9: no amount
        ("permit_exempt", ["permit_fee", "objection_free", "court_fee_ind"]),  # wi2013 9.3
        (
            "naturalisation_medical",
            ["naturalisation_fee_2026", "back_not_found", "advice_own", "objection_free", "court_fee_ind"],
        ),
        ("duty_2021", ["not_asked"]),
        ("effort_2021", ["not_asked"]),
        ("more_time_gap_2021", ["not_asked"]),
        ("abroad_turkish", ["not_asked"]),
    ],
)
def test_the_lines(ground: str, found: list[str]) -> None:
    assert lines(ground) == found


def test_an_amount_of_a_past_year_is_told_as_such() -> None:
    """abroad Q11: the last sure figure with its year."""
    assert line("medical_2021", "court_fee_duo").ended
    assert not line("medical_2021", "court_fee_duo", date(2025, 6, 1)).ended
    assert not line("medical_2021", "medical_fee").ended
    fee = line("abroad_medical", "mvv_fee_2024")
    assert fee.ended
    assert fee.amount is not None
    assert fee.amount.valid_until == date(2024, 12, 31)


def test_every_ground_has_a_line_on_asking() -> None:
    assert [name for name in GROUNDS if not lines(name)] == []


def test_the_tables_name_grounds_that_exist() -> None:
    assert {*BACK, *INSTEAD, *BESIDES} <= set(GROUNDS)


def test_what_has_a_fee_says_what_comes_back() -> None:
    exam = {"abroad_exam", "abroad_passed"}  # a service, not a deposit: its words say that a part is paid again
    assert {ground.id for ground in GROUNDS.values() if ground.fee} - exam <= set(BACK)
