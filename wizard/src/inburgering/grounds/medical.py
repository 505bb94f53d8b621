"""Dispensation because of illness or disability, and the adapted exam. A doctor weighs; the site never answers that itself."""

from __future__ import annotations

from functools import partial

from ..expression import is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..source import Ref
from .scope import OBLIGED_2013, OBLIGED_2021

OWN = is_("health", "own")
#: "Not sure" may ask too: it is the doctor who says whether five years is enough.
NOT_ABLE = is_("able_five_years", "no", "not_sure")
WITH_ADAPTATION = is_("able_five_years", "adapted", "not_sure")

MEDICAL_FORM = "Aanvraag ontheffing bij ziekte"
ADAPTED_FORM = "Aanvraag advies voor een aangepast examen bij ziekte of beperking"

_medical = partial(
    Ground,
    topics=("health",),
    page="medical",
    certainty=Certainty.DISCRETION,
    decider="duo",
    objection="objection_weeks",
)


def grounds(law: Law) -> tuple[Ground, ...]:
    """Medical dispensation and adapted exam of both acts."""
    return (
        _medical(
            id="medical_2013",
            dutch="medische ontheffing",
            act="wi2013",
            gives="full",
            scope=OBLIGED_2013,
            conditions=(Condition(OWN, Ref("wi2013", "6(1)")), Condition(NOT_ABLE, Ref("bi2013", "2.8(4)"))),
            refs=(Ref("wi2013", "6(1)"), Ref("bi2013", "2.8"), Ref("ri2013", "2.4"), Ref("stcrt2021_49155")),
            fee="medical_fee",
            decision="decision_weeks",
            form=MEDICAL_FORM,
            facts=("wi2013 3.1", "wi2013 3.2", "wi2013 3.8"),
        ),
        _medical(
            id="medical_2021",
            dutch="medische ontheffing",
            act="wi2021",
            gives="full_or_part",
            scope=OBLIGED_2021,
            conditions=(Condition(OWN, Ref("wi2021", "5(1)")), Condition(NOT_ABLE, Ref("bi2021", "2.7(2)"))),
            refs=(Ref("wi2021", "5(1)"), Ref("bi2021", "2.7"), Ref("ri2021", "2.7")),
            fee="medical_fee",
            decision="decision_weeks",
            form=MEDICAL_FORM,
            facts=("wi2021 3.1", "wi2021 3.2", "wi2021 3.5"),
        ),
        _medical(
            id="adapted_exam_2013",
            dutch="aangepast examen",
            act="wi2013",
            gives="form",
            scope=OBLIGED_2013,
            conditions=(Condition(OWN, Ref("wi2013", "6(1)")), Condition(WITH_ADAPTATION, Ref("bi2013", "2.8"))),
            refs=(Ref("bi2013", "2.8"), Ref("ri2013", "annex 4")),
            form=ADAPTED_FORM,
            facts=("wi2013 3.9",),
        ),
        _medical(
            id="adapted_exam_2021",
            dutch="aangepast examen",
            act="wi2021",
            gives="form",
            scope=OBLIGED_2021,
            conditions=(Condition(OWN, Ref("bi2021", "3.9")), Condition(WITH_ADAPTATION, Ref("bi2021", "3.9"))),
            refs=(Ref("bi2021", "3.9"), Ref("bi2021", "2.7(4)")),
            form=ADAPTED_FORM,
            facts=("wi2021 3.6",),
        ),
    )
