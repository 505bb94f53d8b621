"""From dates on papers to the days that matter: end of the term, when to ask, until when to object. Pure, no clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from .date_fields import ADVICE, Problem, act_of, fields, read
from .date_refs import decision_ref
from .expression import Answers
from .ground import Ground
from .parameter import Law, Parameter
from .source import Ref
from .spans import ONE_DAY, after_term, days_in, lacks_day, last_day, valid_until

#: How sure a day can be besides H, M and L of the figures: DUO itself has said it.
STATED = "stated"

#: How much longer the term becomes when the request is granted, and where that stands. Only lengths that are fixed.
MORE_TIME = {
    "more_time_death_2013": ("death_months", Ref("blame_policy", "2a")),
    "more_time_death_2021": ("death_months", Ref("ri2021", "4.1")),
    "more_time_birth_2013": ("birth_weeks", Ref("blame_policy", "3")),
    "more_time_birth_2021": ("birth_weeks", Ref("ri2021", "4.1")),
    "more_time_effort_2021": ("extension_effort_months_2021", Ref("bi2021", "4.4")),
    "more_time_marking_2013": ("exam_delay_months", Ref("notes_2026")),
    "more_time_marking_2021": ("exam_delay_months", Ref("notes_2026")),
}
ANSWER = {"objection_weeks": "objection_answer_weeks", "objection_weeks_ind": "objection_answer_weeks_ind"}
APPEAL = {"objection_weeks": "appeal_weeks", "objection_weeks_ind": "appeal_weeks_ind"}


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


@dataclass(frozen=True, slots=True)
class Dates:
    """What the given dates lead to."""

    fields: tuple[str, ...]
    dates: tuple[KeyDate, ...]  #: earliest first
    problems: tuple[Problem, ...]


def find_dates(ground: Ground, answers: Answers, given: Mapping[str, object], on: date, today: date | None = None) -> Dates:
    """The days that matter for a ground, by the law of `on`; a decision or a request by the law of its own day.

    `today` tells which given dates lie in the future; without it nothing is said of that.
    Raises InputError for dates that are no mapping and LawDateError for `on` outside the known law.
    """
    act = act_of(ground, answers)
    wanted = fields(ground, act)
    usable, wrong = read(given, wanted, today)
    case = Case(ground, act, answers, usable, Law(on))
    usable, clashes = _without_clashes(case)
    case = Case(ground, act, answers, usable, Law(on))
    found = sorted((*_term(case), *_window(case), *_process(case), *_papers(case)), key=lambda key: key.day)
    days = {key.id: key.day for key in found}
    return Dates(wanted, tuple(found), (*wrong, *clashes, *_doubts(case, days), *_passed(days, today)))


#: Pairs of dates of which the first cannot be after the second, and what is said when it is. Neither is used then.
ORDER = (
    ("pip_date", "term_end", "end_before_start"),
    ("letter_start", "term_end", "end_before_start"),
    ("request_sent", "decision_date", "decision_before_request"),
    ("mvv_date", "decision_date", "decision_before_request"),
    ("decision_date", "objection_decision", "objection_before_decision"),
    ("exam_date", "mvv_date", "paper_after_request"),
)


def _without_clashes(case: Case) -> tuple[dict[str, date], list[Problem]]:
    problems = [
        Problem(name, later, stops=True, days={"first": case.given[earlier], "last": case.given[later]})
        for earlier, later, name in ORDER
        if earlier in case.given and later in case.given and case.given[earlier] > case.given[later]
    ]
    bad = {problem.about for problem in problems} | {
        earlier for earlier, later, name in ORDER if any(p.about == later and p.id == name for p in problems)
    }
    return {name: day for name, day in case.given.items() if name not in bad}, problems


def _term(case: Case) -> Iterator[KeyDate]:
    length = case.law.parameter("term_years")
    if case.act == "wi2021" and case.start:
        yield KeyDate("term_start", case.start, Ref("wi2021", "11(2)"), "H", since=case.given["pip_date"])
    if "term_end" in case.given:
        yield KeyDate("term_end", case.given["term_end"], None, STATED)
    elif case.counted_end and case.start:
        ref = length.ref if case.act == "wi2021" else Ref("wi2013", "7b(1)")
        notes = ("extended_end" if case.extended else "not_extended", *_short(case.start, length))
        yield KeyDate("term_end", case.counted_end, ref, length.confidence, length, case.start, notes)
    if case.end and case.ground.id in MORE_TIME:
        name, ref = MORE_TIME[case.ground.id]
        length = case.law.parameter(name)
        notes = _short(case.end + ONE_DAY, length)
        yield KeyDate("new_end", last_day(case.end + ONE_DAY, length), ref, length.confidence, length, case.end, notes)
    if case.start and case.ground.id == "change_route_2021":
        length = case.law.parameter("route_change_months")
        notes = _short(case.start, length)
        yield KeyDate("route_last", last_day(case.start, length), length.ref, length.confidence, length, case.start, notes)


def _short(start: date, length: Parameter, times: int = 1) -> tuple[str, ...]:
    return ("short_month",) if lacks_day(start, length, times) else ()


def _window(case: Case) -> Iterator[KeyDate]:
    """When one may ask, for the grounds whose own rule has such a time."""
    asked = {leaf.question for leaf in case.ground.window.leaves()}
    if "term_left_2021" in asked and case.end:
        length = case.law.parameter("request_window_months")
        first = after_term(case.end + ONE_DAY, length, -1)
        notes = _short(case.end + ONE_DAY, length, -1)
        yield KeyDate("ask_first", first, length.ref, length.confidence, length, case.end, notes)
        yield KeyDate("ask_last", case.end, length.ref, "M")  # the article names the first day; the end is the sheet's reading
    elif "term_age_2013" in asked:
        yield from _window_2013(case)


def _window_2013(case: Case) -> Iterator[KeyDate]:
    """Pages count from the start, the decree from the end of the term: the later one is safe (wi2013 facts 4.4, 7.2, D17)."""
    ref = Ref("bi2013", "2.12") if case.ground.gives == "time" else Ref("bi2013", "2.8b(1)")
    notes = ("ask_extended",) if case.extended else ()
    wait, before = case.law.parameter("request_wait_months"), case.law.parameter("request_window_months")
    if not case.end:
        return
    counted = [KeyDate("ask_first", after_term(case.end + ONE_DAY, before, -1), ref, "M", before, case.end, notes)]
    if case.start:
        counted.append(KeyDate("ask_first", after_term(case.start, wait), ref, "M", wait, case.start, notes, "from_start"))
    yield max(counted, key=lambda key: key.day)
    yield KeyDate("ask_last", case.end, ref, "M", notes=("last_not_in_law",))


def _process(case: Case) -> Iterator[KeyDate]:
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


def _papers(case: Case) -> Iterator[KeyDate]:
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
        yield KeyDate(name, valid_until(day, length), ref or length.ref, sure, length, day, _short(day, length))


def _doubts(case: Case, days: Mapping[str, date]) -> Iterator[Problem]:
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


def _passed(days: Mapping[str, date], today: date | None) -> Iterator[Problem]:
    settled = {"objection_last"} if "appeal_last" in days else set()
    for name, about in PASSED.items():
        if today and name in days.keys() - settled and days[name] < today:
            yield Problem(f"{name}_passed", about, stops=False, days={"last": days[name]})
