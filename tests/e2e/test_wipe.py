"""A case that is wiped leaves nothing, wherever one looks and however one comes back."""

from __future__ import annotations

from playwright.sync_api import Page, Playwright, expect

from .back import away_and_kept, engine_came, keeping
from .case import answered
from .conftest import Open
from .wizard import open_wizard, triage

LEFT = """() => ({
  typed: [...document.querySelectorAll('#wizard input:not([type=radio], [type=checkbox]), #wizard textarea')]
    .map((input) => input.value).join(''),
  made: [...document.querySelectorAll('[data-output]')].map((output) => output.textContent).join(''),
  checked: document.querySelectorAll('#wizard input:checked').length,
  stored: localStorage.length + sessionStorage.length + document.cookie.length,
})"""
NOTHING = {"typed": "", "made": "", "checked": 0, "stored": 0}


def test_a_wipe_leaves_nothing(open_page: Open, site: str) -> None:
    """Not in a field, a preview, a list or a card; not after Back, Forward, a reload, or in a tab that is opened again."""
    page = answered(open_page, site)
    page.locator("#file-look").click()
    page.locator("#hand-look").click()
    page.locator("#hand-make").click()
    expect(page.locator("#hand-qr svg")).to_be_visible()
    address, length = page.url, page.evaluate("history.length")
    page.locator("#wipe").click()
    expect(page.locator("#wiped")).not_to_be_empty()
    assert wiped(page)
    assert (page.url, page.evaluate("history.length")) == (address, length)
    assert page.locator("#plan #file-preview:visible, #plan #hand-preview:visible, #hand-qr svg").count() == 0
    assert page.locator("dl.given > div").count() == 0
    assert page.locator(".mark-met, .mark-not_met").count() == 0
    page.goto(site)
    page.go_back()
    assert wiped(page)
    page.go_forward()
    page.go_back()
    assert wiped(page)
    page.reload()
    assert page.evaluate(LEFT) == NOTHING


def wiped(page: Page) -> bool:
    """Nothing of a person is left; the receipt of a case without answers may be there."""
    page.wait_for_selector("#q-place.current")
    left = page.evaluate(LEFT)
    left["made"] = left["made"].replace(page.locator("#receipt").text_content() or "", "")
    return bool(left == NOTHING)


def test_an_answer_that_comes_after_the_wipe_is_not_shown(open_page: Open, site: str) -> None:
    page = answered(open_page, site)
    page.evaluate("() => { document.getElementById('file-look').click(); document.getElementById('wizard').reset(); }")
    page.wait_for_timeout(500)
    expect(page.locator("#file-list")).to_be_empty()
    expect(page.locator("#file-text")).to_be_empty()


def test_a_wipe_stays_wiped_in_the_cache_of_back(playwright: Playwright, site: str) -> None:
    with keeping(playwright) as page:
        open_wizard(page, site)
        triage(page)
        engine_came(page)
        page.locator("#to-results").click()
        page.locator("#wipe").click()
        expect(page.locator("#wiped")).not_to_be_empty()
        away_and_kept(page, site)
        assert wiped(page)
