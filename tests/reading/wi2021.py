"""The sheet on the 2021 act read again, apart from the rules: what each ground says when every question has an answer.

The codes of the rows in the decision table and the facts stand above each part. Where the sheet says "ask" the reading
is "unknown". A special case, which rows C2 and D3 name, is an exceptional situation of the person (special_event).
"""

from __future__ import annotations

from collections.abc import Mapping

Answers = Mapping[str, str]

ASYLUM_GROUP = ("asylum", "family_of_asylum")
BRINGS_DUTY = ("asylum", "family_of_asylum", "family", "humanitarian", "minister")
NOT_SETTLED = ("wealthy", "other")
THREE_MONTHS_OR_MORE = ("exactly_3", "over_3")
WHOLE_EXAM_PAPERS = ("dutch_school", "dutch_abroad", "international", "integration_2021")
COMBINABLE = ("illness", "birth", "death", "literacy", "late_offer", "provider", "shelter", "homeless", "special")


# --- Who is obliged (A1; facts 1.1-1.9) ---


def _freed_for_sure(a: Answers) -> bool:
    """Dutch, EU, EEA or Swiss, or outside the ages of the duty."""
    return a["nationality"] in ("dutch", "eu") or a["age"] in ("under_16", "aow")


def _act_2021(a: Answers) -> str:
    """Whether the 2021 act is the act of this person: yes, no, or ask (a child then, without a letter)."""
    if a["place"] != "nl":
        return "no"
    if a["letter"] != "none":
        return "yes" if a["letter"] == "wi2021" else "no"
    if a["obliged_since"] == "no_permit":
        return "no"
    if a["child_then"] == "yes":
        return "ask"
    return "yes" if a["obliged_since"] == "from_20220101" else "no"


def duty_2021(a: Answers) -> str:
    act = _act_2021(a)
    if act == "no":
        return "not_applicable"
    if act == "ask":
        return "unknown"
    if _freed_for_sure(a):
        return "unlikely"
    if a["letter"] == "wi2021" or a["permit"] in BRINGS_DUTY:
        return "likely"
    return "unknown" if a["permit"] in NOT_SETTLED else "unlikely"


def not_obliged_permit_2021(a: Answers) -> str:
    act = _act_2021(a)
    if act == "no" or a["nationality"] in ("dutch", "eu"):
        return "not_applicable"
    if a["permit"] in BRINGS_DUTY:
        return "unlikely" if act == "yes" else "unknown"
    if act == "ask" or a["permit"] in NOT_SETTLED or a["letter"] == "wi2021":
        return "unknown"
    return "likely"


def not_obliged_nationality(a: Answers) -> str:
    if a["place"] != "nl":
        return "not_applicable"
    return "likely" if a["nationality"] in ("dutch", "eu") else "unlikely"


def not_obliged_age(a: Answers) -> str:
    if a["place"] != "nl":
        return "not_applicable"
    return "likely" if a["age"] in ("under_16", "aow") else "unlikely"


def not_obliged_no_permit(a: Answers) -> str:
    if a["place"] != "nl" or a["letter"] != "none":
        return "not_applicable"
    return "likely" if a["obliged_since"] == "no_permit" else "unlikely"


# --- Exemptions (A2-A8; facts 2.1-2.6) ---


def eight_years_2021(a: Answers) -> str:
    return "likely" if a["years_school_18"] == "from_8" else "unlikely"


def diploma_2021(a: Answers) -> str:
    diploma = a["diploma"]
    if diploma in ("dutch_school", "integration_2021"):
        return "likely"
    if diploma == "dutch_abroad":
        return "likely" if a["dutch_pass"] == "yes" else "unlikely"
    if diploma == "international":
        return "likely" if a["international_b1"] == "yes" else "unlikely"
    if diploma == "integration_2013":
        return "likely" if a["four_parts_b1"] == "yes" else "unlikely"
    return "unlikely"


def school_duty_2021(a: Answers) -> str:
    """The qualification duty ends at eighteen (2.1), so an older person is mistaken."""
    return "likely" if a["school_duty"] == "yes" and a["age"] == "from_16" else "unlikely"


def education_2021(a: Answers) -> str:
    return "likely" if a["studying"] == "exempting" else "unlikely"


def integrated_2021(a: Answers) -> str:
    """The interview finds the level, and nobody knows it beforehand: at most possible."""
    if a["registered_years"] != "from_10" or a["worked_years"] != "from_5" or a["spoken_level"] != "b1":
        return "unlikely"
    return "possible"


def part_b1_2021(a: Answers) -> str:
    if a["diploma"] in WHOLE_EXAM_PAPERS:
        return "not_applicable"
    if a["pip_level"] != "b1":
        return "unlikely"
    if a["diploma"] == "nt2" or a["part_paper"] in ("nt2", "dutch_grades", "cnavt_b1"):
        return "likely"
    return "likely" if a["part_paper"] == "foreign_b1" and a["foreign_school"] == "yes" else "unlikely"


def part_a2_2021(a: Answers) -> str:
    """At A2 the list does not name a paper at B1 or an early TGN: ask, never no (question 20)."""
    if a["diploma"] in WHOLE_EXAM_PAPERS:
        return "not_applicable"
    if a["pip_level"] != "a2":
        return "unlikely"
    paper = a["part_paper"]
    if paper in ("duo_a2", "cnavt_a2"):
        return "likely"
    early_tgn = paper == "tgn" and a["tgn_date"] == "under_20141101" and a["tgn_points"] == "from_37"
    foreign_at_b1 = paper == "foreign_b1" and a["foreign_school"] == "yes"
    other_at_b1 = a["diploma"] == "nt2" or paper in ("nt2", "dutch_grades", "cnavt_b1")
    return "unknown" if early_tgn or foreign_at_b1 or other_at_b1 else "unlikely"


def no_map_2021(a: Answers) -> str:
    return "likely" if a["route"] == "education" else "unlikely"


# --- Health and special circumstances (B1-B3; facts 3 and 4) ---


def medical_2021(a: Answers) -> str:
    return "possible" if a["health"] == "own" and a["able_five_years"] in ("no", "not_sure") else "unlikely"


def adapted_exam_2021(a: Answers) -> str:
    return "possible" if a["health"] == "own" and a["able_five_years"] in ("adapted", "not_sure") else "unlikely"


def circumstances_2021(a: Answers) -> str:
    """Without the municipal advice one can still ask for it: also possible."""
    exceptional = a["special_event"] == "yes" and a["special_fault"] == "not_mine"
    heavy = a["special_impossible"] == "yes" and a["special_distress"] == "yes"
    return "possible" if exceptional and heavy else "unlikely"


# --- Effort, level and route (C1, C2; facts 5.1-5.4) ---


def effort_2021(a: Answers) -> str:  # noqa: ARG001 (no answer can change it)
    """Gone: the 2021 act does not have it."""
    return "unlikely"


def lower_level_2021(a: Answers) -> str:
    studied = a["hours_nt2"] == "from_600" and a["lesson_effort"] == "yes"
    return "possible" if a["route"] == "b1" and studied and a["b1_in_reach"] == "no" else "unlikely"


def change_route_2021(a: Answers) -> str:
    """Later than a year and a half only special cases are left: an exceptional situation."""
    wanted = a["wants_route"]
    if wanted in ("none", a["route"]):
        return "unlikely"
    if wanted == "z" and a["exam_in_reach"] != "no":
        return "unlikely"
    if (a["route"], wanted) == ("education", "b1") or a["term_age_2021"] == "within":
        return "possible"
    return "possible" if a["other_school_done"] == "yes" or a["special_event"] == "yes" else "unlikely"


# --- Money (facts 1.4, 6.6, 6.7) ---


def course_paid_2021(a: Answers) -> str:
    return "likely" if a["permit"] in ASYLUM_GROUP else "unlikely"


def loan_2021(a: Answers) -> str:
    """DUO looks at the income of two years ago: at most possible."""
    return "unlikely" if a["permit"] in ASYLUM_GROUP else "possible"


def no_fine_asylum(a: Answers) -> str:
    return "possible" if a["permit"] in ASYLUM_GROUP else "unlikely"
