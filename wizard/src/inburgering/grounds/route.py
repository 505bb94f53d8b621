"""What the municipality can change under the 2021 act: the level of the exam and the learning route."""

from __future__ import annotations

from functools import partial

from ..expression import all_, any_, is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..question import at_least
from ..questions import QUESTIONS
from ..source import Ref
from .scope import OBLIGED_2021

_route = partial(
    Ground,
    act="wi2021",
    topics=("effort",),
    page="effort",
    certainty=Certainty.DISCRETION,
    decider="municipality",
    gives="level",
    scope=OBLIGED_2021,
    objection="objection_weeks",
)


def grounds(law: Law) -> tuple[Ground, ...]:
    """A lower level and another route."""
    return (_lower_level(law), _other_route())


def _lower_level(law: Law) -> Ground:
    return _route(
        id="lower_level_2021",
        dutch="afschalen naar A2",
        conditions=(
            Condition(is_("route", "b1"), Ref("wi2021", "17(3)")),
            Condition(is_("b1_in_reach", "no"), Ref("bi2021", "5.5")),
            Condition(at_least(QUESTIONS["hours_nt2"], law, "downscale_hours"), Ref("bi2021", "5.5")),
            Condition(is_("lesson_effort", "yes"), Ref("bi2021", "5.5")),
        ),
        refs=(Ref("wi2021", "17(3)"), Ref("bi2021", "5.5")),
        facts=("wi2021 5.2",),
    )


def _other_route() -> Ground:
    """In the first year and a half; later only for a reason. For the Z-route one must also be unable to reach the exam."""
    rule = Ref("bi2021", "5.4")
    in_time = any_(
        is_("term_age_2021", "within"),
        all_(is_("route", "education"), is_("wants_route", "b1")),
        is_("other_school_done", "yes"),
        is_("special_event", "yes"),
    )
    another = any_(
        is_("wants_route", "b1") & is_("route", "education", "z"),
        is_("wants_route", "education") & is_("route", "b1", "z"),
        is_("wants_route", "z") & is_("route", "b1", "education"),
    )
    return _route(
        id="change_route_2021",
        dutch="andere leerroute",
        gives="route",
        conditions=(
            Condition(another, Ref("wi2021", "17(2)")),
            Condition(in_time, rule),
            Condition(is_("wants_route", "b1", "education") | is_("exam_in_reach", "no"), Ref("wi2021", "9")),
        ),
        refs=(Ref("wi2021", "17(2)"), Ref("wi2021", "9"), rule),
        facts=("wi2021 5.3", "wi2021 5.4"),
    )
