"""The wizard as a screen reader gets it, written down: `make snapshots`, then read what differs.

Every question, the message when nothing is chosen, a card of each verdict, and the plan, in both languages.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from inburgering import QUESTIONS, Verdict
from scripts.browser import launch
from scripts.serve import BASE, server
from scripts.words import LANGUAGES

from .wizard import ENGINE_DEADLINE, READY, open_wizard, to_outcome

FOLDER = Path(__file__).parent / "aria_snapshot"
#: The day on the page's clock, so that a plan made later reads the same.
DAY = "2026-11-28T12:00:00"
#: A device without a voice, so that the tree is the same on each: reading aloud has a test of its own.
SILENT = (
    "Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), { getVoices: () => [] }) })"
)
SHOW = """(id) => import(new URL('stepper.mjs', document.querySelector('script[type=module]').src).href)
  .then(({ goTo }) => goTo(id))"""


def questions(page: Page, site: str, language: str) -> Iterator[tuple[str, str]]:
    """The message, then every question as it is when it is on the screen."""
    open_wizard(page, site, language)
    page.locator("#next").click()
    yield "message", page.locator("#ask").aria_snapshot()
    for name in ("topics", *QUESTIONS):
        page.evaluate(SHOW, name)
        yield name, page.locator(f"#q-{name}").aria_snapshot()


def outcome(page: Page, site: str, language: str) -> Iterator[tuple[str, str]]:
    """The first card of each verdict, and the plan as it comes."""
    page.clock.set_fixed_time(DAY)
    open_wizard(page, site, language)
    to_outcome(page)
    page.wait_for_selector(READY, timeout=ENGINE_DEADLINE)
    page.locator("#letter p").first.wait_for(state="attached")
    page.locator("label[for=show-all]").click()
    for verdict in Verdict:
        card = page.locator(f".card:has(> .verdict-{verdict}:visible)")
        yield verdict, card.first.aria_snapshot() if card.count() else "none in this case"
    yield "plan", page.locator("#plan").aria_snapshot()


PARTS = {"questions": questions, "outcome": outcome}


def snapshot(page: Page, site: str, language: str, part: str) -> str:
    """A part of the wizard in a language, as text."""
    page.add_init_script(SILENT)
    return "".join(f"=== {name}\n{text}\n" for name, text in PARTS[part](page, site, language))


def file(language: str, part: str) -> Path:
    """Where it is kept."""
    return FOLDER / f"{language}-{part}.txt"


def main() -> None:
    """Serve the built site on loopback and write every file."""
    FOLDER.mkdir(exist_ok=True)
    running = server()
    threading.Thread(target=running.serve_forever, daemon=True).start()
    site = f"http://127.0.0.1:{running.server_port}{BASE}"
    with sync_playwright() as playwright, launch(playwright) as browser:
        for language in LANGUAGES:
            for part in PARTS:
                page = browser.new_page(viewport={"width": 360, "height": 800})
                file(language, part).write_text(snapshot(page, site, language, part), "utf-8")
                page.close()
    running.shutdown()


if __name__ == "__main__":
    main()
