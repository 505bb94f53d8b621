"""Questions: what is asked, and which answers there are. Words live in the texts, never here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain

from .expression import UNKNOWN, Is
from .parameter import Law, versions


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its options in the order in which they are shown."""

    id: str
    options: tuple[str, ...]
    unknown: bool = True  #: whether "I don't know" is offered

    @property
    def answers(self) -> tuple[str, ...]:
        """Every answer that may be given, "I don't know" last."""
        return (*self.options, UNKNOWN) if self.unknown else self.options


def yes_no(name: str) -> Question:
    """A question that is answered with yes or no."""
    return Question(name, ("yes", "no"))


def bands(name: str, *parameters: str, unknown: bool = True) -> Question:
    """A question on an amount, asked in bands whose edges are the figures of the rules, all their versions."""
    edges = _edges(parameters)
    return Question(name, (f"under_{edges[0]}", *(f"from_{edge}" for edge in edges)), unknown)


def at_least(question: Question, law: Law, parameter: str) -> Is:
    """The answer lies in a band at or above the figure as it holds on the day of `law`."""
    edge = f"from_{_edge(law.parameter(parameter).value)}"
    return Is(question.id, question.options[question.options.index(edge) :])


def _edges(parameters: Iterable[str]) -> list[str]:
    found = chain.from_iterable(versions(name) for name in parameters)
    return sorted({_edge(version.value) for version in found}, key=int)


def _edge(value: object) -> str:
    return value.strftime("%Y%m%d") if isinstance(value, date) else str(value)
