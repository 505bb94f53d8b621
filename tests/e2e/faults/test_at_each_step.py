"""Leaving and coming back at every step: the page as it was where the browser keeps it, else a clean start."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright

from inburgering import AS_OF, decide
from tests.e2e.back import away_and_kept, engine_came, keeping
from tests.e2e.conftest import Open
from tests.e2e.wizard import LOOK, open_wizard

from .people import PEOPLE
from .table import away_and_back, forward, reloaded
from .test_faults import CHOSEN, GIVE

#: The browser forgets the page, and nothing of it is stored: each of these is a clean start.
FORGET: dict[str, Callable[[Page], object]] = {"reload": reloaded, "Back": away_and_back, "Forward": forward}
ANSWERS = PEOPLE[1].answers


def steps() -> Iterator[dict[str, str]]:
    """The first answer, the first two, and so on."""
    return (dict(islice(ANSWERS.items(), number)) for number in range(1, len(ANSWERS) + 1))


def give(page: Page, answers: dict[str, str]) -> None:
    """Answer; the stylesheet decides as the rules do."""
    page.evaluate(GIVE, answers)
    assert verdicts(page) == {name: str(verdict) for name, verdict in decide(answers, AS_OF).verdicts.items()}


def verdicts(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(LOOK)["verdicts"]
    return found


@pytest.mark.parametrize("leave", FORGET)
def test_where_the_page_is_forgotten_the_same_answers_give_the_same(open_page: Open, site: str, leave: str) -> None:
    page = open_page()
    page.goto(site)
    open_wizard(page, site)
    for answers in steps():
        give(page, answers)
        FORGET[leave](page)
        assert page.evaluate(CHOSEN) == {}
        give(page, answers)


def test_where_the_browser_keeps_the_page_nothing_is_lost(playwright: Playwright, site: str) -> None:
    with keeping(playwright) as page:
        open_wizard(page, site)
        for answers in steps():
            give(page, answers)
            engine_came(page)
            before = verdicts(page)
            away_and_kept(page, site)
            assert page.evaluate(CHOSEN) == answers
            assert verdicts(page) == before
