"""Every combination of answers, without trying them all at once: parts that share no question are independent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import cache
from itertools import chain, product
from math import prod

from inburgering import QUESTIONS, Ground, Verdict
from inburgering.expression import UNKNOWN, All, Expression, all_, is_
from inburgering.ground import Condition
from inburgering.source import Ref

Values = tuple[bool | None, ...]
ANSWER = {True: "yes", False: "no", None: "unsure"}


def questions(expressions: Iterable[Expression]) -> list[str]:
    """The questions of the expressions, in order."""
    return list(dict.fromkeys(leaf.question for expression in expressions for leaf in expression.leaves()))


def told_apart(name: str, expressions: Iterable[Expression]) -> tuple[str, ...]:
    """One answer for each way in which the expressions can look at a question: the others give the same values."""
    leaves = [leaf for expression in expressions for leaf in expression.leaves() if leaf.question == name]
    looks = {(*((a in leaf.yes, a in leaf.unsure) for leaf in leaves), a == UNKNOWN): a for a in QUESTIONS[name].answers}
    return tuple(looks.values())


def states(expressions: Iterable[Expression]) -> Iterator[dict[str, str]]:
    """Every combination of answers that the expressions can tell apart, "I don't know" included."""
    expressions = tuple(expressions)
    names = questions(expressions)
    for combination in product(*(told_apart(name, expressions) for name in names)):
        yield dict(zip(names, combination, strict=True))


def parts(expression: Expression) -> tuple[Expression, ...]:
    """The parts that must all hold."""
    return expression.parts if isinstance(expression, All) else (expression,)


def roles(ground: Ground) -> list[tuple[Expression, ...]]:
    """The parts of the scope, of the requirement and of the window."""
    return [parts(ground.scope), parts(ground.requirement), parts(ground.window)]


def groups(expressions: Iterable[Expression]) -> list[tuple[Expression, ...]]:
    """The expressions grouped so that different groups share no question."""
    found: list[list[Expression]] = []
    for expression in expressions:
        names = set(questions([expression]))
        touching = [group for group in found if names & set(questions(group))]
        found = [group for group in found if group not in touching]
        found.append([*(e for group in touching for e in group), expression])
    return [tuple(group) for group in found]


@cache
def table(group: tuple[Expression, ...]) -> dict[tuple[str, ...], Values]:
    """For every combination of the group's answers the value of each expression in it."""
    return {tuple(state.values()): tuple(e.value(state) for e in group) for state in states(group)}


def reachable(ground: Ground) -> set[Verdict]:
    """The verdicts that some answers give."""
    every = list(dict.fromkeys(chain(*roles(ground))))
    split = groups(every)
    stand_in = _stand_in(ground, every)
    found = set()
    for choice in product(*(set(table(group).values()) for group in split)):
        values = {part: value for group, vs in zip(split, choice, strict=True) for part, value in zip(group, vs, strict=True)}
        found.add(stand_in.verdict({str(n): ANSWER[values[part]] for n, part in enumerate(every)}))
    return found


def _stand_in(ground: Ground, every: list[Expression]) -> Ground:
    """The same ground with one question for each part: its verdict is the real code's, on the values of the parts."""
    scope, requirement, window = (
        all_(*(is_(str(every.index(part)), "yes", unsure=("unsure",)) for part in role)) for role in roles(ground)
    )
    given = {field.name: getattr(ground, field.name) for field in fields(Ground) if field.init}
    conditions = (Condition(requirement, Ref("wi2021")),) if ground.exists else ()
    return Ground(**{**given, "scope": scope, "conditions": conditions, "window": window})


def tried(ground: Ground) -> int:
    """How many combinations of answers the exhaustive test walks through for a ground."""
    split = groups(dict.fromkeys(chain(*roles(ground))))
    return sum(prod(len(told_apart(name, group)) for name in questions(group)) for group in split)
