"""The exam abroad (basisexamen buitenland): who must pass it, who need not, and how the IND can let someone off."""

from __future__ import annotations

from functools import partial

from ..expression import Expression, any_, is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..question import at_least
from ..questions import QUESTIONS
from ..source import Ref
from .diploma import listed_2021
from .duty import ABOUT_THE_DUTY
from .scope import ABROAD

MVV_FREE = is_("nationality", "dutch", "eu", "mvv_free")
FIXED_CATEGORY = is_("mvv_category", "change", "eu_resident", "eu_resident_family", "trafficking", "asylum_before", "listed")
#: Cannot travel, or private and family life: someone weighs it, so the need for an mvv stays open. Family of a Turkish
#: worker who is not Turkish: the sources differ (abroad Q6).
NO_CATEGORY = any_(
    is_("mvv_category", "none", unsure=("cannot_travel", "private_life", "turkish_sponsor")),
    is_("nationality", "turkish") & is_("mvv_category", "turkish_sponsor"),
)

AGE = is_("age", "from_18")
PURPOSE = is_("purpose", "family", "minister", unsure=("wealthy", "other"))

EU_INTEGRATED = is_("eu_integration", "yes")
DUTCH_PRIMARY = is_("nationality", "surinamese") & is_("dutch_primary", "yes")
#: Papers that only the list of 2015 names, and schools in the Caribbean Netherlands, of which no pass is asked: ask the IND.
ASK = is_("diploma", unsure=("nt2", "integration_2013", "integration_2007", "international", "dutch_abroad", "old_paper"))

APPENDIX = "Bijlage Basisexamen inburgering buitenland"

_abroad = partial(
    Ground,
    act="abroad",
    topics=ABOUT_THE_DUTY,
    page="exam-abroad",
    certainty=Certainty.RULE,
    decider="ind",
    gives="abroad",
    scope=ABROAD,
    decision="mvv_decision_days",
    objection="objection_weeks_ind",
    form=APPENDIX,
)


def grounds(law: Law) -> tuple[Ground, ...]:
    """The duty abroad, the exemptions, and the two dispensations."""
    exam = _exam(law)
    needs_exam = ABROAD & exam.requirement
    return (exam, *_no_mvv(), *_no_duty(law), *_named(), _passed(needs_exam), *_dispensations(needs_exam))


def listed_abroad(law: Law) -> Expression:
    """Today's list, as in the Netherlands, and what only the IND can say."""
    return listed_2021(law) | ASK


def eight_years(law: Law) -> Expression:
    """Registered here for eight years at school age."""
    return at_least(QUESTIONS["years_school_18"], law, "school_years")


def _exam(law: Law) -> Ground:
    act = Ref("vw2000", "16(1)(h)")
    return _abroad(
        id="abroad_exam",
        dutch="basisexamen inburgering buitenland",
        gives="duty",
        conditions=(
            Condition(~MVV_FREE, Ref("vw2000", "17(1)")),
            Condition(AGE, Ref("ind_abroad")),
            Condition(PURPOSE, act),
            Condition(NO_CATEGORY, Ref("vw2000", "17(1)")),
            Condition(~EU_INTEGRATED, Ref("vb2000", "3.71a(2)(b)")),
            Condition(~DUTCH_PRIMARY, Ref("vw2000", "16(3)")),
            Condition(~eight_years(law), Ref("wi2021", "4(1)(a)")),
            Condition(~listed_abroad(law), Ref("ri2021", "2.1")),
        ),
        refs=(act, Ref("ind_abroad")),
        fee="exam_abroad_fee",
        form=None,
        facts=("abroad A1.1", "abroad A1.2", "abroad A1.3"),
    )


def _no_mvv() -> tuple[Ground, ...]:
    return (
        _abroad(
            id="abroad_nationality",
            dutch="nationaliteit vrijgesteld van mvv",
            conditions=(Condition(MVV_FREE, Ref("ind_mvv")),),
            refs=(Ref("vw2000", "17(1)(a)"), Ref("vv2000", "annex 2"), Ref("ind_mvv")),
            decision=None,
            facts=("abroad A2.1",),
        ),
        _abroad(
            id="abroad_category",
            dutch="andere vrijstelling van mvv",
            scope=ABROAD & ~MVV_FREE,
            conditions=(Condition(is_("purpose", "eu_family") | FIXED_CATEGORY, Ref("vw2000", "17(1)")),),
            refs=(Ref("vw2000", "17(1)"), Ref("vb2000", "3.71(2)"), Ref("ind_mvv")),
            decision=None,
            facts=("abroad A2.2", "abroad A2.4", "abroad A2.5", "abroad A2.6", "abroad A2.7", "abroad A2.8"),
        ),
        _abroad(
            id="abroad_category_weighed",
            dutch="andere vrijstelling van mvv (gezondheid, artikel 8 EVRM)",
            certainty=Certainty.DISCRETION,
            scope=ABROAD & ~MVV_FREE,
            conditions=(Condition(is_("mvv_category", "cannot_travel", "private_life"), Ref("vw2000", "17(1)(c)")),),
            refs=(Ref("vw2000", "17(1)(c)"), Ref("vb2000", "3.71(2)")),
            decision=None,
            facts=("abroad A2.3", "abroad A2.8"),
        ),
    )


def _no_duty(law: Law) -> tuple[Ground, ...]:
    act = Ref("vw2000", "16(1)(h)")
    return (
        _abroad(
            id="abroad_age",
            dutch="leeftijd",
            conditions=(Condition(is_("age", "under_16", "from_16", "aow"), Ref("ind_abroad")),),
            refs=(act, Ref("wi2021", "3(1)"), Ref("ind_abroad")),
            facts=("abroad A1.3", "abroad A2.9"),
        ),
        _abroad(
            id="abroad_purpose",
            dutch="tijdelijk verblijfsdoel",
            conditions=(Condition(is_("purpose", "temporary", unsure=("wealthy", "other")), Ref("bi2021", "2.2(1)")),),
            refs=(act, Ref("wi2021", "3(1)"), Ref("bi2021", "2.2(1)")),
            facts=("abroad A2.10",),
        ),
        _abroad(
            id="abroad_eight_years",
            dutch="acht jaar leerplichtig of kwalificatieplichtig",
            conditions=(Condition(eight_years(law), Ref("wi2021", "4(1)(a)")),),
            refs=(act, Ref("wi2021", "4(1)(a)"), Ref("bi2021", "2.6")),
            facts=("abroad A2.11",),
        ),
        _abroad(
            id="abroad_diploma",
            dutch="vrijstellend diploma",
            conditions=(Condition(listed_abroad(law), Ref("ri2021", "2.1")),),
            refs=(act, Ref("wi2021", "4(1)(b)"), Ref("ri2021", "2.1")),
            facts=("abroad A2.12", "abroad A2.13"),
        ),
        _abroad(
            id="abroad_treaty",
            dutch="verdrag",
            scope=ABROAD & ~MVV_FREE,
            conditions=(Condition(is_("mvv_category", "treaty"), Ref("wi2021", "3(2)(d)")),),
            refs=(act, Ref("wi2021", "3(2)(d)")),
            facts=("abroad A2.14",),
        ),
    )


def _named() -> tuple[Ground, ...]:
    return (
        _abroad(
            id="abroad_asylum_family",
            dutch="gezinslid van houder asielvergunning",
            conditions=(Condition(is_("purpose", "family_of_asylum", "after_travel"), Ref("vb2000", "3.71a(2)(a)")),),
            refs=(Ref("vb2000", "3.71a(2)(a)"),),
            facts=("abroad A2.16",),
        ),
        _abroad(
            id="abroad_eu_integration",
            dutch="integratievoorwaarde in andere EU/EER-staat",
            scope=ABROAD & ~MVV_FREE,
            conditions=(Condition(EU_INTEGRATED, Ref("vb2000", "3.71a(2)(b)")),),
            refs=(Ref("vb2000", "3.71a(2)(b)"), Ref("wi2021", "3(2)(c)")),
            facts=("abroad A2.17",),
        ),
        _abroad(
            id="abroad_surinamese",
            dutch="Surinaamse nationaliteit en lager onderwijs in het Nederlands",
            scope=ABROAD & is_("nationality", "surinamese"),
            conditions=(Condition(is_("dutch_primary", "yes"), Ref("vv2000", "3.13")),),
            refs=(Ref("vw2000", "16(3)"), Ref("vv2000", "3.13")),
            facts=("abroad A2.18",),
        ),
        _abroad(
            id="abroad_turkish",
            dutch="Turkse nationaliteit",
            decider="law",
            gives="none",
            scope=ABROAD & is_("nationality", "turkish"),
            conditions=(),
            refs=(Ref("ind_turkish"),),
            decision=None,
            objection=None,
            form=None,
            exists=False,
            facts=("abroad A2.19",),
        ),
        # The sources differ on family of a Turkish worker, so nothing makes this true (abroad Q6).
        _abroad(
            id="abroad_turkish_sponsor",
            dutch="gezinslid van Turkse werknemer",
            scope=ABROAD & ~MVV_FREE & ~is_("nationality", "turkish") & is_("mvv_category", "turkish_sponsor"),
            conditions=(Condition(is_("mvv_category", unsure=("turkish_sponsor",)), Ref("ind_turkish")),),
            refs=(Ref("ind_turkish"),),
            facts=("abroad A2.19",),
        ),
    )


def _passed(needs_exam: Expression) -> Ground:
    return _abroad(
        id="abroad_passed",
        dutch="basisexamen behaald",
        scope=needs_exam,
        conditions=(Condition(is_("exam_passed", "within_year"), Ref("vb2000", "3.71a(1)")),),
        refs=(Ref("vb2000", "3.71a(1)"), Ref("vv2000", "3.12")),
        fee="exam_abroad_fee",
        facts=("abroad A1.4", "abroad A1.7"),
    )


def _dispensations(needs_exam: Expression) -> tuple[Ground, ...]:
    ref = Ref("vb2000", "3.71a(2)(c)")
    weighed = partial(_abroad, certainty=Certainty.DISCRETION, scope=needs_exam)
    return (
        weighed(
            id="abroad_medical",
            dutch="medische ontheffing basisexamen",
            topics=("health",),
            page="medical",
            conditions=(
                Condition(is_("health", "own"), ref),
                Condition(is_("health_abroad", "senses", "lasting", "not_sure"), ref),
            ),
            refs=(ref, Ref("vv2000", "3.10")),
            facts=("abroad A3.1", "abroad A3.2", "abroad A3.5"),
        ),
        weighed(
            id="abroad_circumstances",
            dutch="bijzondere individuele omstandigheden",
            topics=("special", "effort", "health"),
            page="special-circumstances",
            conditions=(Condition(is_("special_abroad", "yes"), ref),),
            refs=(ref, Ref("kanda")),
            facts=("abroad A4.1", "abroad A4.3", "abroad A4.4"),
        ),
    )
