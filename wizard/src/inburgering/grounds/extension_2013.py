"""More time (verlenging) under the 2013 act."""

from __future__ import annotations

from functools import partial

from ..expression import is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..question import at_least
from ..questions import QUESTIONS
from ..source import Ref
from .delay import BLOCKED, DUO_PAGE, FAMILY_DIED_2013, FAMILY_ILL_2013, LONG, LONGER, ONCE, cause, extension, lasted
from .effort import window_2013
from .scope import OBLIGED_2013

POLICY = Ref("blame_policy", "2")

#: What only the 2021 act names is no ground here; whether it fits under "special" is for DUO to say.
ELSEWHERE = ("late_offer", "other_school", "institution", "proposed")

_extension = partial(extension, act="wi2013")


def grounds(law: Law) -> tuple[Ground, ...]:
    """Every extension of the 2013 act, the closed one included."""
    return (_effort(law), _literacy(), *_family(law), *_by_itself(law), *_weighed(law), *_without_request())


def _after(*kinds: str) -> partial[Ground]:
    """An extension for whoever lost time in one of these ways."""
    return partial(_extension, scope=OBLIGED_2013 & cause(*kinds))


def _effort(law: Law) -> Ground:
    rule = Ref("ri2013", "2.4c")
    return _extension(
        id="more_time_effort_2013",
        dutch="verlenging wegens inspanning",
        topics=("effort",),
        scope=OBLIGED_2013,
        conditions=(
            Condition(at_least(QUESTIONS["attempts"], law, "extension_attempts_2013"), rule),
            Condition(is_("school_mark", "start_and_now", "start_only"), rule),
            Condition(at_least(QUESTIONS["hours_classroom"], law, "extension_hours_2013"), rule),
            Condition(is_("ona_attempts", "not_needed", "from_1", "from_3"), Ref("duo_effort")),
        ),
        window=window_2013(law),
        refs=(Ref("wi2013", "7b(3)(a)"), rule),
        form="Aanvraag verlenging inburgeringstermijn",
        facts=("wi2013 7.2", "wi2013 7.3"),
    )


def _literacy() -> Ground:
    """Once, at most two years in all; DUO normally grants it by itself."""
    rule = Ref("wi2013", "7b(3)(b)")
    return _after("literacy")(
        id="more_time_literacy_2013",
        dutch="verlenging wegens alfabetisering",
        conditions=(Condition(is_("literacy_used", "no"), rule),),
        refs=(rule,),
        form="Aanvraag verlenging van de inburgeringstermijn bij alfabetisering",
        facts=("wi2013 7.4",),
    )


def _family(law: Law) -> tuple[Ground, ...]:
    """Illness, death and birth in the own or near family."""
    return (
        _after("illness")(
            id="more_time_illness_2013",
            dutch="verlenging wegens ziekte",
            topics=("time", "health"),
            certainty=Certainty.DISCRETION,
            conditions=(
                Condition(FAMILY_ILL_2013, POLICY),
                Condition(lasted(LONGER, "illness"), POLICY),
                Condition(is_("dutch_doctor", "yes"), DUO_PAGE),
                Condition(BLOCKED, POLICY),
                ONCE,
            ),
            window=window_2013(law),
            refs=(POLICY,),
            facts=("wi2013 7.5",),
        ),
        _after("death")(
            id="more_time_death_2013",
            dutch="verlenging bij overlijden",
            conditions=(Condition(FAMILY_DIED_2013, Ref("blame_policy", "2a")), ONCE),
            window=window_2013(law),
            refs=(Ref("blame_policy", "2a"), Ref("duo_death")),
            form="Aanvraag verlenging inburgeringstermijn bij overlijden",
            facts=("wi2013 7.6",),
        ),
        _after("birth")(
            id="more_time_birth_2013",
            dutch="verlenging wegens bevalling",
            conditions=(ONCE,),
            window=window_2013(law),
            refs=(Ref("blame_policy", "3"), Ref("duo_birth")),
            form="Aanvraag verlenging inburgeringstermijn bij geboorte kind",
            facts=("wi2013 7.7",),
        ),
    )


def _by_itself(law: Law) -> tuple[Ground, ...]:
    """What DUO mostly applies unasked: the asylum centre, Dutch education, slow marking."""
    return (
        _after("asylum_centre")(
            id="more_time_centre_2013",
            dutch="verlenging, verblijf in azc",
            conditions=(Condition(is_("centre_wait", "over"), Ref("blame_policy", "5")), ONCE),
            refs=(Ref("blame_policy", "5"),),
            decision=None,
            objection=None,
            facts=("wi2013 7.8",),
        ),
        _extension(
            id="more_time_education_2013",
            dutch="verlenging, Nederlandse opleiding",
            topics=("diploma",),
            scope=OBLIGED_2013,
            conditions=(Condition(is_("studying", "exempting"), Ref("duo_education")),),
            window=window_2013(law),
            refs=(Ref("blame_policy"), Ref("duo_education")),
            form="Aanvraag verlenging inburgeringstermijn bij inschrijving reguliere opleiding",
            facts=("wi2013 7.8",),
        ),
        _after("marking")(
            id="more_time_marking_2013",
            dutch="verlenging, vertraagde uitslag",
            conditions=(Condition(cause("marking"), Ref("notes_2026")),),
            refs=(Ref("notes_2026"),),
            decision=None,
            objection=None,
            since="marking_delay_start",
            facts=("wi2013 7.8",),
        ),
    )


def _weighed(law: Law) -> tuple[Ground, ...]:
    """Housing, trouble at the school, and what nothing else covers."""
    return (
        _after("homeless", "shelter", "provider")(
            id="more_time_housing_2013",
            dutch="verlenging, dakloos of vrouwenopvang; problemen bij de school",
            certainty=Certainty.DISCRETION,
            conditions=(ONCE,),
            window=window_2013(law),
            refs=(Ref("duo_other"), Ref("notes_2026")),
            facts=("wi2013 7.8",),
        ),
        _after("special", *ELSEWHERE)(
            id="more_time_special_2013",
            dutch="verlenging, andere reden (bijzondere individuele omstandigheden)",
            topics=("time", "special"),
            certainty=Certainty.DISCRETION,
            conditions=(
                Condition(lasted(LONG, "special", unsure=ELSEWHERE), Ref("duo_other")),
                Condition(BLOCKED, Ref("duo_other")),
                ONCE,
            ),
            window=window_2013(law),
            refs=(Ref("duo_other"),),
            facts=("wi2013 6.2",),
        ),
    )


def _without_request() -> tuple[Ground, ...]:
    """What nobody can ask for: a power of DUO, and the closed corona rule."""
    return (
        _extension(
            id="more_time_ex_officio_2013",
            dutch="verlenging ambtshalve (bijzonder geval)",
            topics=("special",),
            certainty=Certainty.DISCRETION,
            scope=OBLIGED_2013,
            conditions=(Condition(is_("special_event", "yes"), Ref("bi2013", "2.12")),),
            refs=(Ref("bi2013", "2.12"),),
            decision=None,
            objection=None,
            facts=("wi2013 7.2",),
        ),
        _extension(
            id="more_time_corona_2013",
            dutch="verlenging, corona (gesloten)",
            scope=OBLIGED_2013,
            conditions=(),
            refs=(Ref("blame_policy", "7a"),),
            exists=False,
            decision=None,
            objection=None,
            facts=("wi2013 7.8",),
        ),
    )
