"""A case that leaves the page and comes back: as a file, as a link, as a QR code; and one that is wiped leaves nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from inburgering.__main__ import main
from inburgering.export import rules_hash
from scripts.words import ROOT

from .conftest import Open
from .test_access import too_wide, violations
from .test_journeys import step, triage, verdict
from .wizard import ENGINE_DEADLINE, READY, open_wizard

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


def answered(open_page: Open, site: str, language: str = "en", **options: Any) -> Page:
    """A page with a few answers on health, at the outcome, with Python there."""
    page = open_wizard(open_page(**options), site, language)
    triage(page)
    step(page, "health", "own")
    step(page, "able_five_years", "no")
    page.locator("#to-results").click()
    page.wait_for_selector(READY, timeout=ENGINE_DEADLINE)
    expect(page.locator("#plan")).to_be_visible()
    return page


def save(page: Page, folder: Path) -> Path:
    page.locator("#file-look").click()
    expect(page.locator("#file-list li")).not_to_have_count(0)
    with page.expect_download() as started:
        page.locator("#file-save").click()
    path = folder / started.value.suggested_filename
    started.value.save_as(path)
    return path


def reopen(page: Page, content: str | dict[str, Any], name: str = "case.json") -> None:
    text = content if isinstance(content, str) else json.dumps(content)
    page.locator("#file-open").set_input_files({"name": name, "mimeType": "application/json", "buffer": text.encode()})


def chosen(page: Page) -> list[str]:
    found: list[str] = page.locator(".question > input:checked").evaluate_all("(inputs) => inputs.map((input) => input.id)")
    return found


CHOSEN = ["place-nl", "letter-wi2021", "topic-health", "nationality-other", "age-from_18", "health-own", "able_five_years-no"]


def test_a_case_is_saved_and_opened_again(open_page: Open, site: str, tmp_path: Path) -> None:
    """Every word is seen before it is saved; the file opens in a fresh page; the command line gives the same result."""
    page = answered(open_page, site)
    page.locator("#file-look").click()
    expect(page.locator("#file-list")).to_contain_text("Myself")
    listed = page.locator("#file-list li").all_inner_texts()
    path = save(page, tmp_path)
    data = json.loads(path.read_text("utf-8"))
    assert list(data["reads"].values()) == listed
    assert page.locator("#file-text").text_content() == path.read_text("utf-8")
    assert main(["verify", str(path)]) == 0
    fresh = open_wizard(open_page(), site)
    fresh.locator("#tools summary").click()
    fresh.locator("#file-open").set_input_files(path)
    expect(fresh.locator("#opened")).to_contain_text("6", timeout=ENGINE_DEADLINE)
    assert chosen(fresh) == CHOSEN
    expect(fresh.locator(".question.current")).to_be_visible()
    fresh.locator("#to-results").click()
    assert verdict(fresh, "medical_2021") == verdict(page, "medical_2021")


def test_what_was_typed_is_saved_only_when_asked(open_page: Open, site: str, tmp_path: Path) -> None:
    page = answered(open_page, site)
    page.evaluate("""() => { const made = Object.assign(document.createElement('input'), {id: 'my-day', value: '2026-03-01'});
        made.dataset.save = ''; made.setAttribute('aria-label', 'My day'); document.getElementById('plan').append(made); }""")
    assert json.loads(save(page, tmp_path).read_text("utf-8"))["fields"] == {}
    page.locator("label[for=file-with-fields]").click()
    expect(page.locator("#file-list")).to_contain_text("2026-03-01")
    path = save(page, tmp_path)
    assert json.loads(path.read_text("utf-8"))["fields"] == {"my-day": "2026-03-01"}
    page.evaluate("document.getElementById('my-day').value = ''")
    reopen(page, path.read_text("utf-8"))
    expect(page.locator("#my-day")).to_have_value("2026-03-01")


def test_a_file_of_older_rules_says_what_has_changed(open_page: Open, site: str, tmp_path: Path) -> None:
    page = answered(open_page, site, width=320)
    data = json.loads(save(page, tmp_path).read_text("utf-8"))
    data["receipt"] |= {"rules": "ab" * 32, "as_of": "2025-01-31"}
    data["answers"]["old_question"], data["reads"]["old_question"] = "yes", "A question of before: yes"
    data["verdicts"]["duty_2021"]["verdict"] = "possible"
    data["verdicts"]["old_way"] = {"verdict": "likely", "dutch": "Oude weg"}
    del data["verdicts"]["medical_2021"]
    reopen(page, data)
    notes = page.locator("#opened")
    for line in (
        "someone changed",
        "A question of before: yes",
        "January",
        "Now: Probably yes",
        "New way",
        "Oude weg",
    ):
        expect(notes).to_contain_text(line)
    assert chosen(page) == CHOSEN
    assert violations(page) == []
    assert too_wide(page) <= 0


BAD: dict[str, tuple[str | dict[str, Any], str]] = {
    "large": ("x" * 500_000, "too large"),
    "cut": ('{"format": "ontheffingswij', "not whole"),
    "foreign": ({"answers": {}}, "not a saved case"),
    "newer": ({"format": "ontheffingswijzer-case", "version": 99}, "newer version"),
    "damaged": ({"format": "ontheffingswijzer-case", "version": 1}, "is wrong"),
}


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_file_is_explained_and_takes_nothing_away(open_page: Open, site: str, fault: str) -> None:
    content, says = BAD[fault]
    page = answered(open_page, site)
    reopen(page, content)
    expect(page.locator("#opened")).to_contain_text(says)
    expect(page.locator("#opened")).to_contain_text("Your answers here stay.")
    assert chosen(page) == CHOSEN


def test_a_file_cannot_be_opened_without_python(open_page: Open, site: str) -> None:
    page = open_page()
    page.route("**/*.wasm", lambda route: route.abort())
    open_wizard(page, site, "en")
    reopen(page, {})
    expect(page.locator("#opened")).to_contain_text("the program does not load", timeout=ENGINE_DEADLINE)


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


def test_a_printed_result_has_its_receipt_in_both_languages(open_page: Open, site: str) -> None:
    page = answered(open_page, site)
    page.emulate_media(media="print")
    lines = page.locator("#receipt > p")
    expect(lines).to_have_count(2)
    for line, says in zip(lines.all(), ("Hash van de regels", "Hash of the rules"), strict=True):
        expect(line).to_be_visible()
        expect(line).to_contain_text(rules_hash())
        expect(line).to_contain_text(says)
    expect(page.locator("#receipt-rules")).to_be_hidden()
    expect(page.locator("#plan-file")).to_be_hidden()


def test_without_python_a_print_still_names_the_rules(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(java_script_enabled=False), site)
    page.emulate_media(media="print")
    expect(page.locator("#receipt-rules")).to_contain_text(rules_hash())


def link_of(page: Page) -> str:
    page.locator("#hand-look").click()
    expect(page.locator("#hand-list")).to_contain_text("Myself")
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


@pytest.mark.parametrize(("language", "says"), [("nl", "Where do you live now?"), ("en", "Waar woont u nu?")])
def test_both_languages_side_by_side(open_page: Open, site: str, language: str, says: str) -> None:
    page = open_wizard(open_page(width=320), site, language)
    page.locator("#tools summary").click()
    page.locator("label[for=helper-on]").click()
    expect(page.locator("#q-place legend")).to_contain_text(says)
    expect(page.locator("#q-place details.why")).to_have_attribute("open", "")
    assert page.locator(".question > label").count() == page.locator(".question > label > .other").count()
    assert page.locator(".card").count() == page.locator(".card > .card-title > .other").count()
    assert page.locator(".verdict > strong").count() == page.locator(".verdict > strong > .other").count()
    assert violations(page) == []
    assert too_wide(page) <= 0
    page.locator("label[for=helper-on]").click()
    expect(page.locator(".other")).to_have_count(0)
    expect(page.locator("#q-place details.why")).not_to_have_attribute("open", "")


def test_words_that_do_not_load_are_said(open_page: Open, site: str) -> None:
    page = open_page()
    page.route("**/words.nl.json", lambda route: route.abort())
    open_wizard(page, site, "en")
    page.locator("#tools summary").click()
    page.locator("label[for=helper-on]").click()
    expect(page.locator("#helper-said")).to_contain_text("do not load")


def test_several_cases_in_a_row(open_page: Open, site: str, tmp_path: Path) -> None:
    page = answered(open_page, site)
    first = save(page, tmp_path).read_text("utf-8")
    page.locator("#tools summary").click()
    page.locator("label[for=helper-on]").click()
    page.locator("#case-new").click()
    expect(page.locator("#case-list button")).to_have_count(2)
    expect(page.locator("#q-place.current")).to_be_visible()
    assert chosen(page) == []
    expect(page.locator("#wiped")).to_be_empty()
    step(page, "place", "abroad")
    page.locator("#case-list button").first.click()
    expect(page.locator("#health-own")).to_be_checked()
    assert chosen(page) == CHOSEN
    page.locator("#case-list button").nth(1).click()
    expect(page.locator("#place-abroad")).to_be_checked()
    assert chosen(page) == ["place-abroad"]
    reopen(page, first)
    expect(page.locator("#case-list button")).to_have_count(3)
    expect(page.locator("#helper-on")).to_be_checked()
    assert chosen(page) == CHOSEN
    page.locator("#to-results").click()
    page.locator("#wipe").click()
    expect(page.locator("#cases")).to_be_hidden()
    expect(page.locator("#case-list button")).to_have_count(0)
    expect(page.locator(".other")).to_have_count(0)
