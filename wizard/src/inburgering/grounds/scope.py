"""Who falls under which act: the expressions that the other modules share.

What the letter of DUO says wins over what can be derived from dates and permits (Wi2021 art. 54; wi2021 fact 1.7).
"""

from __future__ import annotations

from ..expression import Expression, all_, any_, is_

IN_NL = is_("place", "nl")
ABROAD = is_("place", "abroad")
NO_LETTER = is_("letter", "none")


def _act(letter: str, since: str) -> Expression:
    """The act of the letter; without a letter, the act of the day on which the right of residence began."""
    return is_("letter", letter) | (NO_LETTER & is_("obliged_since", since))


ACT_2007 = IN_NL & _act("wi2007", "under_20130101")
ACT_2013 = IN_NL & _act("wi2013", "from_20130101")
ACT_2021 = IN_NL & _act("wi2021", "from_20220101")

FOREIGN = ~is_("nationality", "dutch", "eu")
OF_AGE = is_("age", "from_16", "from_18")

#: Whoever came as a child and has no letter yet must ask when the duty starts (wi2021 question 9).
ADULT = is_("age", "from_18", unsure=("from_16",))

#: Both legal groups of Wi2021 art. 13 and 19: family of a status holder counts as asylum.
ASYLUM_GROUP = is_("permit", "asylum", "family_of_asylum", unsure=("permanent", "other"))
OBLIGING_PERMITS = ("asylum", "family_of_asylum", "family", "humanitarian", "minister")

#: Without a letter the Turkish asylum group of before 1 May 2020 must follow DUO (wi2013 fact 1.3).
TURKISH_OBLIGED_2013 = ASYLUM_GROUP & is_("period_2013", "from_20200501", unsure=("under_20150101", "from_20150101"))

PERMIT_2013 = is_("permit", *OBLIGING_PERMITS, unsure=("permanent", "eu_family", "eu_integrated", "other")) & (
    ~is_("nationality", "turkish") | TURKISH_OBLIGED_2013
)
PERMIT_2021 = is_("permit", *OBLIGING_PERMITS, unsure=("permanent", "wealthy", "other"))

OBLIGED_2013 = all_(ACT_2013, FOREIGN, OF_AGE, any_(is_("letter", "wi2013"), ADULT & PERMIT_2013))
OBLIGED_2021 = all_(ACT_2021, FOREIGN, OF_AGE, any_(is_("letter", "wi2021"), ADULT & PERMIT_2021))
