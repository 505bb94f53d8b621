"""Reading aloud: by a voice of the device only, what is on the screen and no more, and silent when one moves on."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from scripts.words import LANGUAGES, words

from .conftest import Open
from .wizard import ACTIVE, open_wizard, step, triage, until

#: A device with these voices. What it is told to say is kept; it goes on until it is stopped or told to end.
DEVICE = """(voices) => {
  const device = Object.assign(new EventTarget(), { said: [], queue: [], voices,
    getVoices: () => device.voices,
    speak: (one) => { device.queue.push(one); device.said.push([one.text, one.voice.name]); },
    cancel: () => { device.queue.length = 0; } });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { value: device });
}"""
LOCAL = [{"name": f"own-{lang}", "lang": lang, "localService": True} for lang in ("de-DE", "nl_NL", "en-GB")]
REMOTE = [{"name": f"cloud-{lang}", "lang": lang, "localService": False} for lang in ("nl-NL", "en-US")]


def device(page: Page, site: str, language: str, voices: list[dict[str, Any]]) -> Page:
    page.add_init_script(f"({DEVICE})({json.dumps(voices)})")
    open_wizard(page, site, language)
    until(page, ACTIVE)
    return page


def said(page: Page) -> list[str]:
    found: list[str] = page.evaluate("speechSynthesis.said.splice(0).map(([text]) => text)")
    return found


def is_silent(page: Page) -> bool:
    return bool(page.evaluate("speechSynthesis.queue.length === 0"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_and_a_card_are_read_as_they_stand(open_page: Open, site: str, language: str) -> None:
    texts, page = words(language), device(open_page(), site, language, [*REMOTE, *LOCAL])
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    button = page.locator("#q-place .aloud button")
    button.click()
    expect(button).to_contain_text(texts["ui"]["aloud"]["stop"])
    voices = page.evaluate("speechSynthesis.said.map(([, voice]) => voice)")
    assert set(voices) == {{"nl": "own-nl_NL", "en": "own-en-GB"}[language]}
    place = texts["questions"]["place"]
    assert said(page) == [place["ask"], *page.locator("#q-place > label").all_inner_texts(), texts["ui"]["wizard"]["why"]]
    button.click()
    assert is_silent(page)
    expect(button).to_contain_text(texts["ui"]["aloud"]["read"])
    assert requests == []
    triage(page)
    page.locator("#to-results").click()
    card = page.locator(".card:visible").first
    card.locator(".aloud button").click()
    spoken = said(page)
    assert spoken[0] == card.locator("h3").inner_text()
    assert card.locator(".verdict:visible").inner_text().split() == spoken[2].split()
    seen = " ".join(card.inner_text().split())
    assert [line for line in spoken if line not in seen] == []


def test_it_stops_at_the_end_and_when_one_moves_on(open_page: Open, site: str) -> None:
    page = device(open_page(), site, "nl", LOCAL)
    for leave in (
        lambda: step(page, "place", "nl"),
        lambda: page.locator("#back").click(),
        lambda: page.evaluate("document.getElementById('wizard').reset()"),
        lambda: page.evaluate("dispatchEvent(new Event('pagehide'))"),
    ):
        button = page.locator(".question.current .aloud button")
        button.click()
        assert not is_silent(page)
        leave()
        assert is_silent(page)
    page.locator("#q-place .aloud button").click()
    page.evaluate("speechSynthesis.queue.at(-1).onend()")
    expect(page.locator("#q-place .aloud button")).to_contain_text(words("nl")["ui"]["aloud"]["read"])


def test_without_a_local_voice_there_is_no_button(open_page: Open, site: str) -> None:
    """Until one comes: some browsers name their voices late."""
    page = device(open_page(), site, "en", [*REMOTE, LOCAL[0]])
    expect(page.locator(".aloud")).to_have_count(0)
    page.evaluate(
        "(more) => { speechSynthesis.voices.push(more); speechSynthesis.dispatchEvent(new Event('voiceschanged')); }", LOCAL[2]
    )
    expect(page.locator(".aloud")).to_have_count(page.locator(".question, .card").count())
    page.evaluate("() => { speechSynthesis.voices.pop(); speechSynthesis.dispatchEvent(new Event('voiceschanged')); }")
    expect(page.locator(".aloud")).to_have_count(0)
