"""A case that goes over by link and by QR code: on request, after a look, and out of the address at once."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from scripts.words import ROOT

from .case import CHOSEN, answered, chosen
from .conftest import Open
from .wizard import ENGINE_DEADLINE

JSQR = (ROOT / "node_modules" / "jsqr" / "dist" / "jsQR.js").read_text("utf-8")
#: Draw the picture as a screen would, then read it as a camera would.
READ_QR = """async () => {
  const svg = document.querySelector('#hand-qr svg').cloneNode(true);
  svg.setAttribute('width', 400); svg.setAttribute('height', 400);
  const image = new Image();
  image.src = 'data:image/svg+xml,' + encodeURIComponent(new XMLSerializer().serializeToString(svg));
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), {width: 400, height: 400});
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return jsQR(context.getImageData(0, 0, 400, 400).data, 400, 400).data;
}"""


def link_of(page: Page) -> str:
    page.locator("#hand-look").click()
    expect(page.locator("#hand-list")).to_contain_text("Myself")
    expect(page.locator("#hand-list")).to_contain_text("I am ill or have a disability")
    page.locator("#hand-make").click()
    expect(page.locator("#hand-qr svg")).to_be_visible()
    return page.locator("#hand-link").input_value()


def test_a_case_goes_over_by_link_and_by_qr(open_page: Open, site: str) -> None:
    """The answers stand in the fragment only, which no server sees, and are gone from the address before a yes."""
    page = answered(open_page, site)
    link = link_of(page)
    assert link.startswith(page.url + "#case=")
    assert len(link) < len(page.url) + 40
    page.evaluate(JSQR)
    assert page.evaluate(READ_QR) == link
    other = open_page()
    requests: list[str] = []
    other.context.on("request", lambda request: requests.append(request.url))
    other.goto(link)
    expect(other.locator("#handed")).to_be_focused()
    assert other.url == page.url
    assert chosen(other) == []
    other.locator("#handed-yes").click()
    expect(other.locator("#opened")).to_contain_text("6 answers", timeout=ENGINE_DEADLINE)
    assert chosen(other) == CHOSEN
    assert not [url for url in requests if "case=" in url]
    other.reload()
    assert chosen(other) == []
    expect(other.locator("#handed")).to_be_hidden()


def test_a_link_that_is_declined_is_forgotten(open_page: Open, site: str) -> None:
    page = open_page()
    page.goto(f"{site}en/wizard/#case=AAAA")
    page.locator("#handed-no").click()
    expect(page.locator("#handed")).to_be_hidden()
    assert page.url == f"{site}en/wizard/"
    assert chosen(page) == []


def test_a_bad_link_is_explained_and_takes_nothing_away(open_page: Open, site: str) -> None:
    page = answered(open_page, site)
    link = link_of(page)
    page.goto(link[:-2])
    expect(page.locator("#handed-replaces")).to_be_visible()
    page.locator("#handed-yes").click()
    expect(page.locator("#opened")).to_contain_text("not whole")
    assert chosen(page) == CHOSEN


def test_another_answer_closes_what_was_made(open_page: Open, site: str) -> None:
    page = answered(open_page, site)
    link_of(page)
    page.locator("#to-questions").click()
    page.locator(".question.current > label").first.click()
    expect(page.locator("#hand-preview")).to_be_hidden(timeout=5_000)
    expect(page.locator("#hand-qr svg")).to_have_count(0)
