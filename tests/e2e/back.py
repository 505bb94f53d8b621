"""A browser that keeps the whole page for Back; the tests' own is told not to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, Playwright

from scripts.browser import launch

from .wizard import ENGINE_DEADLINE, READY, until

SHOWN = "addEventListener('pageshow', (event) => { window.kept = event.persisted; })"
#: What the browser has against keeping the page.
WHY = "performance.getEntriesByType('navigation')[0].notRestoredReasons"


@contextmanager
def keeping(playwright: Playwright) -> Iterator[Page]:
    """A page in such a browser."""
    running = launch(playwright, ignore_default_args=["--disable-back-forward-cache"])
    page = running.new_context().new_page()
    page.add_init_script(SHOWN)
    try:
        yield page
    finally:
        running.close()


def engine_came(page: Page) -> None:
    """The browser lets go of a page that still fetches much while it is kept: wait for Python before leaving."""
    page.wait_for_selector(READY, state="attached", timeout=ENGINE_DEADLINE)


def away_and_kept(page: Page, elsewhere: str) -> None:
    """Go elsewhere and Back, to the very page that was left."""
    page.goto(elsewhere)
    page.go_back(wait_until="commit")
    try:
        until(page, "window.kept === true")
    except AssertionError as lost:
        lost.add_note(f"the browser says: {page.evaluate(WHY)}")
        raise
