"""`python -m inburgering batch CASES.csv -o RESULT.csv`: decide many cases. Broken off, it goes on where it was."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from pathlib import Path
from typing import Any

from .batch import Plan, Record, Row, decide_rows, plan
from .batch_input import Table, fingerprint, opened
from .batch_output import Form, Part, Tally
from .casefile import parse_date
from .errors import InputError
from .export import rules_hash
from .progress import Progress

CHUNK = 500  #: rows that are decided and written together
AHEAD = 2  #: chunks per process that wait; more would only take memory
ALL_GOOD, SOME_BAD, STOPPED = 0, 1, 130

Chunk = list[Record]
Rows = list[Row]


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its arguments."""
    about = "decide many cases: exit code 0 all rows good, 1 some bad, 2 nothing to be done with the file"
    command = commands.add_parser("batch", help=about, description=about)
    command.add_argument("cases", metavar="CASES.csv", help="a column for each question; also id, on, topics")
    command.add_argument("-o", "--output", metavar="RESULT.csv", required=True, help="where the verdicts go")
    command.add_argument("--on", metavar="DATE", help="the day whose law applies, instead of the column on")
    command.add_argument("--grounds", metavar="A,B", default="", help="only these grounds")
    command.add_argument("--jobs", metavar="N", type=int, default=1, help="processes that share the work (default: 1)")


def run(arguments: argparse.Namespace) -> int:
    """Decide every row: the exit code. Raises InputError when the file, an option or the place of the result is no good."""
    source, result = Path(arguments.cases), Path(arguments.output)
    if source.resolve() == result.resolve():
        raise InputError("the result would take the place of the cases: give -o another name")
    if arguments.jobs < 1:
        raise InputError("--jobs is the number of processes: 1 or more")
    tally = Tally()
    try:
        with opened(source) as table:
            chosen = _plan(table, arguments)
            _decide_table(table, chosen, _part(source, result, chosen), arguments.jobs, tally)
    except KeyboardInterrupt:
        print(f"inburgering: stopped after {tally.rows} rows; the same command goes on from there", file=sys.stderr)
        return STOPPED
    return _summary(tally, result)


def _plan(table: Table, arguments: argparse.Namespace) -> Plan:
    grounds = [name.strip() for name in arguments.grounds.split(",") if name.strip()]
    return plan(table.header, grounds, parse_date(arguments.on) if arguments.on else None)


def _part(source: Path, result: Path, chosen: Plan) -> Part:
    options = {"grounds": list(chosen.grounds), "on": str(chosen.on)}
    return Part(result, {"cases": fingerprint(source), "options": options, "rules": rules_hash()})


def _decide_table(table: Table, chosen: Plan, part: Part, jobs: int, tally: Tally) -> None:
    form = Form.like(table, chosen.header)
    with part.opened(form, tally) as file:
        before = sum(1 for _ in islice(table.records, tally.rows))
        progress = Progress(sys.stderr, table.share())
        for rows in decided(chosen, chunks(table.records), jobs):
            part.write(file, form.text(rows))
            for row in rows:
                tally.add(row)
            progress.show(table.share(), tally.rows - before)
        progress.end()
        part.finish(file)


def chunks(records: Iterator[Record]) -> Iterator[Chunk]:
    """The records, CHUNK at a time."""
    while chunk := list(islice(records, CHUNK)):
        yield chunk


def decided(chosen: Plan, work: Iterable[Chunk], jobs: int) -> Iterator[Rows]:
    """The rows of the result for each chunk, in order. Raises InputError when a process of ours was ended by another."""
    if jobs == 1:
        yield from (decide_chunk(chosen, chunk) for chunk in work)
        return
    spawn = multiprocessing.get_context("spawn")
    try:
        with ProcessPoolExecutor(jobs, mp_context=spawn, initializer=begin_worker) as pool:
            yield from _in_order(pool, chosen, work, jobs * AHEAD)
    except BrokenProcessPool:
        raise InputError("a process that shared the work was ended; the same command goes on from there") from None


def decide_chunk(chosen: Plan, chunk: Chunk) -> Rows:
    """The rows of the result for a chunk; the work of a process."""
    return [*decide_rows(chosen, chunk)]


def _in_order(pool: ProcessPoolExecutor, chosen: Plan, work: Iterable[Chunk], most: int) -> Iterator[Rows]:
    """Never more than `most` chunks under way: the file is not read faster than it is decided."""
    waiting: deque[Future[Rows]] = deque()
    for chunk in work:
        waiting.append(pool.submit(decide_chunk, chosen, chunk))
        if len(waiting) >= most:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def begin_worker() -> None:
    """Leave Ctrl-C to the process that began this one, and end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=[multiprocessing.parent_process()], daemon=True).start()


def _end_with(parent: Any) -> None:
    """A process that is killed outright ends nobody: its workers would wait forever."""
    parent.join()
    os._exit(1)


def _summary(tally: Tally, result: Path) -> int:
    if not tally.bad:
        return ALL_GOOD
    print(f"inburgering: {tally.bad} of {tally.rows} rows are bad; {result} says why in the column error", file=sys.stderr)
    print("\n".join(tally.first), file=sys.stderr)
    if more := tally.bad - len(tally.first):
        print(f"and {more} more", file=sys.stderr)
    return SOME_BAD
