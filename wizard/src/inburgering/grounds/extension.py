"""More time (verlenging): effort, literacy, illness, birth, under both acts."""

from __future__ import annotations

from functools import partial

from ..expression import all_, any_, is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..question import at_least
from ..questions import QUESTIONS
from ..source import Ref
from .effort import window_2013
from .scope import ASYLUM_GROUP, OBLIGED_2013, OBLIGED_2021

#: Ask in the last six months of the term. Before: too early. After: only DUO can say.
WINDOW_2021 = is_("term_left_2021", "last_months", unsure=("over",))

#: In-laws stand on the pages of DUO only, not in the regulation: ask DUO (wi2021 question 19).
CLOSE_FAMILY_ILL = is_("ill_person", "self", "partner", "parent_child", unsure=("in_law",))
#: Under the 2013 act the pages of DUO are what was found, and they count in-laws (wi2013 fact 7.5).
FAMILY_ILL_2013 = is_("ill_person", "self", "partner", "parent_child", "in_law")
NEW_PERIOD = is_("period_used", "no")
#: The same period never counts twice: DUO's page on more time says so, for both acts.
ONCE = Ref("duo_illness")
BLOCKED = is_("cause_blocked", "yes")
NO_BLAME = is_("cause_fault", "not_mine")

_extension = partial(
    Ground,
    topics=("time",),
    page="more-time",
    certainty=Certainty.RULE,
    decider="duo",
    gives="time",
    decision="decision_weeks",
    objection="objection_weeks",
)
_2013 = partial(_extension, act="wi2013", scope=OBLIGED_2013)
_2021 = partial(_extension, act="wi2021", scope=OBLIGED_2021)


def grounds(law: Law) -> tuple[Ground, ...]:
    """Extensions of both acts."""
    return (*_under_2013(law), *_without_blame_2021(law), _effort_2021(law), *_other(law))


def _under_2013(law: Law) -> tuple[Ground, ...]:
    policy = Ref("blame_policy")
    return (
        _2013(
            id="more_time_effort_2013",
            dutch="verlenging wegens inspanning",
            topics=("time", "effort"),
            conditions=(
                Condition(at_least(QUESTIONS["hours_classroom"], law, "extension_hours_2013"), Ref("ri2013", "2.4c")),
                Condition(is_("school_mark", "start_and_now", "start_only"), Ref("ri2013", "2.4c")),
                Condition(at_least(QUESTIONS["attempts"], law, "extension_attempts_2013"), Ref("ri2013", "2.4c")),
                Condition(is_("ona_attempts", "not_needed", "from_1", "from_3"), Ref("duo_effort")),
            ),
            window=window_2013(law),
            refs=(Ref("wi2013", "7b(3)(a)"), Ref("ri2013", "2.4c")),
            form="Aanvraag verlenging inburgeringstermijn",
            facts=("wi2013 7.2", "wi2013 7.3"),
        ),
        _2013(
            id="more_time_literacy_2013",
            dutch="verlenging wegens alfabetisering",
            conditions=(
                Condition(is_("literacy_course", "yes"), Ref("wi2013", "7b(3)(b)")),
                Condition(is_("literacy_used", "no"), Ref("wi2013", "7b(3)(b)")),
            ),
            refs=(Ref("wi2013", "7b(3)(b)"),),
            form="Aanvraag verlenging van de inburgeringstermijn bij alfabetisering",
            facts=("wi2013 7.4",),
        ),
        _2013(
            id="more_time_illness_2013",
            dutch="verlenging wegens ziekte",
            topics=("time", "health"),
            certainty=Certainty.DISCRETION,
            conditions=(
                Condition(FAMILY_ILL_2013, policy),
                Condition(is_("illness_length", "over_3"), policy),
                Condition(is_("dutch_doctor", "yes"), ONCE),
                Condition(BLOCKED, policy),
                Condition(NEW_PERIOD, ONCE),
            ),
            window=window_2013(law),
            refs=(policy,),
            facts=("wi2013 7.5",),
        ),
        _2013(
            id="more_time_birth_2013",
            dutch="verlenging wegens bevalling",
            conditions=(Condition(is_("gave_birth", "yes"), policy), Condition(NEW_PERIOD, ONCE)),
            window=window_2013(law),
            refs=(policy, Ref("duo_birth")),
            form="Aanvraag verlenging inburgeringstermijn bij geboorte kind",
            facts=("wi2013 7.7",),
        ),
    )


def _without_blame_2021(law: Law) -> tuple[Ground, ...]:
    base, rule = Ref("bi2021", "4.3"), Ref("ri2021", "4.1")
    refs = (Ref("wi2021", "12(1)(a)"), base, rule)
    return (
        _2021(
            id="more_time_illness_2021",
            dutch="verlenging wegens ziekte",
            topics=("time", "health"),
            conditions=(
                Condition(CLOSE_FAMILY_ILL, rule),
                Condition(is_("illness_length", "exactly_3", "over_3"), rule),
                Condition(BLOCKED, base),
                Condition(NO_BLAME, base),
                Condition(NEW_PERIOD, ONCE),
            ),
            window=WINDOW_2021,
            refs=refs,
            facts=("wi2021 6.2", "wi2021 6.3"),
        ),
        _2021(
            id="more_time_birth_2021",
            dutch="verlenging wegens geboorte van een kind",
            conditions=(Condition(is_("gave_birth", "yes"), rule), Condition(NEW_PERIOD, ONCE)),
            window=WINDOW_2021,
            refs=refs,
            form="Aanvraag verlenging inburgeringstermijn bij geboorte kind",
            facts=("wi2021 6.3",),
        ),
        _2021(
            id="more_time_literacy_2021",
            dutch="verlenging wegens alfabetisering",
            conditions=(
                Condition(is_("route", "b1", "education"), rule),
                Condition(is_("literacy_course", "yes"), rule),
                Condition(at_least(QUESTIONS["literacy_length"], law, "literacy_months_min"), rule),
                Condition(BLOCKED, base),
                Condition(NO_BLAME, base),
                Condition(NEW_PERIOD, ONCE),
            ),
            window=WINDOW_2021,
            refs=refs,
            form="Aanvraag verlenging bij alfabetisering",
            facts=("wi2021 6.3",),
        ),
    )


def _effort_2021(law: Law) -> Ground:
    """Six months by itself. Status holders: every lesson. Family and other migrants: 450 hours. Not for other routes."""
    ref = Ref("bi2021", "4.4")
    lessons = any_(
        all_(ASYLUM_GROUP, is_("all_lessons", "yes")),
        all_(~ASYLUM_GROUP, at_least(QUESTIONS["hours_course"], law, "extension_effort_hours_2021")),
    )
    return _2021(
        id="more_time_effort_2021",
        dutch="verlenging wegens aanzienlijke inspanningen",
        topics=("time", "effort"),
        conditions=(
            Condition(is_("route", "b1"), ref),
            Condition(is_("exam_level", "yes"), ref),
            Condition(lessons, ref),
            Condition(at_least(QUESTIONS["parts_passed"], law, "extension_effort_parts_2021"), ref),
            Condition(is_("knm_passed", "yes"), ref),
            Condition(is_("pvt_map_done", "yes"), ref),
        ),
        refs=(Ref("wi2021", "12(1)(b)"), ref),
        decision=None,
        facts=("wi2021 6.5",),
    )


def _other(law: Law) -> tuple[Ground, ...]:
    """The other reasons without blame, as one door: each has its own length and papers, and DUO looks at them."""
    causes = ("death", "shelter", "homeless", "school_trouble", "special")
    rule = Ref("ri2021", "4.1")
    return (
        _2013(
            id="more_time_other_2013",
            dutch="verlenging bij geen verwijt (andere reden)",
            certainty=Certainty.DISCRETION,
            conditions=(
                Condition(is_("other_cause", *causes, unsure=("late_offer", "other_school")), Ref("blame_policy")),
                Condition(NEW_PERIOD, ONCE),
            ),
            window=window_2013(law),
            refs=(Ref("blame_policy"), Ref("duo_other")),
            facts=("wi2013 6.2", "wi2013 7.6", "wi2013 7.8"),
        ),
        _2021(
            id="more_time_other_2021",
            dutch="verlenging bij geen verwijt (andere reden)",
            certainty=Certainty.DISCRETION,
            conditions=(
                Condition(is_("other_cause", *causes, "late_offer", "other_school"), rule),
                Condition(NEW_PERIOD, ONCE),
            ),
            window=WINDOW_2021,
            refs=(Ref("wi2021", "12(1)(a)"), Ref("bi2021", "4.3"), rule),
            facts=("wi2021 6.3",),
        ),
    )
