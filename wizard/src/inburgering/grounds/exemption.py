"""Exemptions (vrijstelling) without a diploma: school today, years here, sufficiently integrated."""

from __future__ import annotations

from functools import partial

from ..expression import all_, is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..question import at_least
from ..questions import QUESTIONS
from ..source import Ref
from .diploma import FORM_2013, FORM_2021, exemption
from .scope import FOREIGN, IN_NL, NO_LETTER, OBLIGED_2013, OBLIGED_2021, OF_AGE

_2013 = partial(exemption, act="wi2013", scope=OBLIGED_2013)
_2021 = partial(exemption, act="wi2021", scope=OBLIGED_2021)

SCHOOL_DUTY = is_("age", "from_16") & is_("school_duty", "yes")


def grounds(law: Law) -> tuple[Ground, ...]:
    """Exemptions of both acts."""
    return (*_education(), *_years(law), _child(law), *_integrated(law))


def _education() -> tuple[Ground, ...]:
    return (
        _2013(
            id="education_2013",
            dutch="tijdelijke vrijstelling (Nederlandse opleiding)",
            page="diploma",
            gives="time",
            conditions=(
                Condition(is_("studying", "exempting"), Ref("wi2013", "5(1)(e)")),
                Condition(is_("study_start", "in_time"), Ref("wi2013", "5(1)(e)")),
            ),
            refs=(Ref("wi2013", "5(1)(e)"),),
            decision=None,
            objection=None,
            facts=("wi2013 2.7",),
        ),
        _2021(
            id="education_2021",
            dutch="tijdelijke vrijstelling (opleiding)",
            page="diploma",
            gives="time",
            conditions=(Condition(is_("studying", "exempting"), Ref("ri2021", "2.2")),),
            refs=(Ref("wi2021", "4(1)(d)"), Ref("ri2021", "2.2")),
            form=FORM_2021,
            facts=("wi2021 2.4",),
        ),
        _2013(
            id="school_duty_2013",
            dutch="leerplichtig of kwalificatieplichtig",
            page="diploma",
            decider="law",
            gives="time",
            conditions=(Condition(SCHOOL_DUTY, Ref("wi2013", "5(1)(d)")),),
            decision=None,
            objection=None,
            refs=(Ref("wi2013", "5(1)(d)"),),
            facts=("wi2013 1.1",),
        ),
        _2021(
            id="school_duty_2021",
            dutch="leerplichtig of kwalificatieplichtig",
            page="diploma",
            gives="time",
            conditions=(Condition(SCHOOL_DUTY, Ref("wi2021", "4(1)(c)")),),
            decision=None,
            refs=(Ref("wi2021", "4(1)(c)"),),
            facts=("wi2021 2.3",),
        ),
    )


def _years(law: Law) -> tuple[Ground, ...]:
    """Residence at school age. The 2013 act counts compulsory age only, the 2021 act also qualification age."""
    return (
        _2013(
            id="eight_years_2013",
            dutch="acht jaar in Nederland tijdens de leerplichtige leeftijd",
            topics=("years",),
            page="eight-years",
            conditions=(Condition(at_least(QUESTIONS["years_school_16"], law, "school_years"), Ref("wi2013", "5(1)(b)")),),
            refs=(Ref("wi2013", "5(1)(b)"), Ref("bi2013", "2.6")),
            form=FORM_2013,
            facts=("wi2013 2.1",),
        ),
        _2021(
            id="eight_years_2021",
            dutch="acht jaar leerplichtig of kwalificatieplichtig",
            topics=("years",),
            page="eight-years",
            conditions=(Condition(at_least(QUESTIONS["years_school_18"], law, "school_years"), Ref("wi2021", "4(1)(a)")),),
            refs=(Ref("wi2021", "4(1)(a)"), Ref("bi2021", "2.6")),
            form=FORM_2021,
            facts=("wi2021 2.1",),
        ),
    )


def _child(law: Law) -> Ground:
    """Came as a child, no letter: which act applies is not known, but eight years at compulsory age free under both."""
    return exemption(
        id="eight_years_child",
        dutch="acht jaar in Nederland tijdens de leerplichtige leeftijd",
        topics=("years",),
        act="both",
        page="eight-years",
        scope=all_(IN_NL, NO_LETTER, FOREIGN, OF_AGE, is_("child_then", "yes")),
        conditions=(Condition(at_least(QUESTIONS["years_school_16"], law, "school_years"), Ref("wi2013", "5(1)(b)")),),
        refs=(Ref("wi2013", "5(1)(b)"), Ref("bi2013", "2.6"), Ref("wi2021", "4(1)(a)"), Ref("bi2021", "2.6")),
        facts=("wi2013 2.1", "wi2021 2.1"),
    )


def _integrated(law: Law) -> tuple[Ground, ...]:
    """Ten years registered AND five years of work AND the interview. One's own idea of one's level is no test result."""
    registered = at_least(QUESTIONS["registered_years"], law, "resident_years")
    worked = at_least(QUESTIONS["worked_years"], law, "work_years")
    integrated = {
        "dutch": "aantoonbaar voldoende ingeburgerd",
        "topics": ("years",),
        "page": "integrated",
        "certainty": Certainty.DISCRETION,
        "fee": "interview_fee",
    }
    return (
        _2013(
            id="integrated_2013",
            **integrated,
            conditions=(
                # A letter of DUO is asked. "None" may also be a letter that was lost: then DUO must look.
                Condition(is_("letter", "wi2013", unsure=("none",)), Ref("ri2013", "2.4a")),
                Condition(is_("spoken_level", "b1", "a2"), Ref("ri2013", "2.4a")),
                Condition(registered, Ref("ri2013", "2.4a")),
                Condition(worked, Ref("ri2013", "2.4a")),
            ),
            refs=(Ref("bi2013", "2.8a"), Ref("ri2013", "2.4a")),
            form="Aanvraag ontheffing inburgeringsplicht (op grond van aantoonbaar voldoende ingeburgerd)",
            facts=("wi2013 5.1", "wi2013 5.2"),
        ),
        _2021(
            id="integrated_2021",
            **integrated,
            conditions=(
                Condition(is_("spoken_level", "b1"), Ref("bi2021", "2.3")),
                Condition(registered, Ref("bi2021", "2.3")),
                Condition(worked, Ref("bi2021", "2.3")),
            ),
            refs=(Ref("wi2021", "4(1)(e)"), Ref("wi2021", "4(3)"), Ref("bi2021", "2.3")),
            facts=("wi2021 2.5",),
        ),
    )
