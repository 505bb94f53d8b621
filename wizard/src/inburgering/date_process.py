"""After the request: the decision, the objection and the appeal, and how long a paper counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .date_case import Case, KeyDate
from .date_fields import ADVICE
from .date_refs import decision_ref
from .parameter import Parameter
from .source import Ref
from .spans import days_in, month_note, valid_until

ANSWER = {"objection_weeks": "objection_answer_weeks", "objection_weeks_ind": "objection_answer_weeks_ind"}
APPEAL = {"objection_weeks": "appeal_weeks", "objection_weeks_ind": "appeal_weeks_ind"}


def process(case: Case) -> Iterator[KeyDate]:
    """From request to decision, objection and appeal."""
    if "request_sent" in case.given:
        length = case.of_day(str(case.ground.decision), "request_sent")
        ref = decision_ref(case.ground)
        sure = length.confidence if ref.source == "bi2021" else "M"
        yield replace(_after(case, "decision_due", length, "request_sent", ("no_letter",)), ref=ref, confidence=sure)
    if "mvv_date" in case.given:
        length, extra = (case.of_day(name, "mvv_date") for name in ("mvv_decision_days", "mvv_decision_extra_months"))
        due = _after(case, "mvv_decision", length, "mvv_date")
        yield due
        yield KeyDate("mvv_decision_max", valid_until(due.day, extra), extra.ref, extra.confidence, extra, due.day)
    objection = str(case.ground.objection)
    if "decision_date" in case.given:
        length = case.of_day(objection, "decision_date")
        last = _after(case, "objection_last", length, "decision_date", ("letter_wins", "weekend", "post"))
        yield last
        answer = case.of_day(ANSWER[objection], "decision_date")
        yield KeyDate("objection_answer", last.day + days_in(answer), answer.ref, answer.confidence, answer, last.day)
    if "objection_decision" in case.given:
        length = case.of_day(APPEAL[objection], "objection_decision")
        yield _after(case, "appeal_last", length, "objection_decision", ("letter_wins", "weekend"))


def _after(case: Case, name: str, length: Parameter, field: str, notes: tuple[str, ...] = ()) -> KeyDate:
    """Days or weeks after a given date. The day after it is the first that counts, so the last one is the same weekday."""
    day = case.given[field]
    return KeyDate(name, day + days_in(length), length.ref, length.confidence, length, day, notes)


def papers(case: Case) -> Iterator[KeyDate]:
    """How long a paper counts."""
    yield from _valid(case, "mvv_last", "exam_date", "exam_abroad_valid_years")
    if "advice_date" in case.given:
        own = Ref("vv2000", "3.16") if case.ground.id == "permit_medical" else None
        yield from _valid(case, "advice_last", "advice_date", ADVICE[case.ground.id], own)
    yield from _valid(case, "decision_valid", "duo_decision", "nat_duo_decision_years")
    if "speaking_result" in case.given:
        length = case.law.parameter("remark_weeks")
        yield _after(case, "remark_last", length, "speaking_result", ("fourth_time",))


def _valid(case: Case, name: str, field: str, figure: str, ref: Ref | None = None) -> Iterator[KeyDate]:
    if field in case.given:
        length, day = case.law.parameter(figure), case.given[field]
        sure = "M" if ref else length.confidence
        yield KeyDate(name, valid_until(day, length), ref or length.ref, sure, length, day, month_note(day, length))
