"""An unusual answer and an unusual name are looked for wherever a page can leave something, through a whole journey."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, Request, expect

from .conftest import Open
from .wizard import ENGINE_DEADLINE, READY, open_wizard, to_outcome, until

CANARY = "Zqxcanary"
#: Answers that this person gave; one is an id that occurs nowhere but in the page's own HTML and in its answer.
GIVEN = ("able_five_years-no", "able_five_years=no", '"able_five_years"')
#: Everything that a page of this origin can read back: what it keeps, and where it says it is.
LEFT = """async () => {
  const kept = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      kept.push(request.url, [...answer.headers].join(), await answer.text());
    }
  }
  const bases = await indexedDB.databases();
  return {
    place: [location.href, document.title, document.referrer, document.cookie, window.name, JSON.stringify(history.state)],
    storage: [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), JSON.stringify(bases)],
    registrations: (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope),
    resources: performance.getEntries().map((entry) => entry.name),
    kept,
  };
}"""
TITLES = """{ const told = window.told = [];
  for (const name of ['pushState', 'replaceState']) {
    const original = history[name];
    history[name] = function (...given) { told.push(JSON.stringify(given)); return original.apply(this, given); };
  }
  addEventListener('DOMContentLoaded', () => new MutationObserver(() => told.push(document.title))
    .observe(document.querySelector('title'), { childList: true, subtree: true, characterData: true })); }"""


def said(request: Request) -> str:
    """All that a request tells the other side."""
    return json.dumps(
        [request.url, request.headers, base64.b64encode(request.post_data_buffer or b"").decode(), request.post_data]
    )


def contains(found: Any) -> list[str]:
    """The marks that are in it, in any of the ways in which they can be written."""
    text = json.dumps(found)
    forms = {CANARY, base64.b64encode(CANARY.encode()).decode()[:-2], CANARY.encode().hex()}
    return [form for form in forms if form.lower() in text.lower()]


def test_the_search_finds_what_is_there(open_page: Open, site: str) -> None:
    """The test itself: put in each place what it looks for, and see it found."""
    page = open_page()
    page.add_init_script(TITLES)
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(said(request)))
    open_wizard(page, site)
    places = {
        "place": f"history.replaceState('{CANARY}', '', '#a')",
        "storage": f"localStorage.setItem('a', '{CANARY}')",
        "kept": f"caches.open('a').then((kept) => kept.put('/a', new Response('{CANARY}')))",
        "resources": f"fetch('?{CANARY}').catch(() => null)",
    }
    for name, code in places.items():
        assert contains(page.evaluate(LEFT)[name]) == [], name
        page.evaluate(code)
        page.wait_for_timeout(50)
        assert contains(page.evaluate(LEFT)[name]) == [CANARY], name
    page.evaluate(f"document.title = '{CANARY}'")
    page.wait_for_timeout(50)
    assert contains(page.evaluate("window.told")) == [CANARY]
    assert contains(asked) == [CANARY]


@dataclass
class Watch:
    """All that a page says while it is watched."""

    page: Page
    asked: list[str] = field(default_factory=list)
    downloads: list[str] = field(default_factory=list)
    logged: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.add_init_script(TITLES)
        self.page.context.on("request", lambda request: self.asked.append(said(request)))
        self.page.on("download", lambda download: self.downloads.append(download.suggested_filename))
        self.page.on("console", lambda message: self.logged.append(message.text))

    def is_clean(self) -> None:
        left = self.page.evaluate(LEFT)
        told = [self.asked, self.logged, self.page.evaluate("window.told")]
        assert left["storage"] == ["{}", "{}", "[]"]
        assert contains([left, told]) == []
        tells = json.dumps([left["place"], left["resources"], told])
        assert not [mark for mark in GIVEN if mark in tells or mark.replace('"', '\\"') in tells]
        assert self.downloads == []
        assert self.page.context.cookies() == []


def test_no_answer_and_no_name_is_left_anywhere(open_page: Open, site: str) -> None:
    page = open_page()
    watch = Watch(page)
    open_wizard(page, site, "en")
    where = (page.url, page.title())
    to_outcome(page)
    page.wait_for_selector(READY, state="attached", timeout=ENGINE_DEADLINE)
    until(page, "() => document.querySelectorAll('.papers-list li').length > 0")
    letter(page)
    watch.is_clean()
    page.locator("#wipe").click()
    expect(page.locator("#wiped")).not_to_be_empty()
    watch.is_clean()
    page.reload()
    watch.is_clean()
    assert CANARY not in page.content()
    assert (page.url, page.title()) == where
    assert not [url for url in (json.loads(one)[0] for one in watch.asked) if not url.startswith((site, "blob:"))]


def letter(page: Page) -> None:
    """Type the canary into the letter, and have it written; a part of the plan may be closed."""
    page.evaluate("() => { for (const part of document.querySelectorAll('#plan details')) part.open = true; }")
    name = page.locator("#field-name")
    name.fill(CANARY)
    name.blur()
    expect(page.locator("#letter .sheet").first).to_contain_text(CANARY)
