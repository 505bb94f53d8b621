"""The sheet on stronger permits and naturalisation read again, apart from the rules: each ground with every question answered.

The reading is for today: what ended before (the rule for Turkish nationals, until 31 December 2024) is not met here.
"""

from __future__ import annotations

from collections.abc import Mapping

Answers = Mapping[str, str]

MET = "likely"
NOT_MET = "unlikely"
ASK = "unknown"
OUT = "not_applicable"
WEIGHED = "possible"


def foreigner_here(a: Answers) -> bool:
    return a["place"] == "nl" and a["nationality"] != "dutch"


def asks_for_permit(a: Answers) -> bool:
    return foreigner_here(a) and a["goal"] in ("permit", "both")


def asks_for_passport(a: Answers) -> bool:
    return foreigner_here(a) and a["goal"] in ("passport", "both")


def later_permit(a: Answers) -> str:
    if not foreigner_here(a):
        return OUT
    return WEIGHED if a["goal"] in ("permit", "both") else NOT_MET


def later_passport(a: Answers) -> str:
    if not foreigner_here(a):
        return OUT
    return WEIGHED if a["goal"] in ("passport", "both") else NOT_MET


def permit_exempt(a: Answers) -> str:
    if not asks_for_permit(a):
        return OUT
    if (
        a["age"] in ("under_16", "from_16", "aow")
        or a["later_paper"] in ("integration_diploma", "z_certificate", "dutch_diploma")
        or a["later_person"] in ("eight_years", "belux")
    ):
        return MET
    paper_not_clearly_listed = a["later_paper"] in ("diploma_abroad", "international", "win_paper")
    only_for_some_permits = a["later_person"] in ("former_dutch", "young_adult", "violence")
    return ASK if paper_not_clearly_listed or only_for_some_permits else NOT_MET


def permit_turkish(a: Answers) -> str:
    return NOT_MET if asks_for_permit(a) and a["nationality"] == "turkish" else OUT


def permit_old_decision(a: Answers) -> str:
    if not asks_for_permit(a):
        return OUT
    if a["later_decision"] in ("medical_2021", "bio_2021"):
        return ASK
    return MET if a["later_decision"] in ("old_medical", "old_effort") else NOT_MET


def permit_medical(a: Answers) -> str:
    """The advice that is not there, or too old, can still be had: it never decides."""
    if not asks_for_permit(a):
        return OUT
    lastingly_unable = a["health"] == "own" and a["able_five_years"] in ("no", "not_sure")
    return WEIGHED if lastingly_unable or a["special_event"] == "yes" else NOT_MET


def naturalisation_exempt(a: Answers) -> str:
    if not asks_for_passport(a):
        return OUT
    listed_papers = ("dutch_diploma", "diploma_abroad", "international", "nt2", "win_paper")
    if a["later_paper"] in listed_papers or a["later_person"] in ("eight_years", "moluccan"):
        return MET
    return ASK if a["later_paper"] == "integration_diploma" else NOT_MET


def naturalisation_medical(a: Answers) -> str:
    """One of the proofs, a fresh advice, can still be had: the proof never decides."""
    if not asks_for_passport(a):
        return OUT
    unable = a["health"] == "own" and a["able_five_years"] in ("no", "not_sure")
    return WEIGHED if unable else NOT_MET


def naturalisation_effort(a: Answers) -> str:
    if not asks_for_passport(a):
        return OUT
    if a["pvt_due"] == "yes":
        return NOT_MET
    by_course = course_route(a)
    return MET if by_course == MET else by_decision(a, by_course)


def naturalisation_literacy(a: Answers) -> str:
    if not asks_for_passport(a):
        return OUT
    if a["pvt_due"] == "yes":
        return NOT_MET
    enough_hours = a["hours_literacy"] == "from_600" or (
        a["hours_literacy"] == "from_300" and a["hours_with_literacy"] == "from_600"
    )
    return WEIGHED if enough_hours and school_had_the_mark(a) else by_decision(a, NOT_MET)


def by_decision(a: Answers, otherwise: str) -> str:
    """Whether the old decision of DUO on effort is enough by itself is in doubt (wi2013 D20)."""
    return ASK if a["later_decision"] == "old_effort" else otherwise


def school_had_the_mark(a: Answers) -> bool:
    return a["school_mark"] in ("start_and_now", "start_only")


def course_route(a: Answers) -> str:
    """600 hours at a school with the mark, each failed part tried three times; whether ONA counts is in doubt (wi2013 D9)."""
    mixed_hours = a["hours_with_literacy"] == "from_600" and a["hours_integration"] == "from_200"
    enough_hours = a["hours_lessons"] == "from_600" or mixed_hours
    if not (enough_hours and school_had_the_mark(a) and a["attempts"] in ("from_3", "from_4")):
        return NOT_MET
    return MET if a["ona_attempts"] in ("not_needed", "from_3") else ASK


def _row(
    *sources: str, certainty: str = "rule", fee: str = "", decision: str = "", objection: str = "objection_weeks"
) -> dict[str, str | list[str]]:
    return {
        "certainty": certainty,
        "decider": "ind",
        "sources": list(sources),
        "fee": fee,
        "decision": decision,
        "objection": objection,
    }


PERMIT = "objection_weeks_ind"
PASSPORT_FEE = "naturalisation_fee_2026"

META = {
    "later_permit": _row("ind_requirement", certainty="discretion", objection=PERMIT),
    "permit_exempt": _row("vb2000", "ind_requirement", objection=PERMIT),
    "permit_turkish": _row("ind_requirement", objection=PERMIT),
    "permit_old_decision": _row("vb2000", "vv2000", objection=PERMIT),
    "permit_medical": _row("vb2000", "vv2000", certainty="discretion", objection=PERMIT),
    "later_passport": _row("ind_requirement", "bnt", certainty="discretion", fee=PASSPORT_FEE),
    "naturalisation_exempt": _row("bnt", fee=PASSPORT_FEE),
    "naturalisation_medical": _row("bnt", certainty="discretion", fee=PASSPORT_FEE),
    "naturalisation_effort": _row("bnt", decision="decision_weeks"),
    "naturalisation_literacy": _row("bnt", certainty="discretion", fee="learning_test_fee", decision="decision_weeks"),
}
