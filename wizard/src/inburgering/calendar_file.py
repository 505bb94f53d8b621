"""Days as a calendar file (RFC 5545): whole days, each with reminders. The file holds titles and days, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from .spans import ONE_DAY

OCTETS = 75  #: longest line, without its end (RFC 5545, 3.1)
#: Controls that no text value may hold; tab and line ends are dealt with apart (RFC 5545, 3.3.11).
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
LINE_END = re.compile(r"\r\n|\r|\n")
WEEKS = (4, 1)  #: reminders so many weeks before
STAMP = re.compile(r"\d{8}T\d{6}Z")


@dataclass(frozen=True, slots=True)
class Event:
    """A whole day in the calendar. `id` and `day` make its identity: the same again replaces it."""

    id: str
    day: date
    title: str
    text: str
    weeks: tuple[int, ...] = WEEKS


def calendar_text(events: Iterable[Event], stamp: str, language: str, name: str) -> str:
    """The calendar file. `stamp` is when it was made, in UTC, as 20261128T140000Z; the same arguments give the same bytes."""
    lines = [
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ontheffingswijzer//NONSGML Datums//NL", "CALSCALE:GREGORIAN"),
        f"X-WR-CALNAME:{escaped(name)}",
        *(line for event in events for line in _event(event, stamp, language)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _event(event: Event, stamp: str, language: str) -> Iterator[str]:
    yield from ("BEGIN:VEVENT", f"UID:{event.id}-{event.day:%Y%m%d}@ontheffingswijzer", f"DTSTAMP:{stamp}")
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + ONE_DAY:%Y%m%d}"
    yield f"SUMMARY;LANGUAGE={language}:{escaped(event.title)}"
    yield f"DESCRIPTION;LANGUAGE={language}:{escaped(event.text)}"
    yield from ("TRANSP:TRANSPARENT", "CLASS:PRIVATE")
    for weeks in event.weeks:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:-P{weeks}W")
        yield from (f"DESCRIPTION;LANGUAGE={language}:{escaped(event.title)}", "END:VALARM")
    yield "END:VEVENT"


def escaped(text: str) -> str:
    """A text value: backslash, comma, semicolon and line end escaped, control characters gone."""
    plain = CONTROL.sub("", LINE_END.sub("\n", text))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> str:
    """A line cut into pieces of at most 75 octets, never within a character; each next piece begins with a space."""
    pieces, room, piece = [], OCTETS, ""
    for letter in line:
        size = len(letter.encode())
        if size > room:
            pieces.append(piece)
            piece, room = "", OCTETS - 1
        piece, room = piece + letter, room - size
    return "\r\n ".join((*pieces, piece))
