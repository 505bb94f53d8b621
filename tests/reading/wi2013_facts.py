"""The reading of the sheet wi2013, third part: who decides, on what, how certain, with which terms and fee."""

from __future__ import annotations

# --- Who decides, on what, and how certain ---

Meta = dict[str, str | list[str]]


def _row(certainty: str, decider: str, sources: str, *, fee: str = "", terms: bool = True) -> Meta:
    """One row of the table. `terms`: DUO decides on a request, within a term, open to objection."""
    decision, objection = ("decision_weeks", "objection_weeks") if terms else ("", "")
    named: Meta = {"certainty": certainty, "decider": decider, "sources": sources.split(), "fee": fee}
    return {**named, "decision": decision, "objection": objection}


META: dict[str, Meta] = {
    "wi2007_case": _row("discretion", "municipality", "stb2012_430", terms=False),
    "duty_2013": _row("rule", "law", "wi2013", terms=False),
    "not_obliged_permit_2013": _row("rule", "law", "wi2013", terms=False),
    "not_obliged_turkish_2013": _row("rule", "law", "duo_turkish", terms=False),
    "school_duty_2013": _row("rule", "law", "wi2013", terms=False),
    "eight_years_2013": _row("rule", "law", "wi2013 bi2013", terms=False),
    "eight_years_child": _row("rule", "law", "wi2013 bi2013 wi2021 bi2021", terms=False),
    "diploma_2013": _row("rule", "duo", "wi2013 bi2013"),
    "diploma_early_2013": _row("rule", "duo", "duo_diploma"),
    "diploma_abroad_2013": _row("rule", "duo", "bi2013 ri2013"),
    "diploma_international_2013": _row("rule", "duo", "bi2013"),
    "old_paper_2013": _row("rule", "duo", "bi2013"),
    "education_2013": _row("rule", "duo", "wi2013", terms=False),
    "integrated_2013": _row("discretion", "duo", "bi2013 ri2013", fee="interview_fee"),
    "part_language_2013": _row("rule", "duo", "ri2013"),
    "part_foreign_2013": _row("discretion", "duo", "ri2013"),
    "part_tgn_2013": _row("rule", "duo", "duo_diploma"),
    "part_win_2013": _row("rule", "duo", "bi2013"),
    "ona_work_2013": _row("rule", "duo", "bi2013 bi2021"),
    "ona_map_2013": _row("rule", "duo", "bi2021"),
    "ona_mbo1_2013": _row("rule", "duo", "duo_diploma", terms=False),
    "no_ona_2013": _row("rule", "law", "", terms=False),
    "no_pvt_2013": _row("rule", "law", "wi2013", terms=False),
    "medical_2013": _row("discretion", "duo", "wi2013 bi2013 ri2013", fee="medical_fee"),
    "adapted_exam_2013": {**_row("discretion", "duo", "bi2013 ri2013"), "decision": ""},
    "circumstances_2013": _row("rule", "law", "wi2021", terms=False),
    "effort_course_2013": _row("rule", "duo", "wi2013 bi2013 ri2013"),
    "effort_literacy_2013": _row("discretion", "duo", "wi2013 bi2013 ri2013", fee="learning_test_fee"),
    "effort_young_2013": {**_row("discretion", "duo", "lowan"), "decision": ""},
    "effort_ex_officio_2013": _row("discretion", "duo", "bi2013", terms=False),
    "more_time_effort_2013": _row("rule", "duo", "wi2013 ri2013"),
    "more_time_literacy_2013": _row("rule", "duo", "wi2013"),
    "more_time_illness_2013": _row("discretion", "duo", "blame_policy"),
    "more_time_death_2013": _row("rule", "duo", "blame_policy"),
    "more_time_birth_2013": _row("rule", "duo", "blame_policy"),
    "more_time_centre_2013": _row("rule", "duo", "blame_policy", terms=False),
    "more_time_education_2013": _row("rule", "duo", "blame_policy"),
    "more_time_marking_2013": _row("rule", "duo", "notes_2026", terms=False),
    "more_time_housing_2013": _row("discretion", "duo", "notes_2026"),
    "more_time_special_2013": _row("discretion", "duo", "duo_other"),
    "more_time_ex_officio_2013": _row("discretion", "duo", "bi2013", terms=False),
    "more_time_corona_2013": _row("rule", "duo", "blame_policy", terms=False),
}
