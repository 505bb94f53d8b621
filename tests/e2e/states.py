"""The wizard in every state that looks or reads differently: whatever must hold everywhere walks through these."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from .wizard import ENGINE_DEADLINE, READY, open_wizard, step, triage

#: Everything that can be opened, at once. The menu of the site has a test of its own.
OPEN_ALL = "() => { for (const one of document.querySelectorAll('#content details')) one.open = true; }"
WRONG_DAY = "1999-01-01"


def states(page: Page, site: str, language: str) -> Iterator[str]:
    """Walk through the wizard; the name of each state, while the page is in it."""
    open_wizard(page, site, language)
    yield "the first question"
    page.locator("#tools summary").click()
    page.locator("#q-place .why summary").click()
    page.locator("#next").click()
    yield "the message, the tools and why it is asked"
    triage(page)
    page.locator("#back").click()
    yield "an answer that was given"
    page.locator("#next").click()
    step(page, "health", "own")
    step(page, "able_five_years", "no")
    page.locator("#to-results").click()
    page.wait_for_selector(READY, timeout=ENGINE_DEADLINE)
    yield "the outcome"
    open_plan(page)
    yield "the outcome and the plan, with everything opened"
    page.locator("#wipe").click()
    yield "wiped"


def open_plan(page: Page) -> None:
    """At the outcome: open everything, make every preview, and make mistakes where one can."""
    page.locator("label[for=show-all]").click()
    expect(page.locator("#plan")).to_be_visible()
    page.evaluate(OPEN_ALL)
    page.locator("#plan input[type=date]").first.fill(WRONG_DAY)
    page.locator("#file-look").click()
    expect(page.locator("#file-list li")).not_to_have_count(0)
    page.locator("#hand-look").click()
    page.locator("#hand-make").click()
    expect(page.locator("#hand-qr svg")).to_be_visible()
    page.locator("#intake-look").click()
    expect(page.locator("#intake-name-problem")).not_to_be_empty()
    page.locator("#intake-name").fill("Amina")
    page.locator("#intake-email").fill("amina@example.org")
    page.evaluate(OPEN_ALL)


def everything(page: Page, site: str, language: str) -> None:
    """The page of an old browser, without script and compiled rules: every question and every card at once."""
    page.route("**/rules.css", lambda route: route.fulfill(body="", content_type="text/css"))
    page.route("**/main.mjs", lambda route: route.abort())
    open_wizard(page, site, language)
    assert page.locator(".question:visible").count() == page.locator(".question").count()
    page.evaluate(OPEN_ALL)
