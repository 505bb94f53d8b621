"""Where the term for a decision stands: one length of eight weeks, in many places of the law and of DUO's pages."""

from __future__ import annotations

from .ground import Ground
from .source import Ref

#: By ground, else by the page of the ground. What has no place of its own was found on pages of DUO.
BY_GROUND = {
    "medical_2021": Ref("bi2021", "2.7(5)"),
    "circumstances_2021": Ref("bi2021", "2.8(3)"),
    "part_b1_2021": Ref("ri2021", "3.14"),
    "part_a2_2021": Ref("ri2021", "3.14"),
    "loan_2021": Ref("duo_loan"),
    "ona_work_2013": Ref("duo_ona"),
    "ona_map_2013": Ref("duo_ona"),
}
BY_PAGE = {
    "medical": Ref("duo_medical"),
    "effort": Ref("duo_effort"),
    "more-time": Ref("duo_illness"),
    "later": Ref("notes_2026"),
}


def decision_ref(ground: Ground) -> Ref:
    """The place where the term for the decision on this ground stands."""
    if ground.id in BY_GROUND:
        return BY_GROUND[ground.id]
    if ground.act == "wi2021" and ground.gives == "time" and ground.page == "more-time":
        return Ref("bi2021", "4.5")
    return BY_PAGE.get(ground.page, Ref("duo_diploma"))
