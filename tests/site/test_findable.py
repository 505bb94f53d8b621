"""What a search engine and a shared link show of a page: title, description, languages and a picture."""

from __future__ import annotations

import struct
from collections import Counter

import pytest

from scripts.finish import SITE_URL
from scripts.languages import FIRST, LANGUAGE
from scripts.social import HEIGHT, WIDTH

from .built import SITE, Page, site_pages

PAGES = {name: page for name, page in site_pages().items() if name != "404.html"}
#: How long a description is: shorter says little, longer is cut off.
SHORT, LONG = 50, 160


def described(page: Page, kind: str = "name") -> dict[str, str]:
    """What the head says of the page."""
    return {meta[kind]: meta["content"] for meta in page.all("meta") if kind in meta}


def test_every_description_says_something_and_no_other_page_says_it() -> None:
    found = {name: described(page)["description"] for name, page in PAGES.items()}
    assert {name: text for name, text in found.items() if not SHORT <= len(text) <= LONG} == {}
    assert [text for text, count in Counter(found.values()).items() if count > 1] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_shared_page_shows_itself(name: str) -> None:
    page = PAGES[name]
    card = described(page, "property")
    assert card["og:url"] == SITE_URL + name.removesuffix("index.html")
    assert card["og:description"] == described(page)["description"]
    assert card["og:title"]
    assert card["og:url"] == next(link["href"] for link in page.all("link") if link.get("rel") == "canonical")
    picture = SITE / card["og:image"].removeprefix(SITE_URL)
    assert struct.unpack(">II", picture.read_bytes()[16:24]) == (WIDTH, HEIGHT)
    assert (card["og:image:width"], card["og:image:height"]) == (str(WIDTH), str(HEIGHT))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_names_itself_in_every_language(name: str) -> None:
    links = {link["hreflang"]: link["href"] for link in PAGES[name].all("link") if "hreflang" in link}
    below = next(
        (name.removeprefix(one.folder) for one in LANGUAGE.values() if one.folder and name.startswith(one.folder)), name
    )
    address = below.removesuffix("index.html")
    expected = {code: SITE_URL + language.folder + address for code, language in LANGUAGE.items()}
    assert links == expected | {"x-default": expected[FIRST]}


def test_robots_find_the_sitemap() -> None:
    assert f"Sitemap: {SITE_URL}sitemap.xml" in (SITE / "robots.txt").read_text("utf-8")
    entries = (SITE / "sitemap.xml").read_text("utf-8").count("<url>")
    assert entries == len(PAGES)
    assert (SITE / "sitemap.xml").read_text("utf-8").count("<lastmod>") == entries


#: What each page is, by schema.org; the address of every other is a page.
KINDS = {"": "WebSite", "wizard/": "WebApplication"}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_it_is(name: str) -> None:
    page = PAGES[name]
    language = page.all("html")[0]["lang"]
    below = name.removeprefix(LANGUAGE[language].folder).removesuffix("index.html")
    article = page.all("article")[0]
    assert article["itemtype"] == f"https://schema.org/{KINDS.get(below, 'WebPage')}"
    said = {attrs["itemprop"]: attrs.get("content") or attrs.get("href") for _, attrs in page.tags if "itemprop" in attrs}
    assert said["url"] == SITE_URL + name.removesuffix("index.html")
    assert said["inLanguage"] == language
    assert (below == "wizard/") is ("price" in said)
    assert (below.startswith("rules/") and below != "rules/") is ("breadcrumb" in said)


def test_no_two_pages_have_the_same_title() -> None:
    """In their own language: the same word may be the name of a page in two."""
    found = Counter((page.all("html")[0]["lang"], described(page, "property")["og:title"]) for page in PAGES.values())
    assert [title for title, count in found.items() if count > 1] == []
