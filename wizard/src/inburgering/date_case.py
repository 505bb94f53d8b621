"""A case as its dates are found from it, and a day that matters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .expression import Answers
from .ground import Ground
from .parameter import Law, Parameter
from .source import Ref
from .spans import ONE_DAY, last_day

#: How sure a day can be besides H, M and L of the figures: DUO itself has said it.
STATED = "stated"


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A day that matters, the rule it follows from, and how sure it is."""

    id: str
    day: date
    ref: Ref | None  #: where the rule stands; None for what DUO itself has said
    confidence: str  #: H, M or L of the figure, or STATED
    length: Parameter | None = None  #: the length that was counted
    since: date | None = None  #: the day from which it was counted
    notes: tuple[str, ...] = ()  #: ids of what to know besides
    rule: str = ""  #: id of how it was counted, when that is not always the same

    @property
    def words(self) -> str:
        """The id of the words on how it was counted."""
        return "stated" if self.confidence == STATED else self.rule or self.id


@dataclass(frozen=True, slots=True)
class Case:
    """A ground, the answers that bear on its dates, and the dates that can be used."""

    ground: Ground
    act: str
    answers: Answers
    given: Mapping[str, date]
    law: Law

    @property
    def start(self) -> date | None:
        """First day of the term: 2021 act the day after the first PIP, 2013 act the day in the letter of DUO."""
        if "pip_date" in self.given:
            return self.given["pip_date"] + ONE_DAY
        return self.given.get("letter_start")

    @property
    def counted_end(self) -> date | None:
        """Last day of the term as it follows from its start, when it was not extended."""
        return last_day(self.start, self.law.parameter("term_years")) if self.start else None

    @property
    def end(self) -> date | None:
        """Last day of the term: what DUO says goes before what was counted."""
        return self.given.get("term_end", self.counted_end)

    @property
    def extended(self) -> bool:
        """The person says that the term was extended, or the end that DUO gives is later than the one counted."""
        later = self.counted_end is not None and self.end is not None and self.end > self.counted_end
        return later or self.answers.get("term_extended") == "yes"

    def of_day(self, name: str, day: str) -> Parameter:
        """A figure by the law of a given day."""
        return Law(self.given[day]).parameter(name)
