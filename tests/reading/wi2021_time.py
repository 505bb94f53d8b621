"""The reading of the sheet wi2021, second part: more time."""

from __future__ import annotations

from .wi2021 import ASYLUM_GROUP, COMBINABLE, THREE_MONTHS_OR_MORE, Answers

# --- More time, not to blame (D1a-D1m; facts 6.2, 6.3) ---


def _causes(a: Answers) -> set[str]:
    """The causes named; who says that nothing cost time has no second cause either."""
    return set() if a["delay"] == "none" else {a["delay"], a["delay_second"]} - {"none"}


def _named(a: Answers, cause: str) -> bool:
    return cause in _causes(a)


def _three_months(a: Answers, cause: str) -> bool:
    """This cause lasted three months in a row or more."""
    first = a["delay"] == cause and a["delay_length"] in THREE_MONTHS_OR_MORE
    return first or (a["delay_second"] == cause and a["second_length"] in THREE_MONTHS_OR_MORE)


def _blameless(a: Answers) -> bool:
    return a["cause_blocked"] == "yes" and a["cause_fault"] == "not_mine" and a["period_used"] == "no"


def _near(person: str) -> str:
    """Whether a person is partner or first-degree blood relative: in-laws stand on the DUO page only (question 19)."""
    if person in ("self", "partner", "parent_child"):
        return "yes"
    return "ask" if person == "in_law" else "no"


def _when(a: Answers, cap: str, doubt: bool = False) -> str:
    """All is met, or in doubt: the last six months of the term decide."""
    if doubt or a["term_left_2021"] == "over":
        return "unknown"
    return cap if a["term_left_2021"] == "last_months" else "possible"


def more_time_illness_2021(a: Answers) -> str:
    if not _named(a, "illness"):
        return "not_applicable"
    near = _near(a["ill_person"])
    if near == "no" or not _three_months(a, "illness") or not _blameless(a):
        return "unlikely"
    return _when(a, "likely", near == "ask")


def more_time_death_2021(a: Answers) -> str:
    """The certificate is enough: no proof that studying was blocked."""
    if not _named(a, "death"):
        return "not_applicable"
    near = _near(a["death_of"])
    if near == "no" or a["period_used"] != "no":
        return "unlikely"
    return _when(a, "likely", near == "ask")


def more_time_birth_2021(a: Answers) -> str:
    if not _named(a, "birth"):
        return "not_applicable"
    return _when(a, "likely") if a["period_used"] == "no" else "unlikely"


def more_time_literacy_2021(a: Answers) -> str:
    if not _named(a, "literacy"):
        return "not_applicable"
    if a["route"] not in ("b1", "education") or not _three_months(a, "literacy") or not _blameless(a):
        return "unlikely"
    return _when(a, "likely")


def _lasting(a: Answers, cause: str, cap: str) -> str:
    """Three months in a row or more, and the base of D1."""
    if not _named(a, cause):
        return "not_applicable"
    return _when(a, cap) if _three_months(a, cause) and _blameless(a) else "unlikely"


def more_time_shelter_2021(a: Answers) -> str:
    return _lasting(a, "shelter", "likely")


def more_time_homeless_2021(a: Answers) -> str:
    return _lasting(a, "homeless", "likely")


def more_time_provider_2021(a: Answers) -> str:
    return _lasting(a, "provider", "likely")


def more_time_special_2021(a: Answers) -> str:
    return _lasting(a, "special", "possible")


def _late_offer(a: Answers) -> bool:
    """Six months for the education route, three for the others."""
    return a["offer_wait"] in (("past_route",) if a["route"] == "education" else ("past_offer", "past_route"))


def more_time_offer_2021(a: Answers) -> str:
    """For others than the asylum group: ask DUO (question 21)."""
    if not _named(a, "late_offer"):
        return "not_applicable"
    if not _late_offer(a) or not _blameless(a):
        return "unlikely"
    return _when(a, "likely", a["permit"] not in ASYLUM_GROUP)


def _counts(a: Answers, cause: str) -> str:
    """Whether the cause is one of D1a-D1i, its length left aside: yes, ask or no."""
    if cause == "illness":
        return _near(a["ill_person"])
    if cause == "death":
        return _near(a["death_of"])
    if cause == "literacy":
        return "yes" if a["route"] in ("b1", "education") else "no"
    if cause == "late_offer":
        return "no" if not _late_offer(a) else "yes" if a["permit"] in ASYLUM_GROUP else "ask"
    return "yes"


def more_time_combined_2021(a: Answers) -> str:
    """Two different grounds are needed: one that is named twice stays one."""
    causes = _causes(a) & {*COMBINABLE}
    if not causes:
        return "not_applicable"
    found = [_counts(a, cause) for cause in sorted(causes)]
    if len(causes) < 2 or "no" in found or a["together_long"] != "yes" or not _blameless(a):
        return "unlikely"
    return _when(a, "possible", "ask" in found)


def _any_length(a: Answers, cause: str) -> str:
    """The base of D1 without a known length; the conditions are not fully known, so at most possible."""
    if not _named(a, cause):
        return "not_applicable"
    return _when(a, "possible") if _blameless(a) else "unlikely"


def more_time_school_2021(a: Answers) -> str:
    return _any_length(a, "other_school")


def more_time_institution_2021(a: Answers) -> str:
    return _any_length(a, "institution")


def more_time_proposal_2021(a: Answers) -> str:
    """Whether these grounds are in force is not known (question 1)."""
    if not _named(a, "proposed"):
        return "not_applicable"
    return "unknown" if _blameless(a) else "unlikely"


# --- More time by DUO itself, or by law (D2-D4; facts 1.8, 6.4, 6.5) ---


def more_time_effort_2021(a: Answers) -> str:
    enough = a["all_lessons"] == "yes" if a["permit"] in ASYLUM_GROUP else a["hours_course"] == "from_450"
    exams = a["exam_level"] == "yes" and a["parts_passed"] == "from_2" and a["knm_passed"] == "yes"
    return "likely" if a["route"] == "b1" and enough and exams and a["pvt_map_done"] == "yes" else "unlikely"


def more_time_ex_officio_2021(a: Answers) -> str:
    """The special case of D3: DUO weighs."""
    return "possible" if a["special_event"] == "yes" else "unlikely"


def more_time_marking_2021(a: Answers) -> str:
    """The measure for a group of D3: DUO gives the time by itself, since it announced that."""
    return "possible" if _named(a, "marking") else "not_applicable"


def more_time_gap_2021(a: Answers) -> str:
    if not _named(a, "gap"):
        return "not_applicable"
    kept = a["gap_kind"] in ("not_resident", "temporary", "minister_stop")
    return "likely" if kept and a["gap_length"] == "within" else "unlikely"
