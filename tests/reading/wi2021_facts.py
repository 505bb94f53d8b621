"""The reading of the sheet wi2021, third part: who decides, on what, how certain, with which terms and fee."""

from __future__ import annotations


def _meta(
    certainty: str, decider: str, *sources: str, fee: str = "", decision: str = "", objection: str = ""
) -> dict[str, str | list[str]]:
    return {
        "certainty": certainty,
        "decider": decider,
        "sources": [*sources],
        "fee": fee,
        "decision": decision,
        "objection": objection,
    }


def _decided(
    certainty: str, decider: str, *sources: str, fee: str = "", decision: str = "decision_weeks"
) -> dict[str, str | list[str]]:
    """Someone asks, an authority decides, and one may object."""
    return _meta(certainty, decider, *sources, fee=fee, decision=decision, objection="objection_weeks")


_ACT, _DECREE, _REGULATION = "wi2021", "bi2021", "ri2021"
_ALL_THREE = (_ACT, _DECREE, _REGULATION)

META: dict[str, dict[str, str | list[str]]] = {
    "duty_2021": _meta("rule", "duo", _ACT, _DECREE),
    "not_obliged_nationality": _meta("rule", "duo", _ACT, "wi2013"),
    "not_obliged_age": _meta("rule", "duo", _ACT, "wi2013"),
    "not_obliged_no_permit": _meta("rule", "duo", _ACT),
    "not_obliged_permit_2021": _meta("rule", "duo", _ACT, _DECREE),
    "eight_years_2021": _decided("rule", "duo", _ACT, _DECREE),
    "diploma_2021": _decided("rule", "duo", _ACT, _REGULATION),
    "school_duty_2021": _decided("rule", "duo", _ACT, decision=""),
    "education_2021": _decided("rule", "duo", _ACT, _REGULATION),
    "integrated_2021": _decided("discretion", "duo", _ACT, _DECREE, fee="interview_fee"),
    "part_b1_2021": _decided("rule", "duo", *_ALL_THREE),
    "part_a2_2021": _decided("rule", "duo", *_ALL_THREE),
    "no_map_2021": _meta("rule", "law", _ACT),
    "medical_2021": _decided("discretion", "duo", *_ALL_THREE, fee="medical_fee"),
    "circumstances_2021": _decided("discretion", "ministry", *_ALL_THREE),
    "adapted_exam_2021": _decided("discretion", "duo", _DECREE, decision=""),
    "effort_2021": _meta("rule", "law", _ACT, _DECREE),
    "lower_level_2021": _decided("discretion", "municipality", _ACT, _DECREE, decision=""),
    "change_route_2021": _decided("discretion", "municipality", _ACT, _DECREE, decision=""),
    "more_time_illness_2021": _decided("rule", "duo", *_ALL_THREE),
    "more_time_death_2021": _decided("rule", "duo", *_ALL_THREE),
    "more_time_birth_2021": _decided("rule", "duo", *_ALL_THREE),
    "more_time_literacy_2021": _decided("rule", "duo", *_ALL_THREE),
    "more_time_shelter_2021": _decided("rule", "duo", *_ALL_THREE),
    "more_time_homeless_2021": _decided("rule", "duo", *_ALL_THREE),
    "more_time_offer_2021": _decided("rule", "duo", *_ALL_THREE),
    "more_time_provider_2021": _decided("rule", "duo", *_ALL_THREE),
    "more_time_special_2021": _decided("discretion", "duo", *_ALL_THREE),
    "more_time_combined_2021": _decided("discretion", "duo", *_ALL_THREE),
    "more_time_school_2021": _decided("discretion", "duo", *_ALL_THREE),
    "more_time_institution_2021": _decided("discretion", "duo", "notes_2026"),
    "more_time_proposal_2021": _meta("discretion", "duo", "proposal2025"),
    "more_time_effort_2021": _decided("rule", "duo", _ACT, _DECREE, decision=""),
    "more_time_ex_officio_2021": _decided("discretion", "duo", _DECREE, decision=""),
    "more_time_marking_2021": _decided("discretion", "duo", _DECREE, "notes_2026", decision=""),
    "more_time_gap_2021": _meta("rule", "law", _DECREE),
    "course_paid_2021": _meta("rule", "municipality", _ACT, _DECREE),
    "loan_2021": _decided("discretion", "duo", _ACT, _DECREE, "duo_loan"),
    "no_fine_asylum": _meta("discretion", "duo", "council_2026", objection="objection_weeks"),
}
