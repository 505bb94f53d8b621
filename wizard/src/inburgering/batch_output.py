"""Writing the result: row after row in RESULT.part, so that a run that was broken off goes on after its last whole row."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from .batch import Row
from .batch_input import BOM, Table, tried
from .errors import InputError

SHOWN = 10  #: bad rows that are named one by one


@dataclass(slots=True)
class Tally:
    """How many rows there are, how many of them are bad, and what is wrong with the first few."""

    rows: int = 0
    bad: int = 0
    first: list[str] = field(default_factory=list)

    def add(self, row: Row) -> None:
        """Count a row of the result."""
        self.rows += 1
        if row[-1]:
            self.bad += 1
            if len(self.first) < SHOWN:
                self.first.append(f"line {row[1]}: {row[-1]}")


@dataclass(frozen=True, slots=True)
class Form:
    """How the result is written: with the separator and the mark of the file of cases, so that both open alike."""

    header: Row
    separator: str
    bom: bool

    @classmethod
    def like(cls, table: Table, header: Row) -> Form:
        """The form of a result for these cases."""
        return cls(header, table.separator, table.bom)

    def start(self) -> bytes:
        """What stands before the first row."""
        return (BOM if self.bom else b"") + self.text([self.header])

    def text(self, rows: Iterable[Row]) -> bytes:
        """Rows as CSV. What is not UTF-8 in the cases is written as its code."""
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=self.separator).writerows(rows)
        return out.getvalue().encode("utf-8", "backslashreplace")

    def rows(self, lines: Iterable[bytes]) -> Iterator[tuple[list[str], int]]:
        """The whole rows in what was written, each with its length in bytes. A row that was cut off ends it."""
        text = b""
        for line in lines:
            text += line
            if line.endswith(b"\n") and text.count(b'"') % 2 == 0:
                (row,) = csv.reader(io.StringIO(text.decode("utf-8-sig"), newline=""), delimiter=self.separator)
                yield row, len(text)
                text = b""


class Part:
    """The result while it is being made, with a file beside it that says what it is made from."""

    def __init__(self, result: Path, key: Mapping[str, object]) -> None:
        self.result, self.key = result, key
        self.path = result.with_name(f"{result.name}.part")
        self.made_from = result.with_name(f"{result.name}.part.json")

    def opened(self, form: Form, tally: Tally) -> BinaryIO:
        """Open it after the last whole row and count what is there. Raises InputError when it is made from something else."""
        with tried(self.path, "written"):
            if self.path.exists():
                self._check()
            else:
                self._begin()
            file = self.path.open("a+b")
        self._go_to_end(file, form, tally)
        return file

    def _begin(self) -> None:
        new = self.made_from.with_name(f"{self.made_from.name}.new")
        new.write_text(json.dumps(self.key), "utf-8")
        new.replace(self.made_from)

    def _check(self) -> None:
        try:
            found = json.loads(self.made_from.read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            found = {}
        if other := [name for name, value in self.key.items() if found.get(name) != value]:
            begun = f"{self.path} was begun with other {' and '.join(other)}"
            raise InputError(f"{begun}: give the same again to go on, or remove it to start anew")

    @staticmethod
    def _go_to_end(file: BinaryIO, form: Form, tally: Tally) -> None:
        file.seek(0)
        end = 0
        for number, (row, length) in enumerate(form.rows(file)):
            end += length
            if number:
                tally.add(row)
        file.truncate(end)
        if not end:
            file.write(form.start())

    def write(self, file: BinaryIO, rows: bytes) -> None:
        """Write whole rows, so that they are there whatever happens to this process. Raises InputError, as for a full disk."""
        with tried(self.path, "written"):
            file.write(rows)
            file.flush()

    def finish(self, file: BinaryIO) -> None:
        """Put the result in its place, in one step."""
        with tried(self.result, "written"):
            os.fsync(file.fileno())
            file.close()
            self.path.replace(self.result)
            self.made_from.unlink()
