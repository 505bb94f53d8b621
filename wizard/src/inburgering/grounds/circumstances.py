"""Dispensation because of special personal circumstances (bijzondere individuele omstandigheden, BIO)."""

from __future__ import annotations

from ..expression import is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..source import Ref
from .scope import OBLIGED_2013, OBLIGED_2021


def grounds(law: Law) -> tuple[Ground, ...]:
    """The 2021 act has it, at the ministry; the 2013 act has no request for it."""
    return (
        Ground(
            id="circumstances_2013",
            dutch="ontheffing bijzondere individuele omstandigheden",
            act="wi2013",
            topics=("special",),
            page="special-circumstances",
            certainty=Certainty.RULE,
            decider="law",
            gives="none",
            scope=OBLIGED_2013,
            conditions=(),
            refs=(Ref("wi2021", "5(2)"), Ref("bi2013", "2.8b(2)")),
            exists=False,
            facts=("wi2013 6.1", "wi2013 4.9"),
        ),
        Ground(
            id="circumstances_2021",
            dutch="ontheffing bijzondere individuele omstandigheden (BIO)",
            act="wi2021",
            topics=("special",),
            page="special-circumstances",
            certainty=Certainty.DISCRETION,
            decider="ministry",
            gives="full",
            scope=OBLIGED_2021,
            conditions=(
                Condition(is_("special_event", "yes"), Ref("bi2021", "2.8(1)")),
                Condition(is_("special_fault", "not_mine"), Ref("bi2021", "2.8(1)")),
                Condition(is_("special_impossible", "yes"), Ref("bi2021", "2.8(1)")),
                Condition(is_("special_distress", "yes"), Ref("bi2021", "2.8(1)")),
            ),
            # The advice of the municipality can still be had, so lacking it is "not yet", not "no".
            window=is_("municipal_advice", "yes"),
            refs=(Ref("wi2021", "5(2)"), Ref("bi2021", "2.8"), Ref("ri2021", "2.6")),
            decision="decision_weeks",
            objection="objection_weeks",
            facts=("wi2021 4.1", "wi2021 4.2"),
        ),
    )
