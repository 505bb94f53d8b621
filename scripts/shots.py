"""Pictures of every page, every question and some outcomes, in build/shots, with a sheet to look at them side by side.

python -m scripts.shots            all of it, some minutes
python -m scripts.shots wizard     what has this word in its name: pages, questions, outcomes, or a part of a name
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from inburgering import QUESTIONS
from tests.e2e.wizard import ENGINE_DEADLINE, READY, TRIAGE, open_steps, open_wizard, walk

from .browser import launch
from .contact_sheet import SCHEMES, SCREENS, Shot, write_sheet
from .languages import LANGUAGE
from .serve import BASE, SITE, server
from .words import LANGUAGES, ROOT

SHOTS = ROOT / "build" / "shots"
README = ROOT / "docs" / "wizard.png"
#: One template makes the pages of the rules: these show it.
RULES = ("medical_2021", "effort_course_2013", "abroad_medical")
#: People at their outcome: their topic and their answers.
OUTCOMES: dict[str, tuple[str, dict[str, str]]] = {
    "medical": ("health", {**TRIAGE, "health": "own", "able_five_years": "no"}),
    "effort": ("effort", {**TRIAGE, "letter": "wi2013", "attempts": "from_4", "hours_lessons": "from_600"}),
    "abroad": ("health", {"place": "abroad", "nationality": "other", "age": "from_18", "purpose": "family", "health": "own"}),
    "unknown": ("time", {}),
}
#: Put one question on the screen, as the stepper does.
SHOW = """(id) => {
  for (const one of document.querySelectorAll('.question')) one.classList.toggle('current', one.id === id);
  document.getElementById('lead').hidden = true;
}"""
Wanted = tuple[str, str]
#: The folders of the languages that are not at the root.
BELOW = [(code,) for code, language in LANGUAGE.items() if language.folder]
#: The language of the picture in the README.
PICTURED = "en"


def pages() -> Iterator[Wanted]:
    """Every information page of a language with a name for its picture; the rules by a few."""
    for path in sorted(SITE.rglob("index.html")):
        place = path.parent.relative_to(SITE)
        if place.parts[:1] in BELOW or (place.parts[:1] == ("rules",) and len(place.parts) > 1 and place.name not in RULES):
            continue
        name = "" if place == Path() else place.as_posix() + "/"
        yield f"page-{name.strip('/').replace('/', '-') or 'index'}", name


def wanted(only: str) -> list[str]:
    """Every name of a picture that has the word in it, in the order of the sheet."""
    names = [name for name, _ in pages()]
    names += [f"wizard-question-{name}" for name in ("topics", *QUESTIONS)] + ["wizard-nothing-chosen"]
    names += [f"wizard-outcome-{name}{state}" for name in OUTCOMES for state in ("", "-open")]
    return [name for name in names if only in name]


def main() -> None:
    """Serve the built site on loopback, take the pictures, write the sheet, stop."""
    names = wanted(sys.argv[1] if len(sys.argv) > 1 else "")
    SHOTS.mkdir(parents=True, exist_ok=True)
    running = server()
    threading.Thread(target=running.serve_forever, daemon=True).start()
    site = f"http://127.0.0.1:{running.server_port}{BASE}"
    with ThreadPoolExecutor(len(LANGUAGES)) as pool:
        list(pool.map(lambda language: _language(site, language, names), LANGUAGES))
    running.shutdown()
    count = len(names) * len(SCREENS) * len(SCHEMES) * len(LANGUAGES)
    print(f"{count} pictures; look at {write_sheet(SHOTS, names).relative_to(ROOT)}")


def _language(site: str, language: str, names: list[str]) -> None:
    """Everything in one language, in a browser of its own."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        _walk(browser.new_page(), site, language, names)
        if language == PICTURED and "wizard-outcome-medical" in names:
            _readme(browser, site)
        browser.close()


def _walk(page: Page, site: str, language: str, names: list[str]) -> None:
    """Everything in one page, which takes the shape of each screen."""
    start = site + LANGUAGE[language].folder
    for name, address in pages():
        if name in names:
            page.goto(start + address)
            _shoot(page, name, language)
    open_wizard(page, site, language)
    _questions(page, language, names)
    for name in OUTCOMES:
        if f"wizard-outcome-{name}" in names or f"wizard-outcome-{name}-open" in names:
            _outcome(page, name)
            _shoot(page, f"wizard-outcome-{name}", language)
            open_steps(page)
            _shoot(page, f"wizard-outcome-{name}-open", language)
    page.close()


def _questions(page: Page, language: str, names: list[str]) -> None:
    if "wizard-nothing-chosen" in names:
        page.locator("#next").click()
        _shoot(page, "wizard-nothing-chosen", language)
    for name in ("topics", *QUESTIONS):
        if f"wizard-question-{name}" in names:
            page.evaluate(SHOW, f"q-{name}")
            _shoot(page, f"wizard-question-{name}", language)


def _outcome(page: Page, name: str) -> None:
    """From the first question to the outcome, and Python has said what it had to say."""
    topic, answers = OUTCOMES[name]
    page.reload()
    walk(page, answers, topic)
    page.wait_for_selector(READY, state="attached", timeout=ENGINE_DEADLINE)
    page.wait_for_selector("#receipt > p", state="attached")


def _shoot(page: Page, name: str, language: str) -> None:
    """One state on every screen."""
    for (width, _), scheme in product(SCREENS, SCHEMES):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.screenshot(path=SHOTS / Shot(name, language, width, scheme).file, full_page=True, type="jpeg", quality=70)


def _readme(browser: Browser, site: str) -> None:
    """The picture at the top of the README: an outcome."""
    page = open_wizard(browser.new_page(viewport={"width": 720, "height": 900}), site, PICTURED)
    _outcome(page, "medical")
    page.locator("#g-medical_2021").evaluate("(card) => card.scrollIntoView()")
    page.screenshot(path=README)
    page.close()


if __name__ == "__main__":
    main()
