"""The conditions of the law in plain words, made from the rules and the labels: a list with "all" and "one of"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from inburgering.expression import All, Answers, Expression, Is, Not, Several
from inburgering.expression import Any as AnyOf
from inburgering.grounds.scope import NAMED, named
from inburgering.questions import QUESTIONS

#: So many options are still quicker to read than what is left out.
SHORT = 4
#: So many options still make a sentence; more make a list.
IN_A_SENTENCE = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: a text, or a heading over further lines: "all", "any", or "options" of a question."""

    text: str = ""
    kind: str = "leaf"
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase(Expression):
    """An expression that people know by a name: it is read, not spelled out."""

    name: str

    def value(self, answers: Answers) -> bool | None:
        """What the expression with this name says."""
        return NAMED[self.name].value(answers)


def phrased(expression: Expression) -> Expression:
    """The same expression with what has a name behind its name."""
    name, rest = named(expression)
    if name:
        return All((Phrase(name), *map(phrased, rest))) if rest else Phrase(name)
    if isinstance(expression, Several):
        # Who names a second cause has named a first one: that need not be read.
        parts = tuple(part for part in map(phrased, expression.parts) if part != Phrase("delayed"))
        return parts[0] if len(parts) == 1 else type(expression)(parts)
    return expression


def positive(expression: Expression, negated: bool = False) -> Expression:
    """The same expression with `not` only where the list of what else it can be would be long."""
    match expression:
        case Not(part):
            return positive(part, not negated)
        case Is(question, yes, unsure) if negated:
            rest = tuple(x for x in QUESTIONS[question].options if x not in yes and x not in unsure)
            return Is(question, rest, unsure) if len(rest) <= SHORT else Not(expression)
        case Several(parts):
            kind = All if isinstance(expression, All) is not negated else AnyOf
            return kind(tuple(positive(part, negated) for part in parts))
    return expression


def lines(expression: Expression, words: dict[str, Any]) -> Line:
    """The expression as a list to read."""
    return _line(positive(phrased(expression)), words)


def _line(expression: Expression, words: dict[str, Any]) -> Line:
    if isinstance(expression, Is):
        return _leaf(expression, words, "one_of", "{options}")
    if isinstance(expression, Phrase):
        return Line(words["ui"]["scopes"][expression.name])
    if isinstance(expression, Not):
        assert isinstance(expression.part, Is)
        return _leaf(expression.part, words, "none_of", words["ui"]["card"]["other"])
    assert isinstance(expression, Several)
    kind = "all" if isinstance(expression, All) else "any"
    return Line(kind=kind, lines=tuple(_line(part, words) for part in expression.parts))


def _leaf(leaf: Is, words: dict[str, Any], heading: str, form: str) -> Line:
    question, ui = words["questions"][leaf.question], words["ui"]
    if len(leaf.yes) + len(leaf.unsure) > IN_A_SENTENCE:
        return Line(f"{question['short']}: {ui['card'][heading]}", "options", tuple(_options(leaf, question, ui)))
    parts = [form.format(options=_either(leaf.yes, question, ui))] if leaf.yes else []
    if leaf.unsure:
        parts.append(ui["card"]["ask"].format(options=_either(leaf.unsure, question, ui)))
    return Line(f"{question['short']}: {'; '.join(parts)}")


def _options(leaf: Is, question: dict[str, Any], ui: dict[str, Any]) -> Iterator[Line]:
    yield from (Line(question["options"][option]) for option in leaf.yes)
    yield from (Line(ui["card"]["ask"].format(options=_either((option,), question, ui))) for option in leaf.unsure)


def _either(options: tuple[str, ...], question: dict[str, Any], ui: dict[str, Any]) -> str:
    return f" {ui['or']} ".join(f"“{question['options'][option]}”" for option in options)
