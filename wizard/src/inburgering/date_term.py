"""The term: its days, and when one may ask for more of it."""

from __future__ import annotations

from collections.abc import Iterator

from .date_case import STATED, Case, KeyDate
from .source import Ref
from .spans import ONE_DAY, after_term, last_day, month_note

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


def term(case: Case) -> Iterator[KeyDate]:
    """The first and the last day of the term, and what is counted from them."""
    length = case.law.parameter("term_years")
    if case.act == "wi2021" and case.start:
        yield KeyDate("term_start", case.start, Ref("wi2021", "11(2)"), "H", since=case.given["pip_date"])
    if "term_end" in case.given:
        yield KeyDate("term_end", case.given["term_end"], None, STATED)
    elif case.counted_end and case.start:
        ref = length.ref if case.act == "wi2021" else Ref("wi2013", "7b(1)")
        notes = ("extended_end" if case.extended else "not_extended", *month_note(case.start, length))
        yield KeyDate("term_end", case.counted_end, ref, length.confidence, length, case.start, notes)
    yield from _moved(case)


def _moved(case: Case) -> Iterator[KeyDate]:
    """The end after a request that is granted, and the last day to change the route."""
    if case.end and case.ground.id in MORE_TIME:
        name, ref = MORE_TIME[case.ground.id]
        length = case.law.parameter(name)
        notes = month_note(case.end + ONE_DAY, length)
        yield KeyDate("new_end", last_day(case.end + ONE_DAY, length), ref, length.confidence, length, case.end, notes)
    if case.start and case.ground.id == "change_route_2021":
        length = case.law.parameter("route_change_months")
        notes = month_note(case.start, length)
        yield KeyDate("route_last", last_day(case.start, length), length.ref, length.confidence, length, case.start, notes)


def window(case: Case) -> Iterator[KeyDate]:
    """When one may ask, for the grounds whose own rule has such a time."""
    asked = {leaf.question for leaf in case.ground.window.leaves()}
    if "term_left_2021" in asked and case.end:
        length = case.law.parameter("request_window_months")
        first = after_term(case.end + ONE_DAY, length, -1)
        notes = month_note(case.end + ONE_DAY, length, -1)
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
