"""From an expression to CSS: the state in which it is true, false or settled, as selectors on the part with the questions.

An answer is a checked radio, so three-valued logic maps onto `:has()` one to one: a selector for "true" and one for
"false"; when neither matches, the expression is not known. A selector is the rest of a compound after `#ask`:
`""` matches always, None never.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inburgering.expression import ALWAYS, UNKNOWN, All, Expression, Is, Not, Several, all_
from inburgering.ground import Certainty, Ground, Verdict
from inburgering.grounds.scope import NAMED, named
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
    """One of these options is chosen: written by what is meant or by what is not, whichever is shorter."""
    wanted = set(options)
    other = [f"#{question}-{answer}" for answer in QUESTIONS[question].answers if answer not in wanted]
    inputs = [f"#{question}-{answer}:checked" for answer in QUESTIONS[question].answers if answer in wanted]
    if not inputs:
        return None
    if not other:
        return answered(question)
    short = f":has(#q-{question}>:checked:not({','.join(other)}))"
    return short if len(other) < len(inputs) else f":has({','.join(inputs)})"


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


@dataclass(frozen=True, slots=True)
class Split:
    """A ground whose scope is taken apart: the part that many grounds share, and the rest."""

    ground: Ground
    shared: Expression
    rest: Expression


def split(ground: Ground) -> Split:
    """The ground with its scope taken apart."""
    name, rest = named(ground.scope)
    return Split(ground, NAMED.get(name, ALWAYS), all_(*rest))


def verdicts(it: Split) -> dict[Verdict, Selector]:
    """For each verdict but "unknown" the state in which it is given, to whom the shared part of the scope holds.

    "Not for you" follows from the rest of the scope alone, whatever the shared part; that the shared part fails is said once.
    """
    ground = it.ground
    met = both(true(it.rest), true(ground.requirement))
    open_, early = true(ground.window), false(ground.window)
    certain = ground.certainty is Certainty.RULE
    return {
        Verdict.NOT_APPLICABLE: false(it.rest),
        Verdict.UNLIKELY: both(true(it.rest), false(ground.requirement)),
        Verdict.LIKELY: both(met, open_) if certain else None,
        Verdict.POSSIBLE: both(met, early if certain else either([open_, early])),
    }


def asked(it: Split) -> Iterator[tuple[str, Selector, Selector]]:
    """Every question that the ground asks beyond the shared part, with the shared state and its own in which it is asked."""
    holds, in_scope, met = true(it.shared), true(it.rest), true(it.ground.requirement)
    for question, state in reached(it.rest):
        yield question, passed(it.shared), state
    for question, state in reached(it.ground.requirement):
        yield question, holds, both(in_scope, state)
    for question, state in reached(it.ground.window):
        yield question, holds, both(in_scope, met, state)


def passed(expression: Expression) -> Selector:
    """The state in which everything that the expression asks was answered and nothing decided against it."""
    parts = expression.parts if isinstance(expression, All) else (expression,)
    return both(*(both(settled(part), opposite(false(part))) for part in parts))


def doubtful(it: Split) -> Selector:
    """The state in which an answer leaves the ground open because the law does not say, to whom the shared part holds."""
    in_scope, met = true(it.rest), true(it.ground.requirement)
    return either(
        [
            silent(it.rest),
            both(in_scope, silent(it.ground.requirement)),
            both(in_scope, met, silent(it.ground.window)),
        ]
    )


def silent(expression: Expression) -> Selector:
    """The state in which an answer on which the law is silent leaves the expression open."""
    match expression:
        case Is(question, _, unsure):
            return checked(question, unsure)
        case Not(part):
            return silent(part)
        case Several(parts):
            return both(either(map(silent, parts)), unknown(expression))
    raise TypeError(expression)


def unknown(expression: Expression) -> Selector:
    """The state in which the expression is neither true nor false."""
    return both(opposite(true(expression)), opposite(false(expression)))


def undecided(expression: Expression) -> Selector:
    """The state in which everything asked was answered and the expression is still not known."""
    return both(settled(expression), unknown(expression))


def lost(duty: Ground) -> Selector:
    """The state in which all that bears on a duty was answered, and it is still not known."""
    return either([undecided(duty.scope), both(true(duty.scope), undecided(duty.requirement))])
