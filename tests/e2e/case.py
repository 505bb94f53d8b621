"""A case on the page: answered, saved, opened, read back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from .conftest import Open
from .wizard import ENGINE_DEADLINE, READY, open_steps, open_wizard, to_outcome


def answered(open_page: Open, site: str, language: str = "en", **options: Any) -> Page:
    """A page with a few answers on health, at the outcome, with Python there."""
    page = open_wizard(open_page(**options), site, language)
    to_outcome(page)
    page.wait_for_selector(READY, timeout=ENGINE_DEADLINE)
    expect(page.locator("#plan")).to_be_visible()
    open_steps(page)
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
    page.wait_for_selector("#tools:not([hidden])", state="attached")
    page.locator("#file-open").set_input_files({"name": name, "mimeType": "application/json", "buffer": text.encode()})


def chosen(page: Page) -> list[str]:
    found: list[str] = page.locator(".question > input:checked").evaluate_all("(inputs) => inputs.map((input) => input.id)")
    return found


CHOSEN = ["place-nl", "letter-wi2021", "topic-health", "nationality-other", "age-from_18", "health-own", "able_five_years-no"]
