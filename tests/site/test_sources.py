"""The report on what must be compared with its text again."""

from __future__ import annotations

from datetime import timedelta

from inburgering.parameter import AS_OF, PARAMETERS
from inburgering.source import SOURCES
from scripts.sources import LIMIT, entries, report


def test_nothing_is_old_on_the_last_day_and_everything_the_day_after() -> None:
    oldest = min(entry.checked_on for entry in entries())
    assert f"{oldest + LIMIT}: 0." in report(oldest + LIMIT)
    late = report(max(entry.checked_on for entry in entries()) + LIMIT + timedelta(days=1))
    assert late.count("\n") == len(list(entries())) + 2


def test_it_names_the_place() -> None:
    text = report(AS_OF + 2 * LIMIT)
    assert all(source.url in text for source in SOURCES.values())
    assert all(parameter.id in text for parameter in PARAMETERS)
