"""Conditions of the law as values.

A condition is an expression over answers. Answers are `{question: option}`; a question that is missing, or answered
`"unknown"`, is simply not known. Evaluation is three-valued (Kleene): True, False, or None for "not known yet".
"I don't know" therefore never turns into a yes or a no.

    >>> rule = is_("nationality", "eu") | ~is_("age", "from_18")
    >>> rule.value({"age": "under_16"})
    True
    >>> rule.value({"age": "from_18"}) is None
    True
    >>> rule
    nationality is eu or not age is from_18
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

Answers = Mapping[str, str]
UNKNOWN = "unknown"


class Expression:
    """A condition. Combine with `&` (and), `|` (or) and `~` (not)."""

    __slots__ = ()

    def value(self, answers: Answers) -> bool | None:
        """True, False, or None when the answers do not decide it."""
        raise NotImplementedError

    def asked(self, answers: Answers) -> Iterator[str]:
        """The questions that can still matter, left to right, answered ones included.

        One thing at a time: a later part is reached only when the earlier parts are settled and did not decide.
        """
        raise NotImplementedError

    def leaves(self) -> Iterator[Is]:
        """Every `is_` in this expression, left to right."""
        raise NotImplementedError

    def doubts(self, answers: Answers) -> Iterator[str]:
        """The questions whose answer leaves the value open because the law does not say."""
        raise NotImplementedError

    def __and__(self, other: Expression) -> Expression:
        return all_(self, other)

    def __or__(self, other: Expression) -> Expression:
        return any_(self, other)

    def __invert__(self) -> Expression:
        return Not(self)


@dataclass(frozen=True, slots=True, repr=False)
class Is(Expression):
    """The answer to a question is one of `yes`; an answer in `unsure` leaves it open, for the law does not say."""

    question: str
    yes: tuple[str, ...]
    unsure: tuple[str, ...] = ()

    def value(self, answers: Answers) -> bool | None:
        answer = answers.get(self.question, UNKNOWN)
        return None if answer == UNKNOWN or answer in self.unsure else answer in self.yes

    def asked(self, answers: Answers) -> Iterator[str]:
        yield self.question

    def doubts(self, answers: Answers) -> Iterator[str]:
        if answers.get(self.question) in self.unsure:
            yield self.question

    def leaves(self) -> Iterator[Is]:
        yield self

    def __repr__(self) -> str:
        doubt = f" (unsure: {', '.join(self.unsure)})" if self.unsure else ""
        return f"{self.question} is {' or '.join(self.yes)}{doubt}"


@dataclass(frozen=True, slots=True, repr=False)
class Not(Expression):
    """The opposite; what is not known stays so."""

    part: Expression

    def value(self, answers: Answers) -> bool | None:
        inner = self.part.value(answers)
        return None if inner is None else not inner

    def asked(self, answers: Answers) -> Iterator[str]:
        return self.part.asked(answers)

    def doubts(self, answers: Answers) -> Iterator[str]:
        return self.part.doubts(answers)

    def leaves(self) -> Iterator[Is]:
        return self.part.leaves()

    def __repr__(self) -> str:
        return f"not {self.part!r}" if isinstance(self.part, Is) else f"not ({self.part!r})"


@dataclass(frozen=True, slots=True, repr=False)
class Several(Expression):
    """Parts of which one can decide the whole: `decider` is the value that does."""

    decider: ClassVar[bool]
    parts: tuple[Expression, ...]

    def value(self, answers: Answers) -> bool | None:
        found: bool | None = not self.decider
        for part in self.parts:
            value = part.value(answers)
            if value is self.decider:
                return value
            if value is None:
                found = None
        return found

    def asked(self, answers: Answers) -> Iterator[str]:
        for part in self.parts:
            names = tuple(part.asked(answers))
            yield from names
            if any(name not in answers for name in names) or part.value(answers) is self.decider:
                return

    def doubts(self, answers: Answers) -> Iterator[str]:
        if self.value(answers) is None:
            for part in self.parts:
                yield from part.doubts(answers)

    def leaves(self) -> Iterator[Is]:
        for part in self.parts:
            yield from part.leaves()

    def _joined(self, word: str) -> str:
        return f" {word} ".join(f"({part!r})" if isinstance(part, Several) else repr(part) for part in self.parts)


class All(Several):
    """Every part holds: one that is False decides. With no parts: always true."""

    __slots__ = ()
    decider = False

    def __repr__(self) -> str:
        return self._joined("and") or "always"


class Any(Several):
    """At least one part holds: one that is True decides. With no parts: never true."""

    __slots__ = ()
    decider = True

    def __repr__(self) -> str:
        return self._joined("or") or "never"


def is_(question: str, *yes: str, unsure: tuple[str, ...] = ()) -> Is:
    """The answer to `question` is one of `yes`."""
    return Is(question, yes, unsure)


def all_(*parts: Expression) -> Expression:
    """All parts hold; nested `all_` are laid flat."""
    return All(tuple(_flat(All, parts)))


def any_(*parts: Expression) -> Expression:
    """At least one part holds; nested `any_` are laid flat."""
    return Any(tuple(_flat(Any, parts)))


def _flat(kind: type[Several], parts: tuple[Expression, ...]) -> Iterator[Expression]:
    for part in parts:
        if isinstance(part, kind):
            yield from part.parts
        else:
            yield part


ALWAYS = all_()
NEVER = any_()
