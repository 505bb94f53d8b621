"""Reading the cases: CSV as spreadsheets write it, one record at a time, with the line on which each starts."""

from __future__ import annotations

import csv
import hashlib
import re
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from .batch import Record
from .errors import InputError

BOM = b"\xef\xbb\xbf"
SEPARATORS = (",", ";", "\t")  #: the second is what a spreadsheet in Dutch writes
MOST_LINES = 50  #: of one record; a quote that is never closed must not swallow the file
LONGEST_LINE = 1_000_000  #: in characters; memory must not grow with a file that is no CSV
NOT_UTF8 = "this row is not text in UTF-8: save the file again as CSV UTF-8"
NOT_CLOSED = 'a quote (") opens in this row and does not close: close it or take it out'
_STRAY = re.compile("[\udc80-\udcff]")  #: what bytes that are not UTF-8 become


@dataclass(frozen=True, slots=True)
class Table:
    """A file of cases that is open: its header, and its records one after the other."""

    header: tuple[str, ...]
    records: Iterator[Record]
    separator: str
    bom: bool
    file: TextIO
    size: int  #: in bytes

    def share(self) -> float:
        """How much of the file has been read, from 0 to 1."""
        return self.file.buffer.tell() / self.size


@contextmanager
def opened(path: Path) -> Iterator[Table]:
    """Open a file of cases. Raises InputError when it cannot be read or has no header."""
    with tried(path, "read"):
        file = path.open(encoding="utf-8-sig", errors="surrogateescape", newline="")
    with file:
        yield _table(file, path)


@contextmanager
def tried(path: Path, what: str) -> Iterator[None]:
    """Turn a refusal of the file system into an InputError that says what cannot be "read" or "written"."""
    try:
        yield
    except OSError as error:
        raise InputError(f"{path} cannot be {what}: {error.strerror}") from None


def fingerprint(path: Path) -> str:
    """SHA-256 of a file. Raises InputError when it cannot be read."""
    with tried(path, "read"), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _table(file: TextIO, path: Path) -> Table:
    bom = file.buffer.read(len(BOM)) == BOM
    file.seek(0)
    separator = max(SEPARATORS, key=file.readline(LONGEST_LINE).count)
    file.seek(0)
    records = _records(file, separator)
    header = next(records, None)
    if header is None:
        raise InputError(f"{path} is empty: its first line names the columns")
    if header.error:
        raise InputError(f"line {header.line} of {path}: {header.error}")
    return Table(tuple(header.cells), records, separator, bom, file, path.stat().st_size)


def _records(file: TextIO, separator: str) -> Iterator[Record]:
    """Every record that is not blank. One that cannot be read costs its first line only; the next line is tried again."""
    waiting: deque[str] = deque()
    line = 1
    while text := _line(waiting, file, line):
        lines = [text]
        while _inside_quotes(lines) and len(lines) < MOST_LINES and (text := _line(waiting, file, line + len(lines))):
            lines.append(text)
        if _inside_quotes(lines):
            waiting.extendleft(reversed(lines[1:]))
            del lines[1:]
            yield Record(line, (), NOT_CLOSED)
        else:
            record = _record(line, lines, separator)
            if record.error or any(map(str.strip, record.cells)):
                yield record
        line += len(lines)


def _line(waiting: deque[str], file: TextIO, line: int) -> str:
    text = waiting.popleft() if waiting else file.readline(LONGEST_LINE)
    if len(text) == LONGEST_LINE:
        raise InputError(f"line {line} has a million characters or more: is this a CSV file?")
    return text


def _inside_quotes(lines: list[str]) -> bool:
    return sum(text.count('"') for text in lines) % 2 == 1


def _record(line: int, lines: list[str], separator: str) -> Record:
    try:
        cells = next(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error as error:
        return Record(line, (), f"this row is not CSV ({error}): check its quotes")
    stray = any(_STRAY.search(text) for text in lines)
    return Record(line, tuple(cells), NOT_UTF8 if stray else "")
