"""What a screen reader gets: every question, message and result as last read, what is announced, where focus goes."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from scripts.words import LANGUAGES, words

from .conftest import Open
from .snapshots import PARTS, file, snapshot
from .wizard import open_wizard, step

#: The page keeps what becomes visible or new in its status and alert regions, in order.
LISTEN = """() => {
  window.heard = [];
  const regions = [...document.querySelectorAll('[role=status], [role=alert]')];
  const said = (region) => region.checkVisibility() ? region.innerText.trim() : '';
  for (const region of regions) {
    let last = said(region);
    const look = () => {
      const now = said(region);
      if (now && now !== last) window.heard.push([region.getAttribute('role'), now]);
      last = now;
    };
    new MutationObserver(look).observe(region, { attributes: true, childList: true, subtree: true, characterData: true });
  }
}"""
ORDER = """() => [...document.querySelectorAll(
  '.question.current :is(legend, input, summary, .term-row .term), #steps button:enabled')]
  .map((one) => one.id || one.localName)"""


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tree_is_the_one_that_was_read(open_page: Open, site: str, language: str, part: str) -> None:
    """After a change of the wizard: `make snapshots`, and read what differs."""
    assert snapshot(open_page(), site, language, part) == file(language, part).read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_are_announced_and_questions_get_the_focus(open_page: Open, site: str, language: str) -> None:
    ui, page = words(language)["ui"]["wizard"], open_wizard(open_page(), site, language)
    page.evaluate(LISTEN)
    page.locator("#next").click()
    expect(page.locator("#place-nl")).to_be_focused()
    step(page, "place", "nl")
    expect(page.locator("#q-letter legend")).to_be_focused()
    page.locator("#back").click()
    expect(page.locator("#q-place legend")).to_be_focused()
    page.locator("#to-results").click()
    expect(page.locator("#results-title")).to_be_focused()
    page.locator("#wipe").click()
    expect(page.locator("#q-place legend")).to_be_focused()
    heard = page.evaluate("window.heard")
    assert ["alert", ui["choose"]] in heard
    assert ["status", ui["wiped"]] in heard or page.locator("#wiped:visible").count() == 0


def test_focus_goes_in_the_order_of_reading(open_page: Open, site: str) -> None:
    """From the question to its answers, its reason, and the buttons: by Tab, as they stand."""
    page = open_wizard(open_page(), site)
    step(page, "place", "nl")
    wanted = page.evaluate(ORDER)
    assert page.evaluate("document.activeElement.localName") == "legend"
    met = []
    while page.evaluate("document.activeElement.id") != "to-results":
        page.keyboard.press("Tab")
        met.append(page.evaluate("document.activeElement.id || document.activeElement.localName"))
    assert [one for one in wanted if one in met] == met
    assert met[-3:] == ["next", "back", "to-results"]
