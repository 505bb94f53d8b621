"""The reading of the sheet wi2013, second part: more time."""

from __future__ import annotations

from .wi2013 import Answers, _decided, _lengths, _named, _on_request, _weighed

# --- More time ---


def more_time_effort_2013(a: Answers) -> str:
    mark_at_start = a["school_mark"] in ("start_and_now", "start_only")
    tried = a["attempts"] != "under_2" and a["ona_attempts"] != "under_1"
    if not (a["hours_classroom"] == "from_300" and mark_at_start and tried):
        return "unlikely"
    return _on_request(a, "likely")


def more_time_literacy_2013(a: Answers) -> str:
    if not _named(a, "literacy"):
        return "not_applicable"
    return _decided(a["literacy_used"] == "no")


def more_time_illness_2013(a: Answers) -> str:
    if not _named(a, "illness"):
        return "not_applicable"
    close = a["ill_person"] in ("self", "partner", "parent_child", "in_law")
    long = "over_3" in _lengths(a, "illness")
    stopped = a["dutch_doctor"] == "yes" and a["cause_blocked"] == "yes"
    if not (close and long and stopped and a["period_used"] == "no"):
        return "unlikely"
    return _on_request(a, "possible")


def more_time_death_2013(a: Answers) -> str:
    if not _named(a, "death"):
        return "not_applicable"
    if a["death_of"] == "other" or a["period_used"] != "no":
        return "unlikely"
    return _on_request(a, "likely")


def more_time_birth_2013(a: Answers) -> str:
    if not _named(a, "birth"):
        return "not_applicable"
    if a["period_used"] != "no":
        return "unlikely"
    return _on_request(a, "likely")


def more_time_centre_2013(a: Answers) -> str:
    if not _named(a, "asylum_centre"):
        return "not_applicable"
    return _decided(a["centre_wait"] == "over" and a["period_used"] == "no")


def more_time_education_2013(a: Answers) -> str:
    if a["studying"] != "exempting":
        return "unlikely"
    return _on_request(a, "likely")


def more_time_marking_2013(a: Answers) -> str:
    return "likely" if _named(a, "marking") else "not_applicable"


def more_time_housing_2013(a: Answers) -> str:
    if not _named(a, "homeless", "shelter", "provider"):
        return "not_applicable"
    if a["period_used"] != "no":
        return "unlikely"
    return _on_request(a, "possible")


def more_time_special_2013(a: Answers) -> str:
    doubtful = ("late_offer", "other_school", "institution", "proposed")
    if not _named(a, "special", *doubtful):
        return "not_applicable"
    if a["cause_blocked"] != "yes" or a["period_used"] != "no":
        return "unlikely"
    long_enough = ("exactly_3", "over_3")
    if any(length in long_enough for length in _lengths(a, "special")):
        return _on_request(a, "possible")
    return "unknown" if any(length in long_enough for length in _lengths(a, *doubtful)) else "unlikely"


def more_time_ex_officio_2013(a: Answers) -> str:
    return _weighed(a["special_event"] == "yes")


def more_time_corona_2013(_a: Answers) -> str:
    return "unlikely"
