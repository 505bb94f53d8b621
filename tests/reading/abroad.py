"""The sheet on the exam abroad read again, apart from the rules: what each ground says when every question has an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps

Answers = Mapping[str, str]
Reading = Callable[[Answers], str]

#: The groups without an mvv that the law fixes (A2.4 to A2.8); the other two groups are weighed.
FIXED_GROUPS = ("change", "eu_resident", "eu_resident_family", "trafficking", "asylum_before", "listed")
WEIGHED_GROUPS = ("cannot_travel", "private_life")
#: Old papers on the list of 2015 (A2.13): the IND may still take them, so ask.
OLD_PAPERS_OF_2015 = ("win_full", "oudkomers", "short_test")

MET = "likely"
NOT_MET = "unlikely"
ASK = "unknown"
OUT = "not_applicable"
WEIGHED = "possible"


def for_who_is_abroad(reading: Reading) -> Reading:
    """The exam abroad belongs to an application from abroad (A1.1)."""

    @wraps(reading)
    def read(a: Answers) -> str:
        return reading(a) if a["place"] == "abroad" else OUT

    return read


def yes(met: bool) -> str:
    return MET if met else NOT_MET


def family_of_a_turkish_worker(a: Answers) -> bool:
    """Not Turkish, but with a Turkish sponsor: the sources differ (A2.19, Q6)."""
    return a["nationality"] != "turkish" and a["mvv_category"] == "turkish_sponsor"


@for_who_is_abroad
def abroad_nationality(a: Answers) -> str:
    # The list names the states of the EU, and the Netherlands is one of them.
    return yes(a["nationality"] in ("eu", "mvv_free", "dutch"))


@for_who_is_abroad
def abroad_category(a: Answers) -> str:
    return yes(a["purpose"] == "eu_family" or a["mvv_category"] in FIXED_GROUPS)


@for_who_is_abroad
def abroad_category_weighed(a: Answers) -> str:
    return WEIGHED if a["mvv_category"] in WEIGHED_GROUPS else NOT_MET


@for_who_is_abroad
def abroad_age(a: Answers) -> str:
    return yes(a["age"] in ("under_16", "from_16", "aow"))


@for_who_is_abroad
def abroad_purpose(a: Answers) -> str:
    if a["purpose"] in ("wealthy", "other"):
        return ASK
    return yes(a["purpose"] == "temporary")


@for_who_is_abroad
def abroad_eight_years(a: Answers) -> str:
    return yes(a["years_school_18"] == "from_8")


@for_who_is_abroad
def abroad_diploma(a: Answers) -> str:
    match a["diploma"]:
        case "dutch_school" | "integration_2021":
            return MET
        case "dutch_abroad":
            # A diploma of Bonaire, Sint Eustatius or Saba stands on the list without a pass for Dutch.
            return MET if a["dutch_pass"] == "yes" else ASK
        case "international":
            # Today's list asks B1 and a pass; the list of 2015 asks less, and that list means: ask.
            return MET if a["dutch_pass"] == "yes" and a["international_b1"] == "yes" else ASK
        case "integration_2013":
            return MET if a["four_parts_b1"] == "yes" else ASK
        case "integration_2007" | "nt2":
            return ASK
        case "old_paper":
            return ASK if a["old_kind"] in OLD_PAPERS_OF_2015 else NOT_MET
    return NOT_MET


@for_who_is_abroad
def abroad_treaty(a: Answers) -> str:
    return yes(a["mvv_category"] == "treaty")


@for_who_is_abroad
def abroad_asylum_family(a: Answers) -> str:
    return yes(a["purpose"] == "family_of_asylum")


@for_who_is_abroad
def abroad_eu_integration(a: Answers) -> str:
    return yes(a["eu_integration"] == "yes")


@for_who_is_abroad
def abroad_surinamese(a: Answers) -> str:
    return OUT if a["nationality"] != "surinamese" else yes(a["dutch_primary"] == "yes")


@for_who_is_abroad
def abroad_turkish(a: Answers) -> str:
    return NOT_MET if a["nationality"] == "turkish" else OUT


@for_who_is_abroad
def abroad_turkish_sponsor(a: Answers) -> str:
    return ASK if family_of_a_turkish_worker(a) else OUT


#: Each of these on its own takes the exam away (A1.1, section 9 of the sheet).
EXEMPTIONS: tuple[Reading, ...] = (
    abroad_nationality,
    abroad_category,
    abroad_age,
    abroad_purpose,
    abroad_eight_years,
    abroad_diploma,
    abroad_treaty,
    abroad_asylum_family,
    abroad_eu_integration,
    abroad_surinamese,
)


@for_who_is_abroad
def abroad_exam(a: Answers) -> str:
    if a["purpose"] == "after_travel":
        return NOT_MET
    said = {exemption(a) for exemption in EXEMPTIONS}
    if MET in said:
        return NOT_MET
    in_doubt = ASK in said or a["mvv_category"] in WEIGHED_GROUPS or family_of_a_turkish_worker(a)
    return ASK if in_doubt else MET


@for_who_is_abroad
def abroad_passed(a: Answers) -> str:
    return yes(a["exam_passed"] == "within_year")


def dispensation(a: Answers) -> str:
    """A dispensation exists only for whom the exam is required; the empty word means: it exists."""
    return {NOT_MET: OUT, ASK: ASK}.get(abroad_exam(a), "")


@for_who_is_abroad
def abroad_medical(a: Answers) -> str:
    lasting_or_for_the_doctor = a["health"] == "own" and a["health_abroad"] in ("senses", "lasting", "not_sure")
    return dispensation(a) or (WEIGHED if lasting_or_for_the_doctor else NOT_MET)


@for_who_is_abroad
def abroad_circumstances(a: Answers) -> str:
    return dispensation(a) or (WEIGHED if a["special_abroad"] == "yes" else NOT_MET)


def _row(
    *sources: str,
    certainty: str = "rule",
    decider: str = "ind",
    fee: str = "",
    decision: str = "",
    objection: str = "objection_weeks_ind",
) -> dict[str, str | list[str]]:
    return {
        "certainty": certainty,
        "decider": decider,
        "sources": list(sources),
        "fee": fee,
        "decision": decision,
        "objection": objection,
    }


MVV = "mvv_decision_days"

META = {
    "abroad_exam": _row("vw2000", "wi2021", fee="exam_abroad_fee", decision=MVV),
    "abroad_nationality": _row("vw2000", "vv2000"),
    "abroad_category": _row("vw2000", "vb2000"),
    "abroad_category_weighed": _row("vw2000", "vb2000", certainty="discretion"),
    "abroad_age": _row("vw2000", "wi2021", decision=MVV),
    "abroad_purpose": _row("vw2000", "wi2021", "bi2021", decision=MVV),
    "abroad_eight_years": _row("vw2000", "wi2021", "bi2021", decision=MVV),
    "abroad_diploma": _row("vw2000", "wi2021", "ri2021", decision=MVV),
    "abroad_treaty": _row("wi2021", decision=MVV),
    "abroad_asylum_family": _row("vb2000", decision=MVV),
    "abroad_eu_integration": _row("vb2000", "wi2021", decision=MVV),
    "abroad_surinamese": _row("vw2000", "vv2000", decision=MVV),
    "abroad_turkish": _row("ind_turkish", decider="law", objection=""),
    "abroad_turkish_sponsor": _row("ind_turkish", decision=MVV),
    "abroad_passed": _row("vb2000", "vv2000", fee="exam_abroad_fee", decision=MVV),
    "abroad_medical": _row("vb2000", "vv2000", certainty="discretion", decision=MVV),
    "abroad_circumstances": _row("vb2000", "kanda", certainty="discretion", decision=MVV),
}
