"""A stronger residence permit: the IND asks a requirement of its own (inburgeringsvereiste), also without a duty."""

from __future__ import annotations

from functools import partial

from ..expression import any_, is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..source import Ref
from .later import FOREIGN_HERE, later, surely
from .medical import NOT_ABLE, OWN

WANTED = FOREIGN_HERE & is_("goal", "permit", "both")

#: A child or a pensioner, eight years here at school age, a neighbour state: who one is. Some reasons hold for some
#: permits only, and which permit is not asked: the IND must say.
PERSON = any_(
    is_("age", "under_16", "from_16", "aow"),
    is_("later_person", "eight_years", "belux", unsure=("former_dutch", "young_adult", "violence")),
)
PAPER = is_(
    "later_paper",
    *("integration_diploma", "z_certificate", "dutch_diploma"),
    unsure=("diploma_abroad", "international", "win_paper"),
)
#: Whoever surely meets the requirement or is free of it needs no dispensation from it; who must ask may need one.
NOT_EXEMPT = WANTED & ~surely(PERSON | PAPER)

_permit = partial(
    later,
    act="permit",
    scope=WANTED,
    objection="objection_weeks_ind",
    form="Bijlage Inburgeringsvereiste",
)


def grounds(law: Law) -> tuple[Ground, ...]:
    """The requirement, who is free of it, and who can be released."""
    return (_requirement(), _exempt(), _turkish(), *_released())


def _requirement() -> Ground:
    return _permit(
        id="later_permit",
        dutch="inburgeringsvereiste (sterkere verblijfsvergunning)",
        certainty=Certainty.DISCRETION,
        gives="requirement",
        conditions=(Condition(is_("goal", "permit", "both"), Ref("ind_requirement")),),
        refs=(Ref("ind_requirement"), Ref("vb2000", "3.96a")),
        facts=("abroad A5.1", "abroad A5.3"),
    )


def _exempt() -> Ground:
    return _permit(
        id="permit_exempt",
        dutch="vrijstelling inburgeringsvereiste",
        conditions=(Condition(PERSON | PAPER, Ref("vb2000", "3.96a(2)")),),
        refs=(Ref("vb2000", "3.80a(2)"), Ref("vb2000", "3.96a(2)"), Ref("vb2000", "3.107a(2)"), Ref("ind_requirement")),
        facts=("abroad A5.3", "wi2013 9.2"),
    )


def _turkish() -> Ground:
    return _permit(
        id="permit_turkish",
        dutch="Turkse nationaliteit (tot 2025)",
        scope=WANTED & is_("nationality", "turkish"),
        conditions=(Condition(is_("nationality", "turkish"), Ref("ind_requirement")),),
        refs=(Ref("ind_requirement"),),
        until="turkish_permit_end",
        facts=("abroad A5.3",),
    )


def _released() -> tuple[Ground, ...]:
    """A decision under the old act; a fresh medical advice, or hardship."""
    refs = (Ref("vb2000", "3.96a"), Ref("vv2000", "3.16"))
    hardship = is_("special_event", "yes")
    return (
        _permit(
            id="permit_old_decision",
            dutch="ontheffing inburgeringsvereiste (DUO-besluit, oude wet)",
            scope=NOT_EXEMPT,
            conditions=(
                # How a dispensation under the 2021 act counts was not found (abroad Q7).
                Condition(
                    is_("later_decision", "old_medical", "old_effort", unsure=("medical_2021", "bio_2021")),
                    Ref("vb2000", "3.96a"),
                ),
            ),
            refs=refs,
            facts=("abroad A5.4", "abroad A5.9"),
        ),
        _permit(
            id="permit_medical",
            dutch="ontheffing inburgeringsvereiste (medisch, hardheid)",
            scope=NOT_EXEMPT,
            certainty=Certainty.DISCRETION,
            conditions=(Condition(hardship | (OWN & NOT_ABLE), Ref("vv2000", "3.16")),),
            # An advice can still be had, so lacking it is "not yet", not "no".
            window=is_("advice_age", "within") | hardship,
            refs=refs,
            facts=("abroad A5.4",),
        ),
    )
