"""Exemption by diploma (vrijstelling): papers that show that a person has learnt enough already."""

from __future__ import annotations

from functools import partial

from ..expression import Expression, any_, is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..source import Ref
from .scope import OBLIGED_2013, OBLIGED_2021

FORM_2013 = "Aanvraag vrijstelling inburgeringsplicht Wi2013"
FORM_2021 = "Aanvraag vrijstelling"

exemption = partial(
    Ground,
    topics=("diploma",),
    page="diploma",
    certainty=Certainty.RULE,
    decider="duo",
    gives="full",
    decision="decision_weeks",
    objection="objection_weeks",
)
_2013 = partial(exemption, act="wi2013", scope=OBLIGED_2013, form=FORM_2013)

DUTCH_ABROAD = is_("diploma", "dutch_abroad") & is_("dutch_pass", "yes")
#: The older papers that lift the whole duty; the naturalisation test is not on the list as read (wi2013 D16).
OLD_PAPER = is_("diploma", "old_paper") & is_(
    "old_kind", "win_full", "win_exempt", "oudkomers", "short_test", unsure=("nat_test", "other")
)

#: Ri2021 art. 2.1. An old-act diploma exempts only with all four language parts at B1 or higher. Papers from before 2013
#: are not on the list as read, but its later changes were not read.
OTHERS_2021 = any_(
    DUTCH_ABROAD,
    is_("diploma", "international") & is_("international_b1", "yes"),
    is_("diploma", "integration_2013", unsure=("integration_2007",)) & is_("four_parts_b1", "yes"),
)


def listed_2021(law: Law) -> Expression:
    """The list of the day: until 2023 only the higher tracks of vmbo counted, so before that day DUO must look."""
    if law.in_force("vmbo_all_tracks_since", None):
        return is_("diploma", "dutch_school", "integration_2021", unsure=("old_paper",)) | OTHERS_2021
    return is_("diploma", "integration_2021", unsure=("dutch_school", "old_paper")) | OTHERS_2021


def grounds(law: Law) -> tuple[Ground, ...]:
    """Diplomas of both acts."""
    return (*_of_2013(), _of_2021(law))


def _of_2013() -> tuple[Ground, ...]:
    base = Ref("wi2013", "5(1)(c)")
    listed = Ref("bi2013", "2.3(1)")
    return (
        _2013(
            id="diploma_2013",
            dutch="vrijstelling, geheel (diploma)",
            conditions=(
                # An integration diploma under this act: the duty was met, or DUO must look at it.
                Condition(is_("diploma", "dutch_school", unsure=("integration_2013", "integration_2021")), listed),
            ),
            refs=(base, listed),
            facts=("wi2013 2.2",),
        ),
        _2013(
            id="diploma_early_2013",
            dutch="vrijstelling, geheel (mbo-1 of Nt2, plicht van vóór 2015)",
            conditions=(
                Condition(is_("diploma", "mbo1", "nt2"), Ref("duo_diploma")),
                Condition(is_("period_2013", "under_20150101"), Ref("duo_diploma")),
            ),
            refs=(base, Ref("duo_diploma")),
            facts=("wi2013 2.4",),
        ),
        _2013(
            id="diploma_abroad_2013",
            dutch="vrijstelling, geheel (België, Suriname, Caribisch deel)",
            conditions=(
                Condition(is_("diploma", "dutch_abroad"), listed),
                Condition(is_("dutch_pass", "yes"), listed),
            ),
            refs=(base, listed, Ref("ri2013", "2.3")),
            facts=("wi2013 2.3", "wi2013 2.10"),
        ),
        _2013(
            id="diploma_international_2013",
            dutch="vrijstelling, geheel (Europees baccalaureaat, IB, MYC, IGCSE)",
            conditions=(
                Condition(is_("diploma", "international"), listed),
                Condition(is_("dutch_pass", "yes"), listed),
            ),
            refs=(base, listed),
            facts=("wi2013 2.10",),
        ),
        _2013(
            id="old_paper_2013",
            dutch="vrijstelling, geheel (oud certificaat)",
            conditions=(Condition(is_("diploma", "integration_2007") | OLD_PAPER, listed),),
            refs=(base, listed, Ref("bi2013", "2.5")),
            facts=("wi2013 2.9", "wi2013 2.10"),
        ),
    )


def _of_2021(law: Law) -> Ground:
    return exemption(
        id="diploma_2021",
        dutch="vrijstelling (diploma)",
        act="wi2021",
        scope=OBLIGED_2021,
        conditions=(Condition(listed_2021(law), Ref("ri2021", "2.1")),),
        refs=(Ref("wi2021", "4(1)(b)"), Ref("ri2021", "2.1")),
        form=FORM_2021,
        facts=("wi2021 2.2",),
    )
