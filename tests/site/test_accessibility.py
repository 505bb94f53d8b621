"""The ledger of accessibility is whole and true, and what every page must have or must not have."""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import Any

import pytest

from scripts.languages import LANGUAGE
from scripts.ledger import ledger
from scripts.words import LANGUAGES, ROOT, toml

from .built import SITE, Page, site_pages

CRITERIA: dict[str, dict[str, Any]] = ledger()["criteria"]
#: A new language shows the Dutch words of the ledger until someone writes its own.
TOLD = [language for language in LANGUAGES if any(language in found["how"] for found in CRITERIA.values())]
#: WCAG 2.2 at level AA; 4.1.1 is obsolete in it. By guideline, how many of level A and how many of AA.
COUNT = {"A": 31, "AA": 24}
PRINCIPLES = {"1": 20, "2": 20, "3": 13, "4": 2}
CONTENT = [name for name in site_pages() if name != "404.html"]
SCRIPTS = {path.name: path.read_text("utf-8") for path in (ROOT / "wizard" / "app").glob("*.mjs")}
STYLES = "".join(path.read_text("utf-8") for path in (ROOT / "overrides").rglob("*.css"))


@cache
def named_in(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / "tests" / file).read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_all_criteria_are_there() -> None:
    levels = [found["level"] for found in CRITERIA.values()]
    assert {level: levels.count(level) for level in set(levels)} == COUNT
    assert {key: sum(number.startswith(f"{key}.") for number in CRITERIA) for key in PRINCIPLES} == PRINCIPLES
    assert "4.1.1" not in CRITERIA


@pytest.mark.parametrize("number", CRITERIA)
def test_a_criterion_is_shown_in_one_way(number: str) -> None:
    """By tests that exist, by hand with a day, or it says that it does not apply or is not met."""
    found = CRITERIA[number]
    ways = [key for key in ("tests", "manual", "applies", "met") if key in found]
    assert len(ways) == 1
    assert all(found[key][language] for key in ("name", "how") for language in TOLD)
    if "manual" in found:
        assert found["manual"]["date"] <= ledger()["reviewed"]
        assert all(found["manual"][language] for language in TOLD)
    for node in found.get("tests", ()):
        file, _, name = node.partition("::")
        assert name in named_in(file), node


def test_what_is_not_met_is_told() -> None:
    """A criterion that is not met has its line on the page, in words, under what is not good yet."""
    assert [number for number, found in CRITERIA.items() if found.get("met") is False] == ["1.3.5"]
    for language, word in (("nl", "één eis niet"), ("en", "miss one demand")):
        assert word in (ROOT / "docs" / language / "accessibility.md").read_text("utf-8")


def test_nothing_plays_moves_or_runs_out() -> None:
    played = {"video", "audio", "object", "embed", "marquee", "blink"}
    assert [(name, tag) for name, page in site_pages().items() for tag, _ in page.tags if tag in played] == []
    assert [
        name for name, page in site_pages().items() for meta in page.all("meta") if meta.get("http-equiv") == "refresh"
    ] == []
    assert re.findall(r"@keyframes|animation(?!: none)", STYLES) == []
    assert [
        name for name, text in SCRIPTS.items() if re.search(r"setInterval|location\.(?:reload|replace)|\.animate\(", text)
    ] == []


def test_no_script_waits_for_gestures_motion_or_single_keys() -> None:
    listened = (
        r"touch(?:start|move)|pointer(?:down|move)|mouse(?:down|move)|device(?:motion|orientation)|drag(?:start|over)|accesskey"
    )
    assert [name for name, text in SCRIPTS.items() if re.search(listened, text, re.IGNORECASE)] == []
    keys = {name: text for name, text in SCRIPTS.items() if re.search(r'"key(?:down|up|press)"', text)}
    assert [name for name, text in keys.items() if '.key === "Enter"' not in text and '.key !== "Enter"' not in text] == []
    assert [name for name, page in site_pages().items() for _, attrs in page.tags if "accesskey" in attrs] == []


def test_no_style_asks_for_an_orientation() -> None:
    assert "orientation:" not in STYLES


def test_no_text_is_a_picture() -> None:
    assert [name for name, page in site_pages().items() if page.all("img")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_its_own_title(language: str) -> None:
    mine = [name for name in CONTENT if name.startswith("en/") == (language == "en")]
    titles = [re.search(r"<title>([^<]+)</title>", (SITE / name).read_text("utf-8"))[1] for name in mine]  # type: ignore[index]
    assert sorted(set(titles)) == sorted(titles)


def menu(page: Page, name: str) -> list[str]:
    """The pages that the menu leads to, as they are named from the root of the site."""
    depth = name.count("/")
    html = page.path.read_text("utf-8")
    part = html[html.index('<details class="site-menu"') : html.index("</header>")]
    up = "../" * (depth - name.startswith("en/"))
    return [link.removeprefix(up) if up else link for link in re.findall(r'<a href="([^"]+)"', part)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_menu_and_help_are_the_same_everywhere(language: str) -> None:
    """Same links, same order; where a page names itself it may write that as a dot."""
    mine = [name for name in CONTENT if name.startswith("en/") == (language == "en")]
    found = {name: menu(site_pages()[name], name) for name in mine}
    (whole,) = {len(links) for links in found.values()}
    assert whole > 20
    for place in range(whole):
        named = {links[place] for links in found.values()} - {"./", ".", ".."}
        assert len(named) <= 2, named
    assert all(sum("help/" in link for link in links) == 1 or name.endswith("help/index.html") for name, links in found.items())


def test_the_first_link_leads_past_the_header() -> None:
    for name in CONTENT:
        page = site_pages()[name]
        links = [link for link in page.all("a") if link.get("class") != "md-skip"]  # the theme's own, not shown
        assert links[0]["href"] == "#content"
        assert "content" in page.ids


def test_the_ledger_is_what_the_page_shows() -> None:
    for language in TOLD:
        shown = site_pages()[f"{LANGUAGE[language].folder}accessibility/index.html"].text
        assert [number for number, found in CRITERIA.items() if found["how"][language] not in shown] == []
    assert toml(ROOT / "docs" / "wcag.toml")["reviewed"]
