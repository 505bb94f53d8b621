"""Ten people, each from a scenario, and what the page must show for them."""

from __future__ import annotations

from dataclasses import dataclass

from inburgering import AS_OF, decide
from tests.scenarios import load

NAMES = (
    "letter-2021-alone-is-enough",
    "day-before-2013-act-no-letter",
    "abroad-medical-blind-or-deaf",
    "abroad-circumstances-four-attempts",
    "abroad-diploma-international-b1",
    "together-illness-birth",
    "six-months-family-450-hours",
    "time-homeless-length-unknown",
    "time-late-offer-family-of-asylum",
    "year-gap-not-without-duty",
)
MARKS = {True: "met", False: "not_met", None: "not_known"}


@dataclass(frozen=True)
class Person:
    """Someone with answers; `marks` is what Python adds to a card: each condition that it gives as a reason."""

    name: str
    answers: dict[str, str]
    verdicts: dict[str, str]
    marks: dict[str, dict[str, str]]


def _person(name: str, answers: dict[str, str]) -> Person:
    outcomes = decide(answers, AS_OF).outcomes
    return Person(
        name,
        answers,
        {one.ground: str(one.verdict) for one in outcomes},
        {one.ground: {str(reason.number): MARKS[reason.met] for reason in one.reasons} for one in outcomes},
    )


_FOUND = {scenario["id"]: scenario["answers"] for scenario in load()}
PEOPLE = [_person(name, _FOUND[name]) for name in NAMES]
