"""A browser and the built site, served as GitHub Pages would. No browser is a failure, never a skip."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from scripts.browser import launch, launch_shell
from scripts.serve import BASE, SITE, server

from .engines import Driver, firefox, webkit

#: In milliseconds. A busy machine takes longer than Playwright's own five seconds to draw the guide.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)

#: Opens a page: keyword arguments are those of a browser context.
Open = Callable[..., Page]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    running = launch_shell(playwright)
    yield running
    running.close()


@pytest.fixture(scope="session")
def whole_browser(playwright: Playwright) -> Iterator[Browser]:
    """The browser that people have, for the tests that take it for theirs."""
    running = launch(playwright)
    yield running
    running.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the site."""
    assert (SITE / "index.html").is_file(), "the site is not built: run `make build`"
    running = server()
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}{BASE}"
    running.shutdown()
    running.server_close()


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def driver(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    """The other engines, one after the other."""
    with firefox(tmp_path_factory.mktemp("profile")) if request.param == "firefox" else webkit() as found:
        yield found


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Make a page in a context of its own; every context is closed at the end."""
    contexts = []

    def make(width: int = 360, height: int = 800, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        return page

    yield make
    for context in contexts:
        context.close()
