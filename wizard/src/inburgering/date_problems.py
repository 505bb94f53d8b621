"""What is wrong with dates: those that contradict each other are not used, other doubts are told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from .date_case import Case
from .date_fields import Problem

#: Pairs of dates of which the first cannot be after the second, and what is said when it is. Neither is used then.
ORDER = (
    ("pip_date", "term_end", "end_before_start"),
    ("letter_start", "term_end", "end_before_start"),
    ("request_sent", "decision_date", "decision_before_request"),
    ("mvv_date", "decision_date", "decision_before_request"),
    ("decision_date", "objection_decision", "objection_before_decision"),
    ("exam_date", "mvv_date", "paper_after_request"),
)


def without_clashes(case: Case) -> tuple[dict[str, date], list[Problem]]:
    """The dates that can stand beside each other, and what is wrong with the others."""
    problems = [
        Problem(name, later, stops=True, days={"first": case.given[earlier], "last": case.given[later]})
        for earlier, later, name in ORDER
        if earlier in case.given and later in case.given and case.given[earlier] > case.given[later]
    ]
    bad = {problem.about for problem in problems} | {
        earlier for earlier, later, name in ORDER if any(p.about == later and p.id == name for p in problems)
    }
    return {name: day for name, day in case.given.items() if name not in bad}, problems


def doubts(case: Case, days: Mapping[str, date]) -> Iterator[Problem]:
    """What does not fit together although each date can be true: told, and nothing is held back."""
    stated, counted = case.given.get("term_end"), case.counted_end
    if stated and counted and stated != counted:
        name = "end_later" if stated > counted else "end_earlier"
        yield Problem(name, "term_end", stops=False, days={"first": counted, "last": stated})
    new_act = case.law.date("act_2021_start")
    if case.act == "wi2013" and case.start and case.start >= new_act:
        yield Problem("act_2013_late", "letter_start", stops=False, days={"first": new_act})
    yield from _request_doubts(case, days)


def _request_doubts(case: Case, days: Mapping[str, date]) -> Iterator[Problem]:
    sent, applied = case.given.get("request_sent"), case.given.get("mvv_date")
    if sent and "ask_first" in days and sent < days["ask_first"]:
        yield Problem("too_early", "request_sent", stops=False, days={"first": days["ask_first"]})
    if sent and "ask_last" in days and sent > days["ask_last"]:
        yield Problem("too_late", "request_sent", stops=False, days={"last": days["ask_last"]})
    for name in ("mvv_last", "advice_last"):
        if applied and name in days and applied > days[name]:
            yield Problem("paper_too_old", "mvv_date", stops=False, days={"last": days[name]})


#: Last days after which the person must hear what can still be done, and the given date that it is told with.
PASSED = {"term_end": "term_end", "objection_last": "decision_date", "appeal_last": "objection_decision"}


def passed(days: Mapping[str, date], today: date | None) -> Iterator[Problem]:
    """Last days that lie behind today."""
    settled = {"objection_last"} if "appeal_last" in days else set()
    for name, about in PASSED.items():
        if today and name in days.keys() - settled and days[name] < today:
            yield Problem(f"{name}_passed", about, stops=False, days={"last": days[name]})
