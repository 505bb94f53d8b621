"""The calendar file, read back by a library that is not ours."""

from __future__ import annotations

from datetime import date, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.calendar_file import CONTROL, LINE_END, OCTETS, WEEKS, Event, calendar_text, escaped, folded
from scripts.words import LANGUAGES

STAMP = "20261128T140000Z"
EVENT = Event("objection_last", date(2027, 1, 6), "Inburgering: laatste dag voor bezwaar", "Kijk ook in uw brief.")


def written(*events: Event, language: str = "nl", name: str = "Inburgering") -> str:
    return calendar_text(events, STAMP, language, name)


def read(text: str) -> icalendar.Calendar:
    found = icalendar.Calendar.from_ical(text)
    assert isinstance(found, icalendar.Calendar)
    return found


def test_an_event_is_read_back() -> None:
    (event,) = read(written(EVENT)).walk("VEVENT")
    assert event["SUMMARY"] == EVENT.title
    assert event["SUMMARY"].params["LANGUAGE"] == "nl"
    assert event["DESCRIPTION"] == EVENT.text
    assert event.decoded("DTSTART") == EVENT.day
    assert event.decoded("DTEND") == EVENT.day + timedelta(days=1)
    assert event["UID"] == "objection_last-20270106@ontheffingswijzer"
    assert event.decoded("DTSTAMP").isoformat() == "2026-11-28T14:00:00+00:00"
    assert [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")] == [-timedelta(weeks=weeks) for weeks in WEEKS]
    assert {alarm["ACTION"] for alarm in event.walk("VALARM")} == {"DISPLAY"}


def test_the_calendar_has_what_the_standard_asks() -> None:
    calendar = read(written(EVENT))
    assert (calendar["VERSION"], calendar["CALSCALE"], calendar["X-WR-CALNAME"]) == ("2.0", "GREGORIAN", "Inburgering")
    assert calendar["PRODID"]
    assert calendar.errors == []


def test_the_same_arguments_give_the_same_bytes_and_events_differ_by_day() -> None:
    other = Event("objection_last", date(2027, 1, 7), "", "")
    assert written(EVENT) == written(EVENT)
    assert len({event["UID"] for event in read(written(EVENT, other)).walk("VEVENT")}) == 2


@pytest.mark.parametrize(
    ("text", "value"),
    [("a,b;c\\d", "a\\,b\\;c\\\\d"), ("a\r\nb\rc\nd", "a\\nb\\nc\\nd"), ("a\x00b\x7f", "ab"), ("a\tb", "a\tb")],
)
def test_what_has_a_meaning_is_escaped(text: str, value: str) -> None:
    assert escaped(text) == value


TEXTS = st.text(max_size=400) | st.text(alphabet="é€😀漢,;\\\n ", max_size=400)


@given(TEXTS)
def test_a_line_is_folded_by_octets_and_unfolds_to_itself(text: str) -> None:
    line = LINE_END.sub(" ", text)
    pieces = folded(line).split("\r\n")
    assert all(len(piece.encode()) <= OCTETS for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert "".join((pieces[0], *(piece[1:] for piece in pieces[1:]))) == line


EVENTS = st.builds(
    Event,
    id=st.from_regex(r"\A[a-z_]{1,20}\Z"),
    day=st.dates(date(1900, 1, 1), date(9998, 12, 31)),
    title=TEXTS,
    text=TEXTS,
    weeks=st.lists(st.integers(1, 52), max_size=3).map(tuple),
)


@given(st.lists(EVENTS, max_size=4), st.sampled_from(LANGUAGES), TEXTS)
def test_any_days_and_texts_are_read_back(events: list[Event], language: str, name: str) -> None:
    text = written(*events, language=language, name=name)
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    found = read(text).walk("VEVENT")
    assert [event.decoded("DTSTART") for event in found] == [event.day for event in events]
    for event, given_event in zip(found, events, strict=True):
        assert str(event["SUMMARY"]) == plain(given_event.title)
        assert str(event["DESCRIPTION"]) == plain(given_event.text)
        assert len(event.walk("VALARM")) == len(given_event.weeks)


def plain(text: str) -> str:
    """What a text value can carry: line ends as one kind, no control characters."""
    return CONTROL.sub("", LINE_END.sub("\n", text))
