"""The search page: it finds, tells, works by keyboard and without a network, and keeps every word to itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Request, expect

from scripts.languages import LANGUAGE

from .conftest import Open
from .test_access import too_wide, violations
from .test_offline import Host, host, visit
from .wizard import ACTIVE, until

__all__ = ["host"]

#: A word that must never leave the field.
SECRET = "depresie"
STORED = "[localStorage.length, sessionStorage.length, document.cookie.length, history.length]"


def search(page: Page, site: str, query: str, language: str = "nl") -> Page:
    """Open the search page and type."""
    page.goto(f"{site}{LANGUAGE[language].folder}search/")
    page.locator("#query").fill(query)
    expect(page.locator("#search-status")).not_to_be_empty()
    return page


@pytest.mark.parametrize(("query", "title"), [("ziek", "Ziekte"), ("exam too hard", "Much effort")])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_finds_and_says_so(open_page: Open, site: str, query: str, title: str, scheme: str) -> None:
    page = search(open_page(width=320, color_scheme=scheme), site, query, "nl" if query == "ziek" else "en")
    assert str(page.locator("#search-hits li").count()) in page.locator("#search-status").inner_text()
    assert title in " ".join(page.locator("#search-hits a").all_inner_texts()[:3])
    assert violations(page) == []
    assert too_wide(page) <= 0
    page.locator("#query").fill("zzzzqqq")
    expect(page.locator("#search-hits li")).to_have_count(0)
    page.locator("#query").fill("")
    expect(page.locator("#search-status")).to_be_empty()


def test_by_keyboard_to_the_page(open_page: Open, site: str) -> None:
    page = open_page()
    page.goto(f"{site}en/search/")
    page.locator("#query").focus()
    page.keyboard.type("pregnant")
    page.keyboard.press("Enter")
    expect(page.locator("#search-hits li").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/more-time/")


def test_a_query_goes_nowhere(open_page: Open, site: str) -> None:
    page = open_page()
    asked: list[Request] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{site}search/")
    before = (page.title(), page.url, page.evaluate(STORED))
    page.locator("#query").fill(SECRET)
    page.keyboard.press("Enter")
    expect(page.locator("#search-hits li").first).to_be_visible()
    assert (page.title(), page.url, page.evaluate(STORED)) == before
    assert not [
        request.url
        for request in asked
        if SECRET in request.url + (request.post_data or "") or not request.url.startswith(site)
    ]
    assert said == []
    page.reload()
    assert page.locator("#query").input_value() == ""


def test_without_a_script_every_page_is_listed(open_page: Open, site: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{site}en/search/")
    assert page.locator("#search").is_hidden()
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("#content .search-list a[href$='/medical/']")).to_be_visible()


def test_a_failed_load_is_told_and_tried_again(open_page: Open, site: str) -> None:
    page = open_page()
    page.route("**/search-*/nl.json", lambda route: route.abort())
    expect(search(page, site, "ziek").locator("#search-status")).to_contain_text("lukt nu niet")
    page.unroute("**/search-*/nl.json")
    page.keyboard.press("Enter")
    expect(page.locator("#search-hits li").first).to_be_visible()


def test_it_finds_without_a_network_after_one_visit(open_page: Open, host: Host) -> None:
    page = open_page()
    page.goto(f"{host.address}en/search/")
    until(page, ACTIVE)
    visit(page, page.url)
    host.stop()
    page.reload()
    page.locator("#query").fill("sick")
    expect(page.locator("#search-hits li").first).to_be_visible()
