"""Who pays, who may borrow, who is not fined: what the legal group decides (Wi2021 art. 13 and 19)."""

from __future__ import annotations

from functools import partial

from ..expression import is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..source import Ref
from .scope import ASYLUM_GROUP, OBLIGED_2013, OBLIGED_2021

#: The judgments speak of asylum status holders; only the 2021 act counts their family among them.
HOLDER = is_("permit", "asylum", unsure=("family_of_asylum", "permanent", "other"))

_money = partial(Ground, topics=("money",), page="costs", certainty=Certainty.RULE, gives="money")


def grounds(law: Law) -> tuple[Ground, ...]:
    """Course and tries paid, the loan, no fine."""
    return (
        _money(
            id="course_paid_2021",
            dutch="de gemeente betaalt (asielstatushouder)",
            act="wi2021",
            decider="municipality",
            scope=OBLIGED_2021,
            conditions=(Condition(ASYLUM_GROUP, Ref("wi2021", "13(1)")),),
            refs=(Ref("wi2021", "16"), Ref("wi2021", "13(1)"), Ref("bi2021", "6.5")),
            facts=("wi2021 1.4", "wi2021 6.7"),
        ),
        _money(
            id="loan_2021",
            dutch="lening van DUO (gezinsmigrant of overige migrant)",
            act="wi2021",
            certainty=Certainty.DISCRETION,
            decider="duo",
            scope=OBLIGED_2021,
            conditions=(Condition(~ASYLUM_GROUP, Ref("wi2021", "19")),),
            refs=(Ref("wi2021", "20"), Ref("bi2021", "6.2"), Ref("duo_loan")),
            decision="decision_weeks",
            objection="objection_weeks",
            facts=("wi2021 1.4", "wi2021 6.7"),
        ),
        # Practice after the judgments, not the text of the act: room for exceptions is left open (wi2021 question 10).
        _money(
            id="no_fine_asylum",
            dutch="geen boete van DUO (asielstatushouder)",
            act="both",
            certainty=Certainty.DISCRETION,
            decider="duo",
            scope=OBLIGED_2013 | OBLIGED_2021,
            conditions=(Condition(HOLDER | (OBLIGED_2021 & ASYLUM_GROUP), Ref("council_2026")),),
            refs=(Ref("council_2026"), Ref("wi2021", "25")),
            objection="objection_weeks",
            facts=("wi2021 6.6", "wi2013 7.11"),
        ),
    )
