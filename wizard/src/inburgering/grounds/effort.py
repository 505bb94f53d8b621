"""Much effort, no exam: dispensation under the 2013 act. What the 2021 act has instead is in `route`."""

from __future__ import annotations

from functools import partial

from ..expression import Expression, all_, any_, is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..question import at_least
from ..questions import QUESTIONS
from ..source import Ref
from .scope import OBLIGED_2013, OBLIGED_2021

FORM = "Aanvraag ontheffing aantoonbaar geleverde inspanningen (verklaring deelname cursus)"


def window_2013(law: Law) -> Expression:
    """When one may ask under the 2013 act: 2.5 years after the start; with an extended term only DUO can say."""
    return at_least(QUESTIONS["term_age_2013"], law, "request_wait_months") & is_("term_extended", "no", unsure=("yes",))


def grounds(law: Law) -> tuple[Ground, ...]:
    """The routes of the 2013 act; the 2021 act has none."""
    return (_course(law), _literacy(law), _young(law), _ex_officio(), _not_in_2021())


_effort = partial(
    Ground,
    topics=("effort",),
    page="effort",
    act="wi2013",
    decider="duo",
    gives="full",
    scope=OBLIGED_2013,
    objection="objection_weeks",
)


def _course(law: Law) -> Ground:
    lessons = at_least(QUESTIONS["hours_lessons"], law, "agi_hours")
    with_literacy = at_least(QUESTIONS["hours_with_literacy"], law, "agi_hours")
    integration = at_least(QUESTIONS["hours_integration"], law, "agi_integration_hours")
    tried = at_least(QUESTIONS["attempts"], law, "agi_attempts")
    return _effort(
        id="effort_course_2013",
        dutch="ontheffing aantoonbaar geleverde inspanningen (cursus)",
        certainty=Certainty.RULE,
        conditions=(
            Condition(tried, Ref("attempts2023")),
            Condition(is_("school_mark", "start_and_now", "start_only"), Ref("ri2013", "2.4b")),
            Condition(any_(lessons, all_(with_literacy, integration)), Ref("ri2013", "2.4b")),
            Condition(ona_tried(law), Ref("ri2013", "2.4b")),
        ),
        window=window_2013(law),
        refs=(Ref("wi2013", "6(2)"), Ref("bi2013", "2.8b"), Ref("ri2013", "2.4b")),
        decision="decision_weeks",
        form=FORM,
        facts=("wi2013 4.1", "wi2013 4.4", "wi2013 4.5"),
    )


def ona_tried(law: Law) -> Expression:
    """Whether ONA needs as many tries as the rest was not found: with fewer it is a question for DUO."""
    as_many = ("from_3",) if law.number("agi_attempts") <= law.number("ona_attempts_asked") else ()
    fewer = tuple(option for option in ("under_1", "from_1", "from_3") if option not in as_many)
    return is_("ona_attempts", "not_needed", *as_many, unsure=fewer)


def _literacy(law: Law) -> Ground:
    enough = any_(
        at_least(QUESTIONS["hours_literacy"], law, "agi_hours"),
        at_least(QUESTIONS["hours_lessons"], law, "agi_hours"),
        at_least(QUESTIONS["hours_with_literacy"], law, "agi_hours"),
    )
    return _effort(
        id="effort_literacy_2013",
        dutch="ontheffing aantoonbaar geleverde inspanningen (alfabetisering)",
        certainty=Certainty.DISCRETION,
        conditions=(
            Condition(at_least(QUESTIONS["hours_literacy"], law, "agi_literacy_hours"), Ref("ri2013", "2.4b")),
            Condition(is_("school_mark", "start_and_now", unsure=("start_only", "later_only")), Ref("ri2013", "2.4b")),
            Condition(enough, Ref("ri2013", "2.4b")),
            Condition(is_("literacy_first", "yes", unsure=("no",)), Ref("ri2013", "2.4b")),
        ),
        window=window_2013(law),
        refs=(Ref("wi2013", "6(2)"), Ref("bi2013", "2.8b"), Ref("ri2013", "2.4b")),
        fee="learning_test_fee",
        decision="decision_weeks",
        form=FORM,
        facts=("wi2013 4.2", "wi2013 4.4"),
    )


def _young(law: Law) -> Ground:
    return _effort(
        id="effort_young_2013",
        dutch="ontheffing voor jongeren (praktijkonderwijs, vso, entree)",
        topics=("diploma",),
        certainty=Certainty.DISCRETION,
        conditions=(Condition(is_("studying", "other_school"), Ref("bi2013", "2.8b(2)")),),
        refs=(Ref("bi2013", "2.8b(2)"), Ref("lowan")),
        since="young_scheme_start",
        facts=("wi2013 4.10",),
    )


def _ex_officio() -> Ground:
    """A power of the minister without an application: it can be named, never asked for."""
    return _effort(
        id="effort_ex_officio_2013",
        dutch="ontheffing ambtshalve (bijzonder geval)",
        topics=("special",),
        certainty=Certainty.DISCRETION,
        conditions=(Condition(is_("special_event", "yes"), Ref("bi2013", "2.8b(2)")),),
        refs=(Ref("bi2013", "2.8b(2)"),),
        objection=None,
        facts=("wi2013 4.9", "wi2013 6.1"),
    )


def _not_in_2021() -> Ground:
    return _effort(
        id="effort_2021",
        dutch="ontheffing aantoonbaar geleverde inspanningen",
        act="wi2021",
        certainty=Certainty.RULE,
        decider="law",
        gives="none",
        scope=OBLIGED_2021,
        conditions=(),
        refs=(Ref("wi2021", "5"), Ref("bi2021")),
        objection=None,
        exists=False,
        facts=("wi2021 5.1",),
    )
