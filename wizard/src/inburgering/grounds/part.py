"""Exemption from a part of the exam (gedeeltelijke vrijstelling): language parts, ONA, PVT, MAP."""

from __future__ import annotations

from functools import partial

from ..expression import all_, any_, is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..source import Ref
from .diploma import FORM_2013, FORM_2021, exemption
from .scope import OBLIGED_2013, OBLIGED_2021

#: Whoever has a paper for the whole exam needs none for a part of it.
FULL_2013 = is_("diploma", "dutch_school", "dutch_abroad", "international", "integration_2007")
FULL_2021 = is_("diploma", "dutch_school", "dutch_abroad", "international", "integration_2021")

#: The spoken Dutch test of the exam abroad counts with a date and a number of points.
TGN = (is_("tgn_date", "under_20141101"), is_("tgn_points", "from_37"))
FOREIGN_SCHOOL = is_("foreign_school", "yes")
#: ONA came into the exam for whoever became obliged in 2015 or later; PVT from October 2017 on.
WITH_ONA = is_("period_2013", "from_20150101", "from_20171001", "from_20200501")
WITH_PVT = is_("period_2013", "from_20171001", "from_20200501")

_part = partial(exemption, gives="part")
_language_2013 = partial(_part, act="wi2013", scope=OBLIGED_2013 & ~FULL_2013, form=FORM_2013)
_parts_2013 = partial(_part, act="wi2013", scope=OBLIGED_2013)
_2021 = partial(_part, act="wi2021", scope=OBLIGED_2021 & ~FULL_2021, form=FORM_2021)


def grounds(law: Law) -> tuple[Ground, ...]:
    """Partial exemptions of both acts."""
    return (*_language_of_2013(), *_orientation(), *_not_in_the_exam(), *_language_of_2021(), _no_map())


def _language_of_2013() -> tuple[Ground, ...]:
    rule = Ref("ri2013", "2.2d")
    return (
        _language_2013(
            id="part_language_2013",
            dutch="gedeeltelijke vrijstelling (taal)",
            conditions=(
                Condition(
                    is_("diploma", "nt2") | is_("part_paper", "nt2", "dutch_grades", unsure=("cnavt_b1", "cnavt_a2")), rule
                ),
            ),
            refs=(rule, Ref("stcrt2021_49155")),
            facts=("wi2013 2.4", "wi2013 2.5"),
        ),
        _language_2013(
            id="part_foreign_2013",
            dutch="gedeeltelijke vrijstelling (buitenlands diploma)",
            certainty=Certainty.DISCRETION,
            conditions=(
                Condition(is_("part_paper", "foreign_b1", "foreign_a2", unsure=("cnavt_b1", "cnavt_a2")), rule),
                Condition(FOREIGN_SCHOOL, rule),
            ),
            refs=(rule, Ref("stcrt2021_49155")),
            facts=("wi2013 2.5",),
        ),
        _language_2013(
            id="part_tgn_2013",
            dutch="vrijstelling Spreken (Toets Gesproken Nederlands)",
            conditions=(
                Condition(is_("part_paper", "tgn"), Ref("duo_diploma")),
                *(Condition(part, Ref("duo_diploma")) for part in TGN),
            ),
            refs=(Ref("duo_diploma"),),
            facts=("wi2013 2.6",),
        ),
        _language_2013(
            id="part_win_2013",
            dutch="gedeeltelijke vrijstelling (deel WIN-certificaat)",
            conditions=(
                Condition(is_("diploma", "old_paper"), Ref("bi2013", "2.4")),
                Condition(is_("old_kind", "win_language", "win_society", unsure=("other",)), Ref("bi2013", "2.4")),
            ),
            refs=(Ref("bi2013", "2.4"),),
            facts=("wi2013 2.10",),
        ),
    )


def _orientation() -> tuple[Ground, ...]:
    """ONA: by work, by mbo-1, by MAP of the later act."""
    ona = partial(_parts_2013, scope=OBLIGED_2013 & WITH_ONA, form=None)
    return (
        ona(
            id="ona_work_2013",
            dutch="vrijstelling ONA (werk of bedrijf)",
            topics=("years",),
            conditions=(Condition(is_("ona_work", "paid_work", "profit", "bbz", "self_employed"), Ref("bi2013", "2.4a")),),
            refs=(Ref("bi2013", "2.4a"), Ref("bi2021", "12.1a(5)"), Ref("duo_ona")),
            form="Aanvraag vrijstelling Oriëntatie op de Nederlandse Arbeidsmarkt",
            facts=("wi2013 2.8",),
        ),
        ona(
            id="ona_map_2013",
            dutch="vrijstelling ONA (MAP afgerond)",
            topics=("years",),
            conditions=(Condition(is_("ona_work", "map"), Ref("bi2021", "12.1a(6)")),),
            refs=(Ref("bi2021", "12.1a(6)"),),
            facts=("wi2013 2.8",),
        ),
        ona(
            id="ona_mbo1_2013",
            dutch="vrijstelling ONA (mbo-1)",
            conditions=(Condition(is_("diploma", "mbo1"), Ref("duo_diploma")),),
            refs=(Ref("duo_diploma"),),
            decision=None,
            objection=None,
            facts=("wi2013 2.4",),
        ),
    )


def _not_in_the_exam() -> tuple[Ground, ...]:
    """Parts that came later: whoever became obliged before has never had them."""
    never = partial(_parts_2013, topics=("duty",), decider="law", decision=None, objection=None, page="duty")
    return (
        never(
            id="no_ona_2013",
            dutch="geen ONA (plicht van vóór 2015)",
            conditions=(Condition(~WITH_ONA, Ref("duo_diploma")),),
            refs=(Ref("duo_diploma"),),
            facts=("wi2013 8.1",),
        ),
        never(
            id="no_pvt_2013",
            dutch="geen PVT (plicht van vóór 1 oktober 2017)",
            conditions=(Condition(~WITH_PVT, Ref("wi2013", "7a")),),
            refs=(Ref("wi2013", "7a"),),
            facts=("wi2013 2.11", "wi2013 8.1"),
        ),
    )


def _language_of_2021() -> tuple[Ground, ...]:
    shown = any_(
        is_("diploma", "nt2"),
        is_("part_paper", "nt2", "dutch_grades", "cnavt_b1"),
        all_(is_("part_paper", "foreign_b1"), FOREIGN_SCHOOL),
    )
    #: At A2 the regulation as read names neither TGN nor papers at B1, yet a page of DUO names TGN (wi2021 question 20).
    shown_a2 = any_(
        is_("part_paper", "duo_a2", "cnavt_a2", unsure=("nt2", "dutch_grades", "cnavt_b1")),
        all_(is_("part_paper", unsure=("foreign_b1",)), FOREIGN_SCHOOL),
        all_(is_("part_paper", unsure=("tgn",)), *TGN),
        is_("diploma", unsure=("nt2",)),
    )
    return (
        _2021(
            id="part_b1_2021",
            dutch="gedeeltelijke vrijstelling (niveau B1)",
            conditions=(
                Condition(is_("pip_level", "b1"), Ref("bi2021", "3.12")),
                Condition(shown, Ref("ri2021", "3.12")),
            ),
            refs=(Ref("wi2021", "7(3)"), Ref("bi2021", "3.12"), Ref("ri2021", "3.12")),
            facts=("wi2021 2.6",),
        ),
        _2021(
            id="part_a2_2021",
            dutch="gedeeltelijke vrijstelling (niveau A2)",
            conditions=(
                Condition(is_("pip_level", "a2"), Ref("bi2021", "3.13")),
                Condition(shown_a2, Ref("ri2021", "3.13")),
            ),
            refs=(Ref("wi2021", "7(3)"), Ref("bi2021", "3.13"), Ref("ri2021", "3.13")),
            facts=("wi2021 2.6",),
        ),
    )


def _no_map() -> Ground:
    return _part(
        id="no_map_2021",
        dutch="geen MAP in de onderwijsroute",
        act="wi2021",
        topics=("effort",),
        page="duty",
        decider="law",
        scope=OBLIGED_2021,
        conditions=(Condition(is_("route", "education"), Ref("wi2021", "8(3)")),),
        refs=(Ref("wi2021", "8(3)"),),
        decision=None,
        objection=None,
        facts=("wi2021 2.6",),
    )
