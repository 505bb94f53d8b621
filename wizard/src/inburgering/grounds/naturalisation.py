"""A Dutch passport: the naturalisation test (naturalisatietoets), which neither act on the duty governs."""

from __future__ import annotations

from functools import partial

from ..expression import Expression, all_, any_, is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..question import at_least
from ..questions import QUESTIONS
from ..source import Ref
from .effort import ona_tried
from .later import FOREIGN_HERE, later, surely
from .medical import NOT_ABLE, OWN

WANTED = FOREIGN_HERE & is_("goal", "passport", "both")

#: BNT art. 3. The integration diploma: it is the test itself under the old act, but the text does not name the new one.
EXEMPT = any_(
    is_(
        "later_paper",
        *("dutch_diploma", "diploma_abroad", "international", "nt2", "win_paper"),
        unsure=("integration_diploma", "mbo1"),
    ),
    is_("later_person", "eight_years", "moluccan"),
)

#: Whoever is surely free of the test needs no dispensation from it; who must ask may need one.
NOT_EXEMPT = WANTED & ~surely(EXEMPT)

_nat = partial(
    later,
    act="naturalisation",
    scope=WANTED,
    objection="objection_weeks",
)


def grounds(law: Law) -> tuple[Ground, ...]:
    """The test, who is free of it, and who can be released."""
    return (_requirement(), _exempt(), _medical(), *_effort(law))


def _requirement() -> Ground:
    return _nat(
        id="later_passport",
        dutch="inburgeringsvereiste (naturalisatie)",
        certainty=Certainty.DISCRETION,
        gives="requirement",
        conditions=(Condition(is_("goal", "passport", "both"), Ref("bnt")),),
        refs=(Ref("bnt"), Ref("ind_requirement")),
        fee="naturalisation_fee_2026",
        facts=("abroad A5.1", "abroad A5.6"),
    )


def _exempt() -> Ground:
    return _nat(
        id="naturalisation_exempt",
        dutch="vrijstelling naturalisatietoets",
        conditions=(Condition(EXEMPT, Ref("bnt", "3")),),
        refs=(Ref("bnt", "3"),),
        fee="naturalisation_fee_2026",
        facts=("abroad A5.6",),
    )


def _medical() -> Ground:
    """The own condition, and a fresh proof: an advice, or a decision under the old act of the last three years."""
    fresh = is_("advice_age", "within")
    decided = all_(is_("later_decision", "old_medical"), is_("decision_age", "within"))
    return _nat(
        id="naturalisation_medical",
        dutch="ontheffing naturalisatietoets (medisch)",
        scope=NOT_EXEMPT,
        certainty=Certainty.DISCRETION,
        conditions=(Condition(OWN, Ref("bnt", "4")), Condition(NOT_ABLE, Ref("bnt", "4"))),
        # A proof can still be had, so lacking it is "not yet", not "no".
        window=any_(decided, fresh),
        refs=(Ref("bnt", "4"), Ref("bnt", "5")),
        fee="naturalisation_fee_2026",
        facts=("abroad A5.7", "wi2013 9.4"),
    )


def _effort(law: Law) -> tuple[Ground, ...]:
    """On DUO's advice. Whether the old decision is enough without it: the sources differ (wi2013 D20)."""
    advice = partial(_nat, scope=NOT_EXEMPT, decision="decision_weeks")
    decided = is_("later_decision", unsure=("old_effort",))
    mark = Condition(decided | is_("school_mark", "start_and_now", "start_only"), Ref("bnt", "6"))
    signed = Condition(is_("pvt_due", "no"), Ref("bnt", "6"))
    return (
        advice(
            id="naturalisation_effort",
            dutch="ontheffing naturalisatietoets (aantoonbare inspanningen)",
            conditions=(
                Condition(decided | at_least(QUESTIONS["attempts"], law, "agi_attempts"), Ref("bnt", "6")),
                Condition(decided | _hours(law), Ref("bnt", "6")),
                Condition(ona_tried(law), Ref("bnt", "6")),
                mark,
                signed,
            ),
            refs=(Ref("bnt", "6"),),
            facts=("abroad A5.8", "wi2013 9.5"),
        ),
        advice(
            id="naturalisation_literacy",
            dutch="ontheffing naturalisatietoets (alfabetisering)",
            certainty=Certainty.DISCRETION,
            conditions=(Condition(decided | _literacy(law), Ref("bnt", "6")), mark, signed),
            refs=(Ref("bnt", "6"),),
            fee="learning_test_fee",
            facts=("abroad A5.8",),
        ),
    )


def _hours(law: Law) -> Expression:
    mixed = all_(
        at_least(QUESTIONS["hours_with_literacy"], law, "agi_hours"),
        at_least(QUESTIONS["hours_integration"], law, "agi_integration_hours"),
    )
    return at_least(QUESTIONS["hours_lessons"], law, "agi_hours") | mixed


def _literacy(law: Law) -> Expression:
    mixed = all_(
        at_least(QUESTIONS["hours_literacy"], law, "agi_literacy_hours"),
        at_least(QUESTIONS["hours_with_literacy"], law, "agi_hours"),
    )
    return at_least(QUESTIONS["hours_literacy"], law, "agi_hours") | mixed
