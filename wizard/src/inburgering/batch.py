"""Many cases as rows: a row of cells in, a row of cells out. Pure: no file, no clock, no process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from .casefile import parse_date
from .compiled import verdicts
from .decide import check_answers, check_topics
from .errors import InputError
from .grounds import rules
from .parameter import AS_OF
from .questions import QUESTIONS

ID, LINE, OPEN, ERROR, ON, TOPICS = "id", "line", "open", "error", "on", "topics"
#: What a spreadsheet takes for the start of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")

Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Record:
    """One case as it stands in the file: the line on which it starts, its cells, and why it cannot be read, if so."""

    line: int
    cells: Row
    error: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """How rows become rows: what the columns hold, which grounds are wanted, and the day when it is the same for all."""

    columns: tuple[str, ...]
    grounds: tuple[str, ...]
    on: date | None = None

    @property
    def header(self) -> tuple[str, ...]:
        """The columns of the result."""
        return (ID, LINE, *self.grounds, OPEN, ERROR)


def plan(header: Row, grounds: Iterable[str] = (), on: date | None = None) -> Plan:
    """The plan for a file with this header; no grounds means all. Raises InputError that says what to change."""
    columns = tuple(name.strip() for name in header)
    for name, count in Counter(columns).items():
        if name not in QUESTIONS and name not in (ID, ON, TOPICS):
            raise InputError(f"unknown column {name!r}: see `python -m inburgering questions`; also allowed: id, on, topics")
        if count > 1:
            raise InputError(f"column {name!r} stands {count} times in the header: keep one")
    if QUESTIONS.keys().isdisjoint(columns):
        raise InputError("no column is a question: see `python -m inburgering questions`")
    return Plan(columns, check_grounds(grounds), on)


def check_grounds(grounds: Iterable[str]) -> tuple[str, ...]:
    """The grounds that are wanted, all when none is named. Raises InputError that names the unknown one."""
    known, wanted = [ground.id for ground in rules(AS_OF)], tuple(grounds)
    if unknown := [name for name in wanted if name not in known]:
        raise InputError(f"unknown ground {unknown[0]!r}: see `python -m inburgering grounds`")
    return tuple(dict.fromkeys(wanted)) or tuple(known)


def decide_rows(chosen: Plan, records: Iterable[Record]) -> Iterator[tuple[str, ...]]:
    """A row of the result for each record, in order. A bad record gives a row with its error and no verdicts."""
    for record in records:
        case = dict(zip(chosen.columns, map(str.strip, record.cells), strict=False))
        start = (neutral(case.get(ID) or str(record.line)), str(record.line))
        try:
            found, count = _decide(chosen, record, case)
        except InputError as error:
            yield (*start, *("" for _ in chosen.grounds), "", neutral(str(error)))
        else:
            yield (*start, *found, str(count), "")


def _decide(chosen: Plan, record: Record, case: dict[str, str]) -> tuple[tuple[str, ...], int]:
    if record.error:
        raise InputError(record.error)
    if len(record.cells) != len(chosen.columns):
        raise InputError(f"this row has {len(record.cells)} cells and the header {len(chosen.columns)}: is it cut off?")
    case.pop(ID, None)
    on, topics = case.pop(ON, ""), case.pop(TOPICS, "")
    day = chosen.on or (parse_date(on) if on else AS_OF)
    answers = check_answers({name: option for name, option in case.items() if option})
    return verdicts(answers, day, check_topics(topics.replace(",", " ").split()), chosen.grounds)


def neutral(cell: str) -> str:
    """The cell as text that no spreadsheet runs as a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
