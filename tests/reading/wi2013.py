"""The sheet on the 2013 act read again, apart from the rules: what each ground says when every question has an answer."""

from __future__ import annotations

from collections.abc import Mapping

Answers = Mapping[str, str]

WHOLE_EXAM = ("dutch_school", "dutch_abroad", "international", "integration_2007")
ASYLUM_GROUP = ("asylum", "family_of_asylum")
OBLIGED_PURPOSE = ("asylum", "family_of_asylum", "family", "humanitarian", "minister")
FREE_PURPOSE = ("temporary", "wealthy", "eu_family", "permanent")
ONA_IN_EXAM = ("from_20150101", "from_20171001", "from_20200501")


# --- Words that come back ---


def _named(a: Answers, *causes: str) -> bool:
    """The person names one of these causes, as the first or the second. Without a first there is no second."""
    return a["delay"] in causes or (a["delay"] != "none" and a["delay_second"] in causes)


def _lengths(a: Answers, *causes: str) -> list[str]:
    """How long each named cause of this kind lasted, in months in a row."""
    found = [a["delay_length"]] if a["delay"] in causes else []
    return found + ([a["second_length"]] if a["delay_second"] in causes else [])


def _on_request(a: Answers, when_met: str) -> str:
    """All is met. Before 2.5 years it is too early; after an extension only DUO knows from when (D17)."""
    if a["term_age_2013"] == "under_30":
        return "possible"
    return "unknown" if a["term_extended"] == "yes" else when_met


def _weighed(met: bool) -> str:
    return "possible" if met else "unlikely"


def _decided(met: bool) -> str:
    return "likely" if met else "unlikely"


def _foreign_of_age(a: Answers) -> bool:
    """No Dutch, EU, EEA or Swiss national, and from 16 up to the state pension age."""
    return a["nationality"] not in ("dutch", "eu") and a["age"] not in ("under_16", "aow")


def _act_2013(a: Answers) -> str:
    """Whether the 2013 act is the act of this person: yes, no, or ask. The letter goes before the date."""
    if a["place"] != "nl" or a["letter"] in ("wi2021", "wi2007"):
        return "no"
    if a["letter"] == "wi2013":
        return "yes"
    if a["obliged_since"] in ("no_permit", "from_20220101"):
        return "no"
    if a["child_then"] == "yes":
        return "ask"
    return "yes" if a["obliged_since"] == "from_20130101" else "no"


# --- Who is obliged ---


def wi2007_case(a: Answers) -> str:
    if a["place"] != "nl" or a["letter"] in ("wi2013", "wi2021"):
        return "not_applicable"
    if a["letter"] == "none":
        if a["obliged_since"] in ("no_permit", "from_20220101"):
            return "not_applicable"
        if a["child_then"] == "yes":
            return "unknown" if a["obliged_since"] == "under_20130101" else "not_applicable"
        if a["obliged_since"] != "under_20130101":
            return "not_applicable"
    return _weighed(_foreign_of_age(a))


def duty_2013(a: Answers) -> str:
    act = _act_2013(a)
    if act != "yes":
        return "not_applicable" if act == "no" else "unknown"
    if not _foreign_of_age(a):
        return "unlikely"
    if a["letter"] == "wi2013":
        return "likely"
    if a["nationality"] == "turkish" and a["permit"] not in ASYLUM_GROUP:
        return "unlikely"
    if a["nationality"] == "turkish" and a["period_2013"] != "from_20200501":
        return "unknown"
    if a["permit"] in OBLIGED_PURPOSE:
        return "likely"
    return "unlikely" if a["permit"] in FREE_PURPOSE else "unknown"


def not_obliged_permit_2013(a: Answers) -> str:
    act = _act_2013(a)
    if act == "no" or a["nationality"] in ("dutch", "eu"):
        return "not_applicable"
    if act == "ask":
        return "unknown"
    if a["permit"] in OBLIGED_PURPOSE:
        return "unlikely"
    return "likely" if a["permit"] in FREE_PURPOSE and a["letter"] == "none" else "unknown"


def not_obliged_turkish_2013(a: Answers) -> str:
    act = _act_2013(a)
    if act == "no" or a["nationality"] != "turkish":
        return "not_applicable"
    if act == "ask":
        return "unknown"
    if a["permit"] not in ASYLUM_GROUP:
        return "likely" if a["letter"] == "none" else "unknown"
    if a["period_2013"] == "from_20200501":
        return "unlikely"
    return "unknown" if a["letter"] == "none" else "unlikely"


def school_duty_2013(a: Answers) -> str:
    # The qualification duty runs to 18 at the latest (2.1), so an adult is not freed by it.
    return _decided(a["school_duty"] == "yes" and a["age"] == "from_16")


def eight_years_2013(a: Answers) -> str:
    return _decided(a["years_school_16"] == "from_8")


def eight_years_child(a: Answers) -> str:
    if a["place"] != "nl" or a["letter"] != "none" or not _foreign_of_age(a):
        return "not_applicable"
    if a["obliged_since"] == "no_permit" or a["child_then"] == "no":
        return "not_applicable"
    return _decided(a["years_school_16"] == "from_8")


# --- Exemption ---


def diploma_2013(a: Answers) -> str:
    return _decided(a["diploma"] == "dutch_school")


def diploma_early_2013(a: Answers) -> str:
    return _decided(a["diploma"] in ("mbo1", "nt2") and a["period_2013"] == "under_20150101")


def diploma_abroad_2013(a: Answers) -> str:
    return _decided(a["diploma"] == "dutch_abroad" and a["dutch_pass"] == "yes")


def diploma_international_2013(a: Answers) -> str:
    return _decided(a["diploma"] == "international" and a["dutch_pass"] == "yes")


def old_paper_2013(a: Answers) -> str:
    if a["diploma"] == "integration_2007":
        return "likely"
    if a["diploma"] != "old_paper":
        return "unlikely"
    if a["old_kind"] in ("nat_test", "other"):
        return "unknown"
    return _decided(a["old_kind"] in ("win_full", "win_exempt", "oudkomers", "short_test"))


def education_2013(a: Answers) -> str:
    return _decided(a["studying"] == "exempting" and a["study_start"] == "in_time")


def integrated_2013(a: Answers) -> str:
    if a["registered_years"] != "from_10" or a["worked_years"] != "from_5" or a["spoken_level"] == "less":
        return "unlikely"
    return "possible" if a["letter"] == "wi2013" else "unknown"


def part_language_2013(a: Answers) -> str:
    if a["diploma"] in WHOLE_EXAM:
        return "not_applicable"
    return _decided(a["diploma"] == "nt2" or a["part_paper"] in ("nt2", "dutch_grades"))


def part_foreign_2013(a: Answers) -> str:
    if a["diploma"] in WHOLE_EXAM:
        return "not_applicable"
    if a["part_paper"] not in ("foreign_b1", "foreign_a2", "cnavt_b1", "cnavt_a2") or a["foreign_school"] != "yes":
        return "unlikely"
    # The sheet does not say whether a CNaVT certificate is such a foreign certificate.
    return "unknown" if a["part_paper"] in ("cnavt_b1", "cnavt_a2") else "possible"


def part_tgn_2013(a: Answers) -> str:
    if a["diploma"] in WHOLE_EXAM:
        return "not_applicable"
    taken_in_time = a["part_paper"] == "tgn" and a["tgn_date"] == "under_20141101"
    return _decided(taken_in_time and a["tgn_points"] == "from_37")


def part_win_2013(a: Answers) -> str:
    if a["diploma"] in WHOLE_EXAM:
        return "not_applicable"
    if a["diploma"] == "old_paper" and a["old_kind"] == "other":
        return "unknown"
    return _decided(a["diploma"] == "old_paper" and a["old_kind"] in ("win_language", "win_society"))


def ona_work_2013(a: Answers) -> str:
    if a["period_2013"] not in ONA_IN_EXAM:
        return "not_applicable"
    return _decided(a["ona_work"] in ("paid_work", "profit", "bbz", "self_employed"))


def ona_map_2013(a: Answers) -> str:
    if a["period_2013"] not in ONA_IN_EXAM:
        return "not_applicable"
    return _decided(a["ona_work"] == "map")


def ona_mbo1_2013(a: Answers) -> str:
    if a["period_2013"] not in ONA_IN_EXAM:
        return "not_applicable"
    return _decided(a["diploma"] == "mbo1")


def no_ona_2013(a: Answers) -> str:
    return _decided(a["period_2013"] == "under_20150101")


def no_pvt_2013(a: Answers) -> str:
    return _decided(a["period_2013"] in ("under_20150101", "from_20150101"))


# --- Health and special circumstances ---


def medical_2013(a: Answers) -> str:
    return _weighed(a["health"] == "own" and a["able_five_years"] in ("no", "not_sure"))


def adapted_exam_2013(a: Answers) -> str:
    return _weighed(a["health"] == "own" and a["able_five_years"] in ("adapted", "not_sure"))


def circumstances_2013(_a: Answers) -> str:
    return "unlikely"


# --- Effort ---


def _total_600(a: Answers) -> bool:
    """Integration, NT2 and literacy together; 600 hours without literacy are 600 hours with it."""
    return "from_600" in (a["hours_with_literacy"], a["hours_lessons"])


def effort_course_2013(a: Answers) -> str:
    counted = a["hours_lessons"] == "from_600" or (_total_600(a) and a["hours_integration"] == "from_200")
    mark_at_start = a["school_mark"] in ("start_and_now", "start_only")
    if not (counted and mark_at_start and a["attempts"] in ("from_3", "from_4")):
        return "unlikely"
    if a["ona_attempts"] in ("under_1", "from_1"):
        return "unknown"
    return _on_request(a, "likely")


def effort_literacy_2013(a: Answers) -> str:
    enough = _total_600(a) and a["hours_literacy"] in ("from_300", "from_600")
    if not enough or a["school_mark"] == "no":
        return "unlikely"
    if a["school_mark"] != "start_and_now" or a["literacy_first"] == "no":
        return "unknown"
    return _on_request(a, "possible")


def effort_young_2013(a: Answers) -> str:
    return _weighed(a["studying"] == "other_school")


def effort_ex_officio_2013(a: Answers) -> str:
    return _weighed(a["special_event"] == "yes")
