"""From an expression to CSS: the state in which it is true, false or settled, as selectors on the part with the questions.

An answer is a checked radio, so three-valued logic maps onto `:has()` one to one: a selector for "true" and one for
"false"; when neither matches, the expression is not known. A selector is the rest of a compound after `#ask`:
`""` matches always, None never.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inburgering.expression import UNKNOWN, Expression, Is, Not, Several
from inburgering.ground import Certainty, Ground, Verdict
from inburgering.questions import QUESTIONS

Selector = str | None


def both(*parts: Selector) -> Selector:
    """All of the parts match."""
    if None in parts:
        return None
    return "".join(dict.fromkeys(part for part in parts if part))


def either(parts: Iterable[Selector]) -> Selector:
    """One of the parts matches."""
    found = list(dict.fromkeys(part for part in parts if part is not None))
    if "" in found:
        return ""
    if not found:
        return None
    return found[0] if len(found) == 1 else f":is({','.join(found)})"


def opposite(part: Selector) -> Selector:
    """The part does not match."""
    if part is None:
        return ""
    return f":not({part})" if part else None


def checked(question: str, options: Iterable[str]) -> Selector:
    """One of these options is chosen."""
    inputs = [f"#{question}-{option}:checked" for option in options]
    return f":has({','.join(inputs)})" if inputs else None


def answered(question: str) -> Selector:
    """The question has an answer, "I don't know" included."""
    return f":has(#q-{question}>:checked)"


def true(expression: Expression) -> Selector:
    """The state in which the expression is true."""
    match expression:
        case Is(question, yes):
            return checked(question, yes)
        case Not(part):
            return false(part)
        case Several(parts):
            return either(map(true, parts)) if expression.decider else both(*map(true, parts))
    raise TypeError(expression)


def false(expression: Expression) -> Selector:
    """The state in which the expression is false. "I don't know" and what the law leaves open are never false."""
    match expression:
        case Is(question, yes, unsure):
            open_ = {*yes, *unsure, UNKNOWN}
            return checked(question, (option for option in QUESTIONS[question].options if option not in open_))
        case Not(part):
            return true(part)
        case Several(parts):
            return both(*map(false, parts)) if expression.decider else either(map(false, parts))
    raise TypeError(expression)


def decided(expression: Several, part: Expression) -> Selector:
    """The state in which this one part decides the whole."""
    return true(part) if expression.decider else false(part)


def settled(expression: Expression) -> Selector:
    """The state in which every question that the expression asks has been answered."""
    match expression:
        case Is(question):
            return answered(question)
        case Not(part):
            return settled(part)
        case Several(parts):
            whole: Selector = ""
            for part in reversed(parts):
                whole = both(settled(part), either([decided(expression, part), whole]))
            return whole
    raise TypeError(expression)


def reached(expression: Expression) -> Iterator[tuple[str, Selector]]:
    """Every question of the expression with the state in which it is asked, as `Expression.asked` walks it."""
    match expression:
        case Is(question):
            yield question, ""
        case Not(part):
            yield from reached(part)
        case Several(parts):
            so_far: Selector = ""
            for part in parts:
                for question, state in reached(part):
                    yield question, both(so_far, state)
                so_far = both(so_far, settled(part), opposite(decided(expression, part)))


def verdicts(ground: Ground) -> dict[Verdict, Selector]:
    """For each verdict but "unknown" the state in which it is given."""
    met = both(true(ground.scope), true(ground.requirement))
    open_, early = true(ground.window), false(ground.window)
    certain = ground.certainty is Certainty.RULE
    return {
        Verdict.NOT_APPLICABLE: false(ground.scope),
        Verdict.UNLIKELY: both(true(ground.scope), false(ground.requirement)),
        Verdict.LIKELY: both(met, open_) if certain else None,
        Verdict.POSSIBLE: both(met, early if certain else either([open_, early])),
    }


def asked(ground: Ground) -> Iterator[tuple[str, Selector, Selector]]:
    """Every question of the ground with the scope and the further state in which it is asked."""
    in_scope, met = true(ground.scope), true(ground.requirement)
    for question, state in reached(ground.scope):
        yield question, "", state
    for question, state in reached(ground.requirement):
        yield question, in_scope, state
    for question, state in reached(ground.window):
        yield question, in_scope, both(met, state)


def doubtful(ground: Ground) -> Selector:
    """The state in which an answer was given on which the law is silent, and no other answer decides against it."""
    silent = either(checked(leaf.question, leaf.unsure) for leaf in dict.fromkeys(ground.leaves()) if leaf.unsure)
    return both(silent, opposite(false(ground.scope)), opposite(false(ground.requirement)))


def undecided(expression: Expression) -> Selector:
    """The state in which everything asked was answered and the expression is still not known."""
    return both(settled(expression), opposite(true(expression)), opposite(false(expression)))


def lost(duty: Ground) -> Selector:
    """The state in which all that bears on a duty was answered, and it is still not known."""
    return either([undecided(duty.scope), both(true(duty.scope), undecided(duty.requirement))])
