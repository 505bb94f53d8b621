"""The smallest answers that give an expression its value, for any expression."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given

from inburgering.because import Supports
from inburgering.expression import UNKNOWN, Answers, Expression

from .strategies import answers, expressions


@given(expressions, answers)
def test_supports_are_all_smallest_sets_that_force_the_value(e: Expression, a: Answers) -> None:
    value = e.value(a)
    if value is None:
        return
    known = [name for name in a if a[name] != UNKNOWN]
    subsets = [set(names) for size in range(len(known) + 1) for names in combinations(known, size)]
    forcing = [names for names in subsets if e.value({name: a[name] for name in names}) is value]
    smallest = [names for names in forcing if not any(other < names for other in forcing)]
    assert sorted(map(sorted, Supports(a).of(e))) == sorted(map(sorted, smallest))
