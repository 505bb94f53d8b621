"""What to find out first: the question without an answer that decides most."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .expression import UNKNOWN, Answers
from .ground import Ground, Verdict
from .questions import QUESTIONS

#: Figures of what it costs to have something found out by who judges it. Of the other questions no cost was found.
FEES = {"able_five_years": "medical_fee", "spoken_level": "interview_fee"}


@dataclass(frozen=True, slots=True)
class First:
    """A question, and how many grounds its answer settles at least and at most."""

    question: str
    least: int
    most: int
    fee: str | None  #: id of the figure of what it costs to find out, None when no cost was found


def find_first(grounds: Iterable[Ground], asked: Iterable[str], answers: Answers) -> First | None:
    """Of the questions asked and not known, the one whose answer settles most of these grounds; None when all is known.

    Counted is how many grounds leave "unknown", on the average over the options, each as likely as the next. With the
    same average: the one whose worst answer settles more; then the one that comes first on the page.
    """
    open_ = [ground for ground in grounds if ground.verdict(answers) is Verdict.UNKNOWN]
    wanted = {name for name in asked if answers.get(name, UNKNOWN) == UNKNOWN}
    counts = {name: settled(open_, name, answers) for name in QUESTIONS if name in wanted}
    if not counts:
        return None
    best = max(counts, key=lambda name: (sum(counts[name]) / len(counts[name]), min(counts[name])))
    return First(best, min(counts[best]), max(counts[best]), FEES.get(best))


def settled(grounds: list[Ground], question: str, answers: Answers) -> list[int]:
    """For each option of a question how many of these unknown grounds it settles."""
    looking = [ground for ground in grounds if any(leaf.question == question for leaf in ground.leaves())]
    cases = [{**answers, question: option} for option in QUESTIONS[question].options]
    return [sum(ground.verdict(case) is not Verdict.UNKNOWN for ground in looking) for case in cases]
