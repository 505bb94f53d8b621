"""Every question, in the order in which a person meets them: what one knows first comes first."""

from __future__ import annotations

from .question import Question, bands, yes_no

#: What a person can tick as "what I am looking for". Nothing ticked means everything.
TOPICS: tuple[str, ...] = ("duty", "diploma", "years", "health", "effort", "time", "special", "money", "passport")

START = (
    Question("place", ("nl", "abroad"), unknown=False),
    Question("letter", ("wi2021", "wi2013", "wi2007", "none"), unknown=False),
    Question("nationality", ("dutch", "eu", "mvv_free", "turkish", "surinamese", "other"), unknown=False),
    Question("age", ("under_16", "from_16", "from_18", "aow"), unknown=False),
    Question("obliged_since", (*bands("", "act_2013_start", "act_2021_start").options, "no_permit")),
    yes_no("child_then"),
    Question(
        "permit",
        (
            "asylum",
            "family_of_asylum",
            "family",
            "humanitarian",
            "minister",
            "temporary",
            "eu_family",
            "eu_integrated",
            "permanent",
            "wealthy",
            "treaty",
            "other",
        ),
    ),
    bands("period_2013", "cohort_2015", "cohort_2017", "turkish_asylum_start"),
    Question(
        "purpose", ("family", "family_of_asylum", "after_travel", "minister", "temporary", "eu_family", "wealthy", "other")
    ),
)

EXEMPTION = (
    Question(
        "diploma",
        (
            "dutch_school",
            "dutch_abroad",
            "international",
            "integration_2021",
            "integration_2013",
            "integration_2007",
            "nt2",
            "mbo1",
            "old_paper",
            "none",
        ),
    ),
    yes_no("dutch_pass"),
    yes_no("international_b1"),
    yes_no("four_parts_b1"),
    Question(
        "old_kind", ("win_full", "win_language", "win_society", "win_exempt", "oudkomers", "short_test", "nat_test", "other")
    ),
    Question("pip_level", ("b1", "a2", "no_exam")),
    Question(
        "part_paper",
        ("nt2", "dutch_grades", "cnavt_b1", "cnavt_a2", "foreign_b1", "foreign_a2", "duo_a2", "tgn", "none"),
    ),
    yes_no("foreign_school"),
    bands("tgn_date", "tgn_until"),
    bands("tgn_points", "tgn_points"),
    Question("ona_work", ("paid_work", "profit", "bbz", "self_employed", "map", "less", "none")),
    Question("studying", ("exempting", "other_school", "no")),
    Question("study_start", ("in_time", "later")),
    yes_no("school_duty"),
    bands("years_school_16", "school_years"),
    bands("years_school_18", "school_years"),
    bands("registered_years", "resident_years"),
    bands("worked_years", "work_years"),
    Question("spoken_level", ("b1", "a2", "less")),
)

HEALTH = (
    Question("health", ("own", "relative", "none")),
    Question("able_five_years", ("no", "not_sure", "adapted", "yes"), unknown=False),
    Question("health_abroad", ("senses", "lasting", "not_sure", "passing"), unknown=False),
)

SPECIAL = (
    yes_no("special_event"),
    Question("special_fault", ("not_mine", "mine")),
    yes_no("special_impossible"),
    yes_no("special_distress"),
    Question("municipal_advice", ("yes", "not_yet"), unknown=False),
    yes_no("special_abroad"),
)

COURSE = (
    Question("route", ("b1", "education", "z")),
    Question("wants_route", ("b1", "education", "z", "none")),
    Question("term_age_2021", ("within", "over")),
    yes_no("other_school_done"),
    yes_no("exam_in_reach"),
    bands("hours_nt2", "downscale_hours"),
    yes_no("lesson_effort"),
    yes_no("b1_in_reach"),
    Question("school_mark", ("start_and_now", "start_only", "later_only", "no")),
    bands("hours_lessons", "agi_hours"),
    bands("hours_with_literacy", "agi_hours"),
    bands("hours_integration", "agi_integration_hours"),
    bands("hours_literacy", "agi_literacy_hours", "agi_hours"),
    yes_no("literacy_first"),
    bands("attempts", "extension_attempts_2013", "agi_attempts"),
    Question("ona_attempts", ("not_needed", "under_1", "from_1", "from_3")),
    bands("hours_classroom", "extension_hours_2013"),
)

#: What can cost a person time within the term. One list for both acts: each act takes its own from it.
DELAYS = (
    *("illness", "birth", "death", "literacy", "late_offer", "provider", "other_school", "shelter", "homeless"),
    *("asylum_centre", "institution", "marking", "gap", "proposed", "special", "none"),
)
LENGTHS = ("under_3", "exactly_3", "over_3")

TERM = (
    Question("term_left_2021", ("more", "last_months", "over")),
    bands("term_age_2013", "request_wait_months"),
    yes_no("term_extended"),
    Question("delay", DELAYS),
    Question("delay_length", LENGTHS),
    Question("delay_second", DELAYS),
    Question("second_length", LENGTHS),
    yes_no("together_long"),
    Question("ill_person", ("self", "partner", "parent_child", "in_law", "other")),
    Question("death_of", ("partner", "parent_child", "in_law", "other")),
    yes_no("dutch_doctor"),
    yes_no("literacy_used"),
    Question("offer_wait", ("short", "past_offer", "past_route")),
    Question("centre_wait", ("within", "over")),
    Question("gap_kind", ("not_resident", "temporary", "minister_stop", "other")),
    Question("gap_length", ("within", "over")),
    yes_no("cause_blocked"),
    Question("cause_fault", ("not_mine", "mine")),
    yes_no("period_used"),
    yes_no("exam_level"),
    yes_no("all_lessons"),
    bands("hours_course", "extension_effort_hours_2021"),
    bands("parts_passed", "extension_effort_parts_2021"),
    yes_no("knm_passed"),
    yes_no("pvt_map_done"),
)

ABROAD = (
    Question(
        "mvv_category",
        (
            "change",
            "eu_resident",
            "eu_resident_family",
            "trafficking",
            "asylum_before",
            "listed",
            "cannot_travel",
            "private_life",
            "treaty",
            "turkish_sponsor",
            "none",
        ),
    ),
    yes_no("eu_integration"),
    yes_no("dutch_primary"),
    Question("exam_passed", ("within_year", "longer_ago", "not_all")),
)

LATER = (
    Question("goal", ("permit", "passport", "both", "none")),
    Question(
        "later_paper",
        (
            "integration_diploma",
            "z_certificate",
            "dutch_diploma",
            "diploma_abroad",
            "international",
            "nt2",
            "mbo1",
            "win_paper",
            "none",
        ),
    ),
    Question("later_person", ("eight_years", "belux", "former_dutch", "young_adult", "violence", "moluccan", "none")),
    Question("later_decision", ("old_medical", "old_effort", "medical_2021", "bio_2021", "integrated", "abroad", "none")),
    Question("decision_age", ("within", "over")),
    Question("advice_age", ("within", "over", "none")),
    yes_no("pvt_due"),
)

#: The groups in which the page shows the questions, in order.
GROUPS: dict[str, tuple[Question, ...]] = {
    "start": START,
    "exemption": EXEMPTION,
    "health": HEALTH,
    "special": SPECIAL,
    "course": COURSE,
    "term": TERM,
    "abroad": ABROAD,
    "later": LATER,
}

QUESTIONS: dict[str, Question] = {question.id: question for group in GROUPS.values() for question in group}
