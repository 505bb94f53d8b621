"""A stronger permit or a passport: the IND asks a requirement of its own, also of people without a duty."""

from __future__ import annotations

from functools import partial

from ..expression import is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..source import Ref
from .scope import IN_NL

_later = partial(
    Ground,
    act="later",
    topics=("passport",),
    page="later",
    certainty=Certainty.DISCRETION,
    decider="ind",
    gives="requirement",
    scope=IN_NL & ~is_("nationality", "dutch"),
    objection="objection_weeks_ind",
)


def grounds(law: Law) -> tuple[Ground, ...]:
    """The two requirements that come later."""
    return (
        _later(
            id="later_permit",
            dutch="inburgeringsvereiste (sterkere verblijfsvergunning)",
            conditions=(Condition(is_("goal", "permit", "both"), Ref("ind_requirement")),),
            refs=(Ref("ind_requirement"), Ref("vb2000", "3.96a")),
            form="Bijlage Inburgeringsvereiste",
            facts=("abroad A5.1", "abroad A5.3"),
        ),
        _later(
            id="later_passport",
            dutch="inburgeringsvereiste (naturalisatie)",
            conditions=(Condition(is_("goal", "passport", "both"), Ref("bnt")),),
            refs=(Ref("bnt"),),
            objection="objection_weeks",
            facts=("abroad A5.1", "abroad A5.6"),
        ),
    )
