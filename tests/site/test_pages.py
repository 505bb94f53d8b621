"""Every page of the built site: links, anchors, language pairs, policy, and nothing foreign or inline but what it names."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import urldefrag, urlsplit

import pytest

from scripts.finish import OWN, SITE_URL, STATIC, STYLES, WIZARD
from scripts.languages import FIRST, LANGUAGE, Language
from scripts.serve import BASE

from .built import SITE, site_pages

PAGES = list(site_pages())
CONTENT = [name for name in PAGES if name != "404.html"]


def target(page: str, url: str) -> str:
    """The file below the site that a link on a page leads to."""
    path = urlsplit(url).path
    absolute = url.startswith((SITE_URL, BASE))
    below = path.removeprefix(BASE) if absolute else posixpath.join(posixpath.dirname(page), path) if path else page
    found = posixpath.normpath(below or ".")
    return posixpath.normpath(f"{found}/index.html") if (SITE / found).is_dir() else found


def language_of(name: str) -> Language:
    """The language of a page; the first one has no folder of its own."""
    return next((one for one in LANGUAGE.values() if one.folder and name.startswith(one.folder)), LANGUAGE[FIRST])


def is_ours(url: str) -> bool:
    return not urlsplit(url).scheme or url.startswith(SITE_URL)


@pytest.mark.parametrize("name", PAGES)
def test_links_and_anchors_lead_somewhere(name: str) -> None:
    for tag, attrs in site_pages()[name].tags:
        url = attrs.get("href") or attrs.get("src")
        if not url or not is_ours(url) or tag == "meta":
            continue
        path, fragment = urldefrag(url)
        found = target(name, path)
        assert (SITE / found).is_file(), f"{name}: {url}"
        if fragment:
            assert fragment in site_pages()[found].ids, f"{name}: {url}"


@pytest.mark.parametrize("name", PAGES)
def test_ids_are_unique_and_labels_have_their_field(name: str) -> None:
    page = site_pages()[name]
    assert sorted(set(page.ids)) == sorted(page.ids)
    assert {label["for"] for label in page.all("label") if "for" in label} - {"__drawer"} <= set(page.ids)


#: The pages that run a script of ours.
OWN_POLICY = {f"{name}/index.html": policy for name, policy in OWN.items()}


@pytest.mark.parametrize("name", PAGES)
def test_policy_comes_first_and_nothing_is_inline(name: str) -> None:
    html = (SITE / name).read_text("utf-8")
    policy = next((found for page, found in OWN_POLICY.items() if name.endswith(page)), STATIC)
    found = re.search(r"<head>\s*<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">", html)[1]  # type: ignore[index]
    page = site_pages()[name]
    assert found == policy.replace(STYLES, " ".join([STYLES, *page.style_sources]))
    assert len(page.styles) == (policy == WIZARD)
    assert not [attrs for _, attrs in page.tags if "style" in attrs or any(key.startswith("on") for key in attrs)]
    assert all("src" in script for script in page.all("script"))
    assert bool(page.all("script")) is (policy != STATIC)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_fetched_from_elsewhere(name: str) -> None:
    page = site_pages()[name]
    fetched = [attrs.get("src", "") for tag, attrs in page.tags if tag in {"script", "img", "iframe", "source"}]
    fetched += [
        link["href"] for link in page.all("link") if link.get("rel") in {"stylesheet", "icon", "preload", "modulepreload"}
    ]
    assert all(is_ours(url) for url in fetched), fetched


@pytest.mark.parametrize("name", CONTENT)
def test_title_description_and_language(name: str) -> None:
    page = site_pages()[name]
    assert page.all("html")[0]["lang"] == language_of(name).code
    description = next(meta["content"] for meta in page.all("meta") if meta.get("name") == "description")
    assert 20 < len(description) <= 160
    assert next(meta for meta in page.all("meta") if meta.get("name") == "referrer")["content"] == "no-referrer"
    assert len([tag for tag, _ in page.tags if tag == "h1"]) == 1


@pytest.mark.parametrize("language", LANGUAGE.values(), ids=lambda one: one.code)
def test_each_page_has_a_title_of_its_own(language: Language) -> None:
    """A tab, a history and a list of results show the title alone."""
    own = [name for name in CONTENT if language_of(name) == language]
    titles = [re.search("<title>([^<]+)</title>", (SITE / name).read_text("utf-8"))[1] for name in own]  # type: ignore[index]
    assert len(set(titles)) == len(titles) > 30
    assert not [title for title in titles if len(title) > 80 or title.count("Ontheffingswijzer") > 1]


@pytest.mark.parametrize("name", [name for name in CONTENT if not name.endswith("wizard/index.html")])
def test_a_long_page_says_first_what_is_on_it(name: str) -> None:
    page = site_pages()[name]
    html = (SITE / name).read_text("utf-8")
    words, parts = len(re.sub("<[^>]+>", " ", html[html.index("<article") :]).split()), html.count("<h2 id=")
    lists = re.findall(r'<details class="more contents">(.*?)</details>', html, re.DOTALL)
    assert len(lists) == (words > 1700 and parts >= 5) or 1300 < words < 2000
    for listed in lists:
        links = re.findall(r'<a href="#([^"]+)">', listed)
        assert links == re.findall(r'<h2 id="([^"]+)"', html)
        assert set(links) <= set(page.ids)
        assert html.index("<h1") < html.index(listed) < html.index("<h2")


@pytest.mark.parametrize("name", CONTENT)
def test_every_other_language_has_the_same_page(name: str) -> None:
    own = language_of(name)
    others = [one.folder + name.removeprefix(own.folder) for one in LANGUAGE.values() if one != own]
    links = [link["href"] for link in site_pages()[name].all("a") if "hreflang" in link]
    assert [target(name, url) for url in links] == others
    assert set(others) <= set(PAGES)


def test_the_404_page_speaks_both_languages() -> None:
    page = site_pages()["404.html"]
    assert "Deze pagina is er niet" in page.text
    assert "This page does not exist" in page.text
    assert "en/404.html" not in PAGES


def test_the_sitemap_names_every_page() -> None:
    sitemap = (SITE / "sitemap.xml").read_text("utf-8")
    urls = re.findall(r"<loc>([^<]*)</loc>", sitemap)
    assert sorted(target("index.html", url) for url in urls) == sorted(CONTENT)


def test_nothing_is_left_that_nobody_uses() -> None:
    assert not [*SITE.rglob("*.map"), *SITE.rglob("lunr*"), *SITE.rglob("bundle*.js"), *SITE.rglob("macros.html")]
    assert not [one.code for one in LANGUAGE.values() if one.folder and (SITE / one.folder / "assets").exists()]
