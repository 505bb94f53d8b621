"""Which sources, figures and open questions were not compared with their texts for a while.

python -m scripts.sources [--on DATE]      the default day is today
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from inburgering.casefile import parse_date
from inburgering.errors import InputError
from inburgering.parameter import AS_OF, KNOWN_UNTIL, PARAMETERS
from inburgering.source import SOURCES

from .doubts import doubts

LIMIT = timedelta(days=90)


class Entry(NamedTuple):
    """Something that must be compared with its text again and again."""

    kind: str
    id: str
    checked_on: date
    where: str


def entries() -> Iterator[Entry]:
    """Every source, figure and open question."""
    yield from (Entry("source", s.id, s.checked_on, s.url) for s in SOURCES.values())
    yield from (Entry("figure", f"{p.id} from {p.valid_from}", p.checked_on, str(p.ref)) for p in PARAMETERS)
    yield from (Entry("doubt", d.id, d.checked_on, d.sheet) for d in doubts())


def report(on: date) -> str:
    """The report of a day: what is older than the limit, oldest first, and how long the rules may still be asked."""
    found = list(entries())
    old = sorted((e for e in found if on - e.checked_on > LIMIT), key=lambda e: (e.checked_on, e.kind, e.id))
    lines = [f"{e.checked_on}  {e.kind:7} {e.id:45} {e.where}" for e in old]
    counts = f"{len(found)} checked: {len(SOURCES)} sources, {len(PARAMETERS)} figures, {len(doubts())} open questions."
    due = min(e.checked_on for e in found) + LIMIT + timedelta(days=1)
    age = f"Older than {LIMIT.days} days on {on}: {len(old)}. Next due: {due}."
    return "\n".join([*lines, counts, age, f"Rules as of {AS_OF}; they may be asked until {KNOWN_UNTIL}."])


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--on", metavar="DATE", default=datetime.now(UTC).date().isoformat())
    try:
        print(report(parse_date(parser.parse_args().on)))
    except InputError as error:
        raise SystemExit(f"sources: {error}") from None


if __name__ == "__main__":
    main()
