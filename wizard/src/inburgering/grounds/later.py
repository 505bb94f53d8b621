"""What a stronger permit and a passport share: the IND asks a requirement of its own, also of people without a duty."""

from __future__ import annotations

from functools import partial

from ..expression import Expression, any_, is_
from ..ground import Certainty, Ground
from .scope import IN_NL

FOREIGN_HERE = IN_NL & ~is_("nationality", "dutch")

later = partial(Ground, topics=("passport",), page="later", certainty=Certainty.RULE, decider="ind", gives="met")


def surely(expression: Expression) -> Expression:
    """One of the answers that make an "or" of single answers true was given; where the law is silent, that is a no."""
    return any_(*(is_(leaf.question, *leaf.yes) for leaf in expression.leaves()))
