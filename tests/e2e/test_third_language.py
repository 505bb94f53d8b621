"""A language more is a folder more: a made one, in longer words and from right to left, is built, works and fits."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from scripts.serve import BASE, server

from .conftest import Open
from .pseudo import CODE, copy
from .test_access import too_wide
from .wizard import step, triage, verdict

#: Pages of every type: the first, a subject, with tables, of one rule, the search.
PAGES = ("", "medical/", "figures/", "about/", "rules/", "rules/medical_2021/", "proof/", "search/")
#: What runs off the page at its beginning, which no bar scrolls to.
LOST = """[...document.querySelectorAll('#content *')].filter((e) => {
  const box = e.getBoundingClientRect();
  const isLost = box.left < -1 || box.right > innerWidth + 1;
  return box.width > 1 && isLost && !e.closest('.sr, .md-typeset__scrollwrap, .bench-wide, svg');
}).map((e) => e.outerHTML.slice(0, 120))"""
#: The whole build, but for Python: no language changes how that decides.
BUILD = "from scripts import build, runtime; runtime.main = lambda: None; build.main()"


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site in Dutch and in the made language."""
    place: Path = tmp_path_factory.mktemp("mirrored")
    copy(place)
    paths = os.pathsep.join([str(place / "wizard" / "src"), str(place)])
    command = [sys.executable, "-c", BUILD]
    done = subprocess.run(
        command, cwd=place, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    running = server()
    running.RequestHandlerClass.site = place / "site"  # type: ignore[attr-defined]
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}{BASE}"
    running.shutdown()
    running.server_close()


def test_every_type_of_page_fits_a_narrow_screen(open_page: Open, mirrored: str) -> None:
    page = open_page(width=320)
    for name in PAGES:
        page.goto(f"{mirrored}{CODE}/{name}")
        assert page.locator("html").get_attribute("lang") == CODE
        assert page.locator("body").get_attribute("dir") == "rtl"
        assert too_wide(page) <= 0, name
        assert page.evaluate(LOST) == [], name


def test_the_guide_works_and_fits(open_page: Open, mirrored: str) -> None:
    page = open_page(width=320)
    page.goto(f"{mirrored}{CODE}/wizard/")
    page.wait_for_selector("#wizard.stepping")
    triage(page)
    assert too_wide(page) <= 0
    step(page, "health", "own")
    step(page, "able_five_years", "no")
    page.locator("#to-results").click()
    assert verdict(page, "medical_2021") == "possible"
    assert too_wide(page) <= 0


def test_it_is_in_the_search_and_beside_the_others(open_page: Open, mirrored: str) -> None:
    page = open_page()
    page.goto(f"{mirrored}{CODE}/search/")
    page.locator("#query").fill("ziékzi")
    expect(page.locator("#search-hits li").first).to_be_visible()
    codes = page.locator("link[hreflang]").evaluate_all("(links) => links.map((link) => link.hreflang)")
    assert codes == ["nl", CODE, "x-default"]
    page.locator(".site-header [hreflang=nl]").click()
    page.wait_for_url(f"{mirrored}search/")
