"""Which answers alone give a verdict: the smallest set from which it follows, whatever else is answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .expression import Answers, Expression, Is, Not, Several
from .ground import Ground, Verdict
from .questions import QUESTIONS

Names = frozenset[str]
PLACE = {name: place for place, name in enumerate(QUESTIONS)}


@dataclass(frozen=True, slots=True)
class Because:
    """An answer without which the verdict would not follow."""

    question: str
    option: str
    condition: int | None  #: the condition that looks at it, None when it decides whether or when the ground is there at all


class Supports:
    """For the answers of one person: the smallest sets of questions whose answers alone give an expression its value.

    Sets that hold a smaller one are left out, so what stays are the prime implicants that agree with the answers. Grounds
    share expressions, so what was found is kept by expression.
    """

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self._known: dict[int, tuple[Expression, tuple[Names, ...]]] = {}

    def of(self, expression: Expression) -> tuple[Names, ...]:
        """The supports of the value that the expression has; it must have one."""
        if id(expression) not in self._known:
            self._known[id(expression)] = expression, smallest(self._found(expression))
        return self._known[id(expression)][1]

    def _found(self, expression: Expression) -> Iterable[Names]:
        if isinstance(expression, Is):
            return (frozenset((expression.question,)),)
        if isinstance(expression, Not):
            return self.of(expression.part)
        assert isinstance(expression, Several)
        value = expression.value(self.answers)
        if value is expression.decider:
            return (support for part in expression.parts if part.value(self.answers) is value for support in self.of(part))
        return together(self.of(part) for part in expression.parts)


def smallest(sets: Iterable[Names]) -> tuple[Names, ...]:
    """The sets that hold no other one."""
    found: list[Names] = []
    for one in sorted(set(sets), key=len):
        if not any(other <= one for other in found):
            found.append(one)
    return tuple(found)


def together(several: Iterable[tuple[Names, ...]]) -> tuple[Names, ...]:
    """Every way to take one set of each, joined."""
    found: tuple[Names, ...] = (frozenset(),)
    for sets in several:
        found = smallest(one | other for one in found for other in sets)
    return found


def reason(ground: Ground, supports: Supports) -> tuple[Because, ...]:
    """The fewest answers from which the verdict on the ground follows; none for "unknown", which follows from nothing.

    Of sets of one size the one that comes first on the page. What the conditions look at comes first.
    """
    sets = together(supports.of(expression) for expression in _decisive(ground, supports.answers))
    chosen = min(sets, key=lambda names: (len(names), sorted(PLACE[name] for name in names)))
    found = [Because(name, supports.answers[name], _condition(ground, name, supports.answers)) for name in chosen]
    last = len(ground.conditions)
    return tuple(sorted(found, key=lambda one: (last if one.condition is None else one.condition, PLACE[one.question])))


def _decisive(ground: Ground, answers: Answers) -> Iterator[Expression]:
    """The expressions whose values make the verdict."""
    verdict = ground.verdict(answers)
    if verdict is Verdict.UNKNOWN:
        return
    yield ground.scope
    if verdict is not Verdict.NOT_APPLICABLE:
        yield ground.requirement
    if verdict in (Verdict.POSSIBLE, Verdict.LIKELY):
        yield ground.window


def _condition(ground: Ground, question: str, answers: Answers) -> int | None:
    """The condition that looks at a question, one that is not met first; none when the conditions did not count."""
    if ground.scope.value(answers) is False:
        return None
    looking = [
        (condition.when.value(answers) is not False, number)
        for number, condition in enumerate(ground.conditions)
        if any(leaf.question == question for leaf in condition.when.leaves())
    ]
    return min(looking)[1] if looking else None
