"""The grounds by family. Adding one: a line in its module, texts in both languages, scenarios."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from ..ground import Ground
from ..parameter import Law, check_date
from . import (
    abroad,
    circumstances,
    diploma,
    duty,
    effort,
    exemption,
    extension_2013,
    extension_2021,
    medical,
    money,
    naturalisation,
    part,
    permit,
    route,
)

FAMILIES = (
    *(duty, diploma, exemption, part, medical, circumstances, effort, route),
    *(extension_2013, extension_2021, money, abroad, permit, naturalisation),
)


@cache
def rules(on: date) -> tuple[Ground, ...]:
    """Every ground by the law of the day `on`. Raises LawDateError for a day outside the known law."""
    law = Law(check_date(on))
    return tuple(_of_the_day(ground, law) for family in FAMILIES for ground in family.grounds(law))


def _of_the_day(ground: Ground, law: Law) -> Ground:
    return replace(ground, exists=ground.exists and law.in_force(ground.since, ground.until))
