"""From a decision to what a person can do with it: why, what would change it, what else there is, what to find out first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from .because import Because, Supports, reason
from .changes import BURDENS, Change, changes, is_early
from .decide import check_answers, check_topics, in_focus, relevant
from .errors import InputError
from .expression import Answers
from .first import First, find_first
from .ground import Ground, Verdict
from .grounds import rules

OPEN = (Verdict.LIKELY, Verdict.POSSIBLE)


@dataclass(frozen=True, slots=True)
class Changed:
    """A change, and what the ground then says."""

    answers: Change
    verdict: Verdict
    too_early: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a ground says what it says, and what would change that."""

    ground: str
    reason: tuple[Because, ...]  #: empty when the verdict is "unknown"
    changes: tuple[Changed, ...] | None  #: nearest first; empty: nothing can be changed; None: there is nothing to better
    instead: tuple[str, ...]  #: when nothing can be changed, the open grounds that serve the same wish


@dataclass(frozen=True, slots=True)
class Explained:
    """The explanation of every ground, and the question to find out first."""

    grounds: tuple[Explanation, ...]
    first: First | None


def explain(answers: Mapping[str, object], on: date, topics: Iterable[object] = (), only: str | None = None) -> Explained:
    """Explain what `decide` says of the same answers; of one ground when `only` names it.

    Raises InputError for an unknown question, option, topic or ground and LawDateError for a day outside the known law.
    """
    given, chosen, every = check_answers(answers), check_topics(topics), rules(on)
    focus = [ground for ground in every if in_focus(ground, chosen)]
    first = find_first(focus, relevant(focus, given), given)
    open_ = [ground for ground in every if ground.verdict(given) in OPEN and ground.gives not in BURDENS]
    supports = Supports(given)
    return Explained(tuple(_one(ground, supports, open_) for ground in _chosen(every, only)), first)


def _chosen(grounds: tuple[Ground, ...], only: str | None) -> tuple[Ground, ...]:
    found = tuple(ground for ground in grounds if only in (None, ground.id))
    if not found:
        raise InputError(f"unknown ground {only!r}: see `python -m inburgering grounds`")
    return found


def _one(ground: Ground, supports: Supports, open_: list[Ground]) -> Explanation:
    found = changes(ground, supports.answers)
    changed = None if found is None else tuple(_changed(ground, supports.answers, change) for change in found)
    instead = tuple(_instead(ground, open_)) if found == () else ()
    return Explanation(ground.id, reason(ground, supports), changed, instead)


def _changed(ground: Ground, answers: Answers, change: Change) -> Changed:
    after = {**answers, **change}
    return Changed(change, ground.verdict(after), is_early(ground, after))


def _instead(ground: Ground, open_: list[Ground]) -> Iterable[str]:
    """Open grounds that a person with the same wish would look for."""
    return (other.id for other in open_ if other.id != ground.id and not set(ground.topics).isdisjoint(other.topics))
