"""The social cards: what others show when a person shares a page. One picture per language, drawn by the browser, committed.

python -m scripts.social, or make social
"""

from __future__ import annotations

from markupsafe import Markup
from playwright.sync_api import sync_playwright

from .browser import launch
from .cards import templates
from .languages import CARDS, LANGUAGE, ROOT
from .words import words

#: In pixels; what the pages say of it in partials/social.html.
WIDTH, HEIGHT = 1200, 630


def card(code: str) -> str:
    """The card of a language as a page."""
    mark = Markup((ROOT / "overrides" / "partials" / "mark.html").read_text("utf-8"))
    values = {"language": LANGUAGE[code], "ui": words(code)["ui"], "mark": mark, "name": "Ontheffingswijzer"}
    return templates().get_template("social.html").render(values)


def main() -> None:
    """Draw every card again."""
    CARDS.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for code in LANGUAGE:
            page.set_content(card(code))
            page.screenshot(path=CARDS / f"{code}.png")
        browser.close()


if __name__ == "__main__":
    main()
