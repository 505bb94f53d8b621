"""What a ground costs: to ask, what comes back and when, and what a no can cost. Amounts with their year; no words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .ground import Ground
from .parameter import Law, Parameter
from .source import Ref

ARTICLE = Ref("awb", "7:15")

#: What comes back of a fee, and where that stands: by ground. Where nothing was found, the line says so.
BACK = {
    "medical_2021": ("back_medical_2021", Ref("ri2021", "2.7")),
    "medical_2013": ("back_medical_2013", Ref("stcrt2021_49155")),
    "integrated_2021": ("back_interview", None),
    "integrated_2013": ("back_interview", None),
    "effort_literacy_2013": ("back_not_found", None),
    "naturalisation_literacy": ("back_not_found", None),
    "later_passport": ("back_not_found", None),
    "naturalisation_exempt": ("back_not_found", None),
    "naturalisation_medical": ("back_not_found", None),
}
#: Grounds with a cost of another kind, in place of "free".
INSTEAD = {
    "adapted_exam_2021": ("adapted_free", Ref("bi2021", "3.9(2)")),
    "adapted_exam_2013": ("adapted_ask", None),
    "loan_2021": ("loan", Ref("duo_repay")),
    "abroad_nationality": ("residence_fee", None),
    "abroad_category": ("residence_fee", None),
    "abroad_category_weighed": ("residence_fee", None),
    "permit_medical": ("advice_own", Ref("vv2000", "3.16")),
    "later_permit": ("permit_fee", Ref("ind_requirement")),
    "permit_exempt": ("permit_fee", Ref("ind_requirement")),
    "permit_old_decision": ("permit_fee", Ref("ind_requirement")),
    "permit_turkish": ("permit_fee", Ref("ind_requirement")),
}
#: What comes on top.
BESIDES = {
    "abroad_medical": (("doctor_own", Ref("vv2000", "3.10(2)")),),
    "naturalisation_medical": (("advice_own", Ref("bnt", "4")),),
    "medical_2021": (("care_money", None),),
    "medical_2013": (("care_money", None),),
}
#: Of whom the court asks which fee; of other deciders it was not found.
COURT = {"duo": "court_fee_duo", "ind": "court_fee_ind"}
#: What nobody asks for: a duty, or a freedom that holds by itself.
NOT_ASKED = ("duty", "none", "requirement")


@dataclass(frozen=True, slots=True)
class Cost:
    """A line on costs: an id for its words, the amount if there is one, and where it stands."""

    id: str
    amount: Parameter | None = None
    ref: Ref | None = None
    ended: bool = False  #: the amount is of a past year; the present one was not found


def costs(ground: Ground, law: Law) -> tuple[Cost, ...]:
    """The costs of a ground by the law of one day, in the order in which they come: asking, back, besides, a no."""
    return (*_ask(ground, law), *(Cost(name, ref=ref) for name, ref in BESIDES.get(ground.id, ())), *_after_no(ground, law))


def _ask(ground: Ground, law: Law) -> Iterator[Cost]:
    if ground.fee:
        yield _amount(ground.fee, law)
    elif ground.id in INSTEAD:
        yield Cost(INSTEAD[ground.id][0], ref=INSTEAD[ground.id][1])
    elif not ground.exists or ground.decider == "law" or ground.gives in NOT_ASKED:
        yield Cost("not_asked")
    elif ground.act != "abroad":
        yield Cost("free")
    if ground.id in BACK:
        yield Cost(BACK[ground.id][0], ref=BACK[ground.id][1])
    if ground.decision == "mvv_decision_days":
        yield _amount("mvv_fee_2024", law)


def _after_no(ground: Ground, law: Law) -> Iterator[Cost]:
    if ground.objection:
        yield Cost("objection_free", ref=ARTICLE)
        if ground.decider in COURT:
            yield _amount(COURT[ground.decider], law)


def _amount(name: str, law: Law) -> Cost:
    """The newest amount that has begun, also when its year is over: then it is told as that of its year."""
    found = law.last(name)
    ended = found.valid_until is not None and found.valid_until < law.on
    return Cost(name, found, found.ref, ended)
