"""What the extensions (verlenging) of both acts share: what can cost a person time within the term, and how DUO decides."""

from __future__ import annotations

from functools import partial

from ..expression import Expression, is_
from ..ground import Certainty, Condition, Ground
from ..source import Ref
from .scope import DELAYED

extension = partial(
    Ground,
    topics=("time",),
    page="more-time",
    certainty=Certainty.RULE,
    decider="duo",
    gives="time",
    decision="decision_weeks",
    objection="objection_weeks",
)

#: In-laws stand on the pages of DUO only, not in the regulation of 2021: ask DUO (wi2021 question 19).
CLOSE_FAMILY_ILL = is_("ill_person", "self", "partner", "parent_child", unsure=("in_law",))
CLOSE_FAMILY_DIED = is_("death_of", "partner", "parent_child", unsure=("in_law",))
#: Under the 2013 act the pages of DUO are what was found, and they count in-laws (wi2013 facts 7.5 and 7.6).
FAMILY_ILL_2013 = is_("ill_person", "self", "partner", "parent_child", "in_law")
FAMILY_DIED_2013 = is_("death_of", "partner", "parent_child", "in_law")

#: The same period never counts twice: DUO's page on more time says so, for both acts.
DUO_PAGE = Ref("duo_illness")
ONCE = Condition(is_("period_used", "no"), DUO_PAGE)
BLOCKED = is_("cause_blocked", "yes")
NO_BLAME = is_("cause_fault", "not_mine")

#: Three months or more, as the 2021 act counts; the 2013 act asks more than three for an illness.
LONG = ("exactly_3", "over_3")
LONGER = ("over_3",)


def cause(*kinds: str, unsure: tuple[str, ...] = ()) -> Expression:
    """The delay, or the second one, is of these kinds."""
    return is_("delay", *kinds, unsure=unsure) | (DELAYED & is_("delay_second", *kinds, unsure=unsure))


def lasted(lengths: tuple[str, ...], *kinds: str, unsure: tuple[str, ...] = ()) -> Expression:
    """The delay of one of these kinds lasted long enough, whichever of the two it is."""
    first = is_("delay", *kinds, unsure=unsure) & is_("delay_length", *lengths)
    return first | (is_("delay_second", *kinds, unsure=unsure) & is_("second_length", *lengths))
