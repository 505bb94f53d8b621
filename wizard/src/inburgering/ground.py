"""Grounds: each way out, each door to more time, each rule on who must integrate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from .expression import ALWAYS, NEVER, Answers, Expression, Is, all_
from .source import Ref


class Verdict(StrEnum):
    """What can be said of a ground. The authority always decides."""

    NOT_APPLICABLE = "not_applicable"  #: this ground does not exist for this person
    UNLIKELY = "unlikely"  #: a condition is not met
    POSSIBLE = "possible"  #: all conditions are met, but someone weighs it, or it is too early to ask
    LIKELY = "likely"  #: all conditions are met and the rule leaves nothing to weigh
    UNKNOWN = "unknown"  #: an answer is missing, or the law does not settle it


class Certainty(StrEnum):
    """How far a rule can speak: `rule` decides by its conditions, under `discretion` a person weighs."""

    RULE = "rule"
    DISCRETION = "discretion"


@dataclass(frozen=True, slots=True)
class Condition:
    """A requirement of a ground, with the place where the law asks it."""

    when: Expression
    ref: Ref
    questions: tuple[str, ...] = field(init=False, repr=False, compare=False)  #: the questions it looks at

    def __post_init__(self) -> None:
        """Look once: a decision asks it of every condition."""
        object.__setattr__(self, "questions", tuple(dict.fromkeys(leaf.question for leaf in self.when.leaves())))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A ground as the law gives it. All parts are ids and values; the words are in the texts."""

    id: str
    dutch: str  #: the Dutch legal term, as it stands in letters
    act: str  #: wi2007, wi2013, wi2021, both, abroad or later
    topics: tuple[str, ...]  #: what a person who looks for this would tick
    page: str  #: the page of the site that explains it
    certainty: Certainty
    decider: str  #: law, duo, municipality, ministry or ind
    gives: str  #: duty, none, full, part, level, form, time or requirement
    scope: Expression  #: whether this ground exists for the person at all
    conditions: tuple[Condition, ...]
    refs: tuple[Ref, ...]  #: where the ground as a whole stands
    window: Expression = ALWAYS  #: when one may ask; before that the verdict is "possible", not "no"
    exists: bool = True  #: False: people look for it, but their act does not have it
    since: str | None = None  #: id of the date from which the rule holds, None when it came with its act
    until: str | None = None  #: id of the date from which the rule no longer holds
    fee: str | None = None  #: id of the figure, None when no fee was found
    decision: str | None = None  #: id of the figure of the decision term
    objection: str | None = None  #: id of the figure of the objection term
    form: str | None = None  #: exact Dutch title of the form
    facts: tuple[str, ...] = field(default=())  #: numbers of the facts in the law sheets
    #: All conditions as one expression; what the act does not have can never be met.
    requirement: Expression = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Put the conditions together once."""
        whole = all_(*(condition.when for condition in self.conditions)) if self.exists else NEVER
        object.__setattr__(self, "requirement", whole)

    @property
    def cited(self) -> tuple[Ref, ...]:
        """Every place that the ground and its conditions rest on."""
        return (*self.refs, *(condition.ref for condition in self.conditions))

    def verdict(self, answers: Answers) -> Verdict:
        """What the answers say of this ground."""
        in_scope, met = self.scope.value(answers), self.requirement.value(answers)
        if in_scope is False:
            return Verdict.NOT_APPLICABLE
        if in_scope is None or met is None:
            return Verdict.UNKNOWN
        if met is False:
            return Verdict.UNLIKELY
        return self._when_met(answers)

    def _when_met(self, answers: Answers) -> Verdict:
        window = self.window.value(answers)
        if window is None:
            return Verdict.UNKNOWN
        certain = window and self.certainty is Certainty.RULE
        return Verdict.LIKELY if certain else Verdict.POSSIBLE

    def asked(self, answers: Answers) -> Iterator[str]:
        """The questions that can still change this ground: its scope first, then its conditions, then its window."""
        yield from self.scope.asked(answers)
        if self.scope.value(answers):
            yield from self.requirement.asked(answers)
            if self.requirement.value(answers):
                yield from self.window.asked(answers)

    def leaves(self) -> Iterator[Is]:
        """Every single answer that this ground looks at."""
        for expression in (self.scope, self.requirement, self.window):
            yield from expression.leaves()

    def doubts(self, answers: Answers) -> list[str]:
        """The questions answered in a way on which the law is silent, so that this ground stays open: ask the authority."""
        found = [*self.scope.doubts(answers)]
        if self.scope.value(answers):
            found += self.requirement.doubts(answers)
            if self.requirement.value(answers):
                found += self.window.doubts(answers)
        return sorted(set(found))
