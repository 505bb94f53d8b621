"""A case as a file: every word seen before, opened again later, and a receipt on every print."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from inburgering.__main__ import main
from inburgering.export import rules_hash

from .case import CHOSEN, answered, chosen, reopen, save
from .conftest import Open
from .test_access import too_wide, violations
from .wizard import ENGINE_DEADLINE, open_wizard, verdict


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
    page.route("**/*.wasm.gz", lambda route: route.abort())
    open_wizard(page, site, "en")
    reopen(page, {})
    expect(page.locator("#opened")).to_contain_text("the program does not load", timeout=ENGINE_DEADLINE)


def test_a_printed_result_has_its_receipt_in_both_languages(open_page: Open, site: str) -> None:
    page = answered(open_page, site)
    page.emulate_media(media="print")
    lines = page.locator("#receipt > p")
    expect(lines).to_have_count(2)
    for line, says in zip(lines.all(), ("Versie van de regels", "Version of the rules"), strict=True):
        expect(line).to_be_visible()
        expect(line).to_contain_text(rules_hash())
        expect(line).to_contain_text(says)
    expect(page.locator("#receipt-rules")).to_be_hidden()
    expect(page.locator("#plan-file")).to_be_hidden()


def test_without_python_a_print_still_names_the_rules(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(java_script_enabled=False), site)
    page.emulate_media(media="print")
    expect(page.locator("#receipt-rules")).to_contain_text(rules_hash())
