"""The grounds by family. Adding one: a line in its module, texts in both languages, scenarios."""

from __future__ import annotations

from datetime import date
from functools import cache

from ..ground import Ground
from ..parameter import Law, check_date
from . import abroad, circumstances, duty, effort, exemption, extension, later, medical

FAMILIES = (duty, exemption, medical, circumstances, effort, extension, abroad, later)


@cache
def rules(on: date) -> tuple[Ground, ...]:
    """Every ground by the law of the day `on`. Raises LawDateError for a day outside the known law."""
    law = Law(check_date(on))
    return tuple(ground for family in FAMILIES for ground in family.grounds(law))
