"""Every small mistake that could be made in the rules, one at a time.

A mutant is the whole set of grounds with one change. An expression that several grounds share is changed in all of them
at once, as a change in the source text would.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from inburgering import QUESTIONS, Certainty, Ground
from inburgering.expression import ALWAYS, All, Any, Expression, Is, Not, Several, all_
from inburgering.grounds.scope import NAMED, named
from inburgering.source import SOURCES, Ref

Grounds = tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mistake: its name, and the grounds that it changes."""

    name: str
    grounds: Grounds
    shared: tuple[str, Expression] | None = None  #: the named expression that was changed, and what it became


def mutants(grounds: Grounds) -> Iterator[Mutant]:
    """Every mutant of these grounds."""
    yield from _of_shared(grounds)
    yield from _of_expressions(grounds)
    for ground in grounds:
        yield from _of_ground(ground)


def swap(expression: Expression, old: Expression, new: Expression) -> Expression:
    """The expression with `new` wherever the very object `old` stands."""
    if expression is old:
        return new
    if isinstance(expression, Not):
        part = swap(expression.part, old, new)
        return expression if part is expression.part else Not(part)
    if isinstance(expression, Several):
        parts = tuple(swap(part, old, new) for part in expression.parts)
        same = all(a is b for a, b in zip(parts, expression.parts, strict=True))
        return expression if same else type(expression)(parts)
    return expression


def rescoped(ground: Ground, name: str, new: Expression) -> Ground:
    """The ground with its named scope changed; the same object when it has another scope."""
    found, rest = named(ground.scope)
    if found == name:
        return replace(ground, scope=all_(new, *rest))
    if isinstance(ground.scope, Any):
        parts = tuple(new if part == NAMED[name] else part for part in ground.scope.parts)
        return ground if parts == ground.scope.parts else replace(ground, scope=Any(parts))
    return ground


def _of_shared(grounds: Grounds) -> Iterator[Mutant]:
    """A change in who falls under an act reaches every ground of that act."""
    for name, shared in NAMED.items():
        for what, changed in variants(shared):
            hit = tuple(b for a, b in ((g, rescoped(g, name, changed)) for g in grounds) if a is not b)
            if hit:
                yield Mutant(f"{name}: {what}", hit, (name, changed))


def _of_expressions(grounds: Grounds) -> Iterator[Mutant]:
    """Every node of what the grounds ask themselves; the same object in several grounds is one node."""
    seen: set[int] = set()
    for ground in grounds:
        # What has a name is changed everywhere at once, above; without one, the rest is the whole scope.
        _, rest = named(ground.scope)
        for root in (*rest, *_asked(ground)):
            for node in nodes(root):
                if id(node) not in seen:
                    seen.add(id(node))
                    yield from _of_node(node, ground.id, grounds)


def _asked(ground: Ground) -> Iterator[Expression]:
    yield from (condition.when for condition in ground.conditions)
    yield ground.window


def _of_node(node: Expression, where: str, grounds: Grounds) -> Iterator[Mutant]:
    for what, changed in changes(node):
        hit = tuple(b for a, b in ((g, _changed(g, node, changed)) for g in grounds) if a is not b)
        if hit:
            yield Mutant(f"{where}: {what}", hit)


def _changed(ground: Ground, old: Expression, new: Expression) -> Ground:
    scope, window = swap(ground.scope, old, new), swap(ground.window, old, new)
    whens = [swap(condition.when, old, new) for condition in ground.conditions]
    if (
        scope is ground.scope
        and window is ground.window
        and all(w is c.when for w, c in zip(whens, ground.conditions, strict=True))
    ):
        return ground
    conditions = tuple(replace(c, when=w) for w, c in zip(whens, ground.conditions, strict=True))
    return replace(ground, scope=scope, window=window, conditions=conditions)


def nodes(expression: Expression) -> Iterator[Expression]:
    """The expression and everything in it."""
    yield expression
    match expression:
        case Not(part):
            yield from nodes(part)
        case Several(parts):
            for part in parts:
                yield from nodes(part)


def variants(expression: Expression) -> Iterator[tuple[str, Expression]]:
    """The expression with one change somewhere in it."""
    for node in nodes(expression):
        for what, changed in changes(node):
            yield what, swap(expression, node, changed)


def changes(node: Expression) -> Iterator[tuple[str, Expression]]:
    """Every change of this one node."""
    match node:
        case Is():
            yield from _of_leaf(node)
        case Not(part):
            yield f"without not: {node!r}", part
        case Several(parts) if len(parts) > 1:
            other = Any if isinstance(node, All) else All
            yield f"other operator: {node!r}", other(parts)
            for number, part in enumerate(parts):
                yield f"without {part!r} in: {node!r}", type(node)(parts[:number] + parts[number + 1 :])


def _of_leaf(leaf: Is) -> Iterator[tuple[str, Is]]:
    """Each option moved from one of the three lists (yes, no, unsure) to another."""
    for option in QUESTIONS[leaf.question].options:
        yes, unsure = (tuple(o for o in part if o != option) for part in (leaf.yes, leaf.unsure))
        moved = {"yes": Is(leaf.question, (*yes, option), unsure), "no": Is(leaf.question, yes, unsure)}
        moved["unsure"] = Is(leaf.question, yes, (*unsure, option))
        now = "yes" if option in leaf.yes else "unsure" if option in leaf.unsure else "no"
        for to, changed in moved.items():
            if to != now:
                yield f"{option} {now} -> {to} in: {leaf!r}", changed


def _of_ground(ground: Ground) -> Iterator[Mutant]:
    """Conditions left out, and every constant of the ground."""

    def mutant(what: str, **fields: object) -> Mutant:
        return Mutant(f"{ground.id}: {what}", (replace(ground, **fields),))  # type: ignore[arg-type]

    for number, condition in enumerate(ground.conditions):
        rest = ground.conditions[:number] + ground.conditions[number + 1 :]
        if rest:
            yield mutant(f"without condition {number + 1}: {condition.when!r}", conditions=rest)
        yield from (
            mutant(f"other source in condition {number + 1}", conditions=(*rest, replace(condition, ref=ref)))
            for ref in _other(condition.ref, ground)
        )
    other = Certainty.DISCRETION if ground.certainty is Certainty.RULE else Certainty.RULE
    yield mutant("other certainty", certainty=other)
    yield mutant("exists turned round", exists=not ground.exists)
    yield mutant("other authority", decider="duo" if ground.decider != "duo" else "municipality")
    nothing = {"fee": None, "decision": None, "objection": None, "window": ALWAYS}
    yield from (mutant(f"without {name}", **{name: value}) for name, value in nothing.items() if getattr(ground, name) != value)
    for number, ref in enumerate(ground.refs):
        for changed in _other(ref, ground):
            yield mutant(f"other source {number + 1}", refs=(*ground.refs[:number], changed, *ground.refs[number + 1 :]))


def _other(ref: Ref, ground: Ground) -> Iterator[Ref]:
    """The same place in a text on which the ground does not rest."""
    cited = {place.source for place in ground.cited}
    yield Ref(next(name for name in SOURCES if name not in cited), ref.article)
