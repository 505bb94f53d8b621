"""Pictures of the main pages and states in build/shots, to look at; the README's picture among them."""

from __future__ import annotations

import os
import shutil
import threading

from playwright.sync_api import Browser, Page, sync_playwright

from .languages import LANGUAGE
from .serve import BASE, server
from .words import LANGUAGES, ROOT

SHOTS = ROOT / "build" / "shots"
README = ROOT / "docs" / "wizard.png"
PAGES = ("", "wizard/", "medical/", "more-time/", "intermediary/")
SCREENS = [(width, scheme) for width in (360, 1280) for scheme in ("light", "dark")]
CASE = (
    "place-nl",
    "letter-wi2021",
    "nationality-other",
    "age-from_18",
    "permit-family",
    "health-own",
    "able_five_years-not_sure",
)


def outcome(page: Page) -> None:
    """Answer a case and go to its outcome."""
    for answer in CASE:
        if page.locator("#q-topics.current").count():
            page.locator("label[for=topic-health]").click()
            page.locator("#next").click()
        page.locator(f"label[for={answer}]").click()
        page.locator("#next").click()
    page.locator("#to-results").click()
    page.wait_for_selector("#engine[data-state=ready]", state="attached", timeout=60_000)


def shoot(browser: Browser, site: str, width: int, scheme: str) -> None:
    """Every page and the outcome, in both languages, on one screen."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    for language in LANGUAGES:
        start = f"{site}{LANGUAGE[language].folder}"
        for name in PAGES:
            page.goto(start + name)
            page.screenshot(path=SHOTS / f"{language}-{name.strip('/') or 'index'}-{width}-{scheme}.png", full_page=True)
        page.goto(f"{start}wizard/")
        outcome(page)
        page.screenshot(path=SHOTS / f"{language}-outcome-{width}-{scheme}.png", full_page=True)
    context.close()


def readme(browser: Browser, site: str) -> None:
    """The picture at the top of the README: a question and an outcome."""
    page = browser.new_page(viewport={"width": 720, "height": 900})
    page.goto(f"{site}en/wizard/")
    outcome(page)
    page.locator(".card:visible").first.evaluate("(card) => card.scrollIntoView()")
    page.screenshot(path=README)
    page.close()


def main() -> None:
    """Serve the built site on loopback, take the pictures, stop."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    running = server()
    threading.Thread(target=running.serve_forever, daemon=True).start()
    site = f"http://127.0.0.1:{running.server_port}{BASE}"
    flags = ["--disable-gpu", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        for width, scheme in SCREENS:
            shoot(browser, site, width, scheme)
        readme(browser, site)
        browser.close()
    running.shutdown()
    print(f"{len(list(SHOTS.glob('*.png')))} pictures in {SHOTS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
