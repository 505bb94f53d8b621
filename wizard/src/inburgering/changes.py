"""What a person can still change about an answer, and which of those changes would lift a "no" or a "not yet".

What can change is data, `data/changes.toml`: more hours, never fewer; time goes on, never back. Health, family and what
others judge are never changed here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any

from .expression import UNKNOWN, Answers, Is
from .ground import Ground, Verdict
from .questions import QUESTIONS
from .source import table

NEAR = ("now", "weeks", "months", "years")
#: What puts a burden on a person is no way out: nothing is said of how to get it.
BURDENS = ("duty", "requirement")
NO = (Verdict.UNLIKELY, Verdict.NOT_APPLICABLE)

Change = dict[str, str]


@dataclass(frozen=True, slots=True)
class Changeable:
    """How the answer to a question can become another one."""

    by: str  #: do, wait, get or show
    near: int  #: place in NEAR
    up: bool  #: whether more of it includes less of it
    to: Mapping[str, tuple[str, ...]]  #: from an answer to the options it can become, nearest first


def _load() -> tuple[dict[str, Changeable], dict[str, tuple[str, ...]]]:
    raw = table("changes")
    never = {why: tuple(names) for why, names in raw["never"].items()}
    return {name: _changeable(name, entry) for name, entry in raw["change"].items()}, never


def _changeable(name: str, entry: Mapping[str, Any]) -> Changeable:
    options, up = QUESTIONS[name].options, entry.get("up", False)
    to = {option: options[place + 1 :] for place, option in enumerate(options)} if up else entry["to"]
    reached = {option: tuple(others) for option, others in to.items() if others}
    return Changeable(entry["by"], NEAR.index(entry["near"]), up, reached)


#: What can change, by question; and the questions that never do, by the reason why.
CHANGEABLE, NEVER = _load()


def is_blocked(ground: Ground, answers: Answers, early: bool = False) -> bool:
    """Whether something is surely in the way: for a no scope or conditions, for a "not yet" (`early`) also the window."""
    parts = (ground.scope, ground.requirement, ground.window)
    return any(part.value(answers) is False for part in parts[: 3 if early else 2])


def is_early(ground: Ground, answers: Answers) -> bool:
    """Whether all conditions are met, but the time to ask has not come."""
    return ground.verdict(answers) is Verdict.POSSIBLE and ground.window.value(answers) is False


def within(small: Change, large: Change) -> bool:
    """Whether a change asks nothing that another does not ask too; more hours include fewer."""
    return all(name in large and _includes(name, large[name], option) for name, option in small.items())


def _includes(name: str, more: str, less: str) -> bool:
    options = QUESTIONS[name].options
    return more == less or (CHANGEABLE[name].up and options.index(less) < options.index(more))


def reachable(ground: Ground, answers: Answers) -> dict[str, tuple[str, ...]]:
    """By question what its answer can become, as far as the ground can tell it apart and the law is not silent on it."""
    leaves: dict[str, list[Is]] = {}
    for leaf in ground.leaves():
        leaves.setdefault(leaf.question, []).append(leaf)
    known = {name: CHANGEABLE[name].to.get(answers.get(name, UNKNOWN), ()) for name in leaves if name in CHANGEABLE}
    found = {name: tuple(_told_apart(leaves[name], answers[name], options)) for name, options in known.items() if options}
    return {name: options for name, options in found.items() if options}


def _told_apart(leaves: list[Is], now: str, options: tuple[str, ...]) -> Iterator[str]:
    seen = {tuple(now in leaf.yes for leaf in leaves)}
    for option in options:
        look = tuple(option in leaf.yes for leaf in leaves)
        if look not in seen and not any(option in leaf.unsure for leaf in leaves):
            seen.add(look)
            yield option


def changes(ground: Ground, answers: Answers) -> tuple[Change, ...] | None:
    """Every smallest change after which nothing is surely in the way, nearest first; empty when there is none.

    None when there is nothing to better: the verdict is no "no" and no "not yet", or the ground is a burden.
    """
    verdict, early = ground.verdict(answers), is_early(ground, answers)
    if ground.gives in BURDENS or not (early or verdict in NO):
        return None
    found: list[Change] = []
    for change in _candidates(ground, answers, early):
        if not any(within(other, change) for other in found) and not is_blocked(ground, {**answers, **change}, early):
            found.append(change)
    return tuple(sorted(found, key=_distance))


def _candidates(ground: Ground, answers: Answers, early: bool) -> Iterator[Change]:
    """Changes, small ones first. Questions that do not help even when their answers are forgotten are left out."""
    options = reachable(ground, answers)
    if is_blocked(ground, _without(answers, tuple(options)), early):
        return
    for size in range(1, len(options) + 1):
        for names in combinations(options, size):
            if not is_blocked(ground, _without(answers, names), early):
                yield from (dict(zip(names, one, strict=True)) for one in product(*(options[name] for name in names)))


def _without(answers: Answers, names: tuple[str, ...]) -> Answers:
    return {name: option for name, option in answers.items() if name not in names}


def _distance(change: Change) -> tuple[int, int, int]:
    near = [CHANGEABLE[name].near for name in change]
    return max(near), sum(near), len(near)
