"""Who falls under which act: the expressions that the other modules share.

What the letter of DUO says wins over what can be derived from dates and permits (Wi2021 art. 54; wi2021 fact 1.7).
"""

from __future__ import annotations

from ..expression import All, Expression, all_, any_, is_

IN_NL = is_("place", "nl")
ABROAD = is_("place", "abroad")
NO_LETTER = is_("letter", "none")


#: Whoever was a child when the right of residence began got the duty later, under that act or a newer one: ask when
#: (wi2021 question 9).
GROWN_UP_THEN = is_("child_then", "no", unsure=("yes",))
CHILD_THEN = is_("child_then", unsure=("yes",))


def _act(letter: str, since: str, *earlier: str) -> Expression:
    """The act of the letter; without a letter, the act of the day on which the right of residence began."""
    by_date = is_("obliged_since", since) & GROWN_UP_THEN
    as_child = is_("obliged_since", *earlier) & CHILD_THEN
    return is_("letter", letter) | (NO_LETTER & (by_date | as_child if earlier else by_date))


ACT_2007 = IN_NL & _act("wi2007", "under_20130101")
ACT_2013 = IN_NL & _act("wi2013", "from_20130101", "under_20130101")
ACT_2021 = IN_NL & _act("wi2021", "from_20220101", "under_20130101", "from_20130101")

FOREIGN = ~is_("nationality", "dutch", "eu")
OF_AGE = is_("age", "from_16", "from_18")

#: Both legal groups of Wi2021 art. 13 and 19: family of a status holder counts as asylum.
ASYLUM_GROUP = is_("permit", "asylum", "family_of_asylum", unsure=("permanent", "other"))
OBLIGING_PERMITS = ("asylum", "family_of_asylum", "family", "humanitarian", "minister")

#: Without a letter the Turkish asylum group of before 1 May 2020 must follow DUO (wi2013 fact 1.3).
TURKISH_OBLIGED_2013 = ASYLUM_GROUP & is_(
    "period_2013", "from_20200501", unsure=("under_20150101", "from_20150101", "from_20171001")
)

PERMIT_2013 = is_("permit", *OBLIGING_PERMITS, unsure=("eu_integrated", "treaty", "other")) & (
    ~is_("nationality", "turkish") | TURKISH_OBLIGED_2013
)
PERMIT_2021 = is_("permit", *OBLIGING_PERMITS, unsure=("wealthy", "other"))

OBLIGED_2013 = all_(ACT_2013, FOREIGN, OF_AGE, any_(is_("letter", "wi2013"), PERMIT_2013))
OBLIGED_2021 = all_(ACT_2021, FOREIGN, OF_AGE, any_(is_("letter", "wi2021"), PERMIT_2021))

#: Something cost time within the term: only then is a second cause asked.
DELAYED = ~is_("delay", "none")

#: The expressions that people speak of by name. Longer ones first: the first that fits gives the name.
NAMED: dict[str, Expression] = {
    "obliged_2013": OBLIGED_2013,
    "obliged_2021": OBLIGED_2021,
    "act_2007": ACT_2007,
    "act_2013": ACT_2013,
    "act_2021": ACT_2021,
    "abroad": ABROAD,
    "in_nl": IN_NL,
    "delayed": DELAYED,
}


def named(expression: Expression) -> tuple[str, tuple[Expression, ...]]:
    """The name of the expression that this one is or begins with, "" for none, and the parts that follow it."""
    for name, shared in NAMED.items():
        if expression == shared:
            return name, ()
        if isinstance(expression, All) and isinstance(shared, All) and expression.parts[: len(shared.parts)] == shared.parts:
            return name, expression.parts[len(shared.parts) :]
    return "", (expression,)
