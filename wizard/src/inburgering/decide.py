"""From answers to a decision: pure, total, deterministic. The date is an argument; there is no clock and no I/O."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from .errors import InputError
from .expression import Answers
from .ground import Ground, Verdict
from .grounds import rules
from .questions import QUESTIONS, TOPICS
from .source import Ref


@dataclass(frozen=True, slots=True)
class Reason:
    """One condition of a ground and what the answers say of it: True met, False not met, None not known."""

    number: int  #: place among the conditions of the ground, from 0
    met: bool | None
    ref: Ref
    questions: tuple[str, ...]  #: the questions it looks at


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is decided about one ground."""

    ground: str
    verdict: Verdict
    reasons: tuple[Reason, ...]
    too_early: bool  #: all conditions are met, but the time to ask has not come
    open: tuple[str, ...]  #: unanswered questions that can still change it
    doubts: tuple[str, ...]  #: answers on which the law is silent: ask the authority


@dataclass(frozen=True, slots=True)
class Decision:
    """The outcome of every ground, and the questions that are still open, in the order in which to ask them."""

    on: date
    outcomes: tuple[Outcome, ...]
    open: tuple[str, ...]

    @property
    def verdicts(self) -> dict[str, Verdict]:
        """Verdict by ground."""
        return {outcome.ground: outcome.verdict for outcome in self.outcomes}


def check_answers(answers: Mapping[str, object]) -> dict[str, str]:
    """Return the answers, or raise InputError that names the unknown question or option and what is allowed."""
    for name, option in answers.items():
        question = QUESTIONS.get(name)
        if question is None:
            raise InputError(f"unknown question {name!r}: see `python -m inburgering questions`")
        if option not in question.answers:
            raise InputError(f"unknown option {option!r} for {name!r}: choose one of {', '.join(question.answers)}")
    return {name: str(option) for name, option in answers.items()}


def check_topics(topics: Iterable[object]) -> frozenset[str]:
    """Return the topics as a set, or raise InputError that names the unknown one."""
    found = frozenset(map(str, topics))
    if unknown := sorted(found - set(TOPICS)):
        raise InputError(f"unknown topic {unknown[0]!r}: choose from {', '.join(TOPICS)}")
    return found


def decide(answers: Mapping[str, object], on: date, topics: Iterable[object] = ()) -> Decision:
    """Decide every ground on the answers given, by the law of the day `on`.

    `topics` narrows what is still asked, never what is decided; none means all.
    Raises InputError for an unknown question, option or topic and LawDateError for a day outside the known law.
    """
    given, chosen = check_answers(answers), check_topics(topics)
    asked = {ground.id: tuple(ground.asked(given)) for ground in rules(on)}
    outcomes = tuple(_outcome(ground, given, asked[ground.id]) for ground in rules(on))
    needed = {name for ground in rules(on) if in_focus(ground, chosen) for name in asked[ground.id]}
    return Decision(on, outcomes, tuple(name for name in QUESTIONS if name in needed and name not in given))


def relevant(grounds: Iterable[Ground], answers: Answers, topics: frozenset[str] = frozenset()) -> set[str]:
    """The questions that some ground in focus asks, answered or not."""
    return {name for ground in grounds if in_focus(ground, topics) for name in ground.asked(answers)}


def in_focus(ground: Ground, topics: frozenset[str]) -> bool:
    """Whether a person who ticked these topics is asked about this ground. Who ticked nothing is asked about all."""
    return not topics or not topics.isdisjoint(ground.topics)


def _outcome(ground: Ground, answers: Answers, asked: Iterable[str]) -> Outcome:
    verdict = ground.verdict(answers)
    return Outcome(
        ground=ground.id,
        verdict=verdict,
        reasons=tuple(_reasons(ground, answers)),
        too_early=verdict is Verdict.POSSIBLE and ground.window.value(answers) is False,
        open=tuple(dict.fromkeys(name for name in asked if name not in answers)),
        doubts=tuple(ground.doubts(answers)),
    )


def _reasons(ground: Ground, answers: Answers) -> Iterable[Reason]:
    for number, condition in enumerate(ground.conditions):
        yield Reason(number, condition.when.value(answers), condition.ref, condition.questions)
