"""Firefox and WebKit: the same journeys, and the same agreement of the three readers, as in Chromium."""

from __future__ import annotations

import json
from itertools import cycle
from typing import Any

import pytest

from inburgering import AS_OF, QUESTIONS, decide, page
from scripts.languages import FIRST, LANGUAGE
from scripts.words import LANGUAGES, document_words, words
from tests.states import now

from .engines import Driver
from .faults.people import PEOPLE
from .faults.test_faults import CHOSEN
from .test_complete_journeys import JOURNEYS, Journey
from .test_readers_agree import DECIDED, assert_agrees, decided, expected_cards
from .wizard import DECIDE, LOOK, SPREAD

#: How a page says where it is.
CURRENT = "() => document.querySelector('#wizard.finished') ? '' : document.querySelector('.question.current').id.slice(2)"
#: The verdicts that a person sees, by ground.
SHOWN = """() => Object.fromEntries([...document.querySelectorAll('.verdict')].filter((found) => found.getClientRects().length)
  .map((found) => [found.closest('.card').dataset.ground, found.className.replace(/.*verdict-/, '')]))"""
READY = """() => new Promise((done) => { const look = () => { const { state } = document.getElementById('engine').dataset;
  if (state === 'ready' || state === 'failed') done(state); else setTimeout(look, 50); }; look(); })"""
#: One state in so many. A style is computed anew for each: many seconds in these engines, when every card is shown.
STYLE_EVERY = 200
PYTHON_EVERY = 8
#: The page puts the answers in as it does with a case that is opened.
PUT_AND_LOOK = f"""async ([answers, topics]) => {{
  const {{ setCase }} = await import(new URL('page.mjs', document.querySelector('script[type=module]').src).href);
  {SPREAD}
  setCase({{ answers, topics }}); // last: WebKit does not compute everywhere what LOOK would change after it
  return ({LOOK})();
}}"""
#: Open a file as a person who chooses it, and wait until it is read.
OPEN = """async (text) => {
  const turn = () => new Promise((done) => setTimeout(done, 50));
  while (document.getElementById('tools').hidden) await turn();
  const opener = document.getElementById('file-open'), given = new DataTransfer();
  given.items.add(new File([text], 'case.json', { type: 'application/json' }));
  opener.files = given.files;
  opener.dispatchEvent(new Event('change', { bubbles: true }));
  while (opener.value || document.querySelector('#wizard.switching')) await turn(); // a wipe empties this field too
}"""
#: Open a link in this page, and say yes.
HANDED = """async (code) => {
  const turn = () => new Promise((done) => setTimeout(done, 50));
  location.hash = `#case=${code}`;
  while (document.getElementById('handed').hidden) await turn();
  document.getElementById('handed-yes').click();
  while (!document.querySelector('.question > input:checked')) await turn();
}"""
#: To the letter of a way, by a case as it is opened.
LETTER = """async ([answers, ground]) => {
  const { setCase, form } = await import(new URL('page.mjs', document.querySelector('script[type=module]').src).href);
  const turn = () => new Promise((done) => setTimeout(done, 50));
  setCase({ answers, topics: [] });
  form.dispatchEvent(new Event('change', { bubbles: true }));
  document.getElementById('to-results').click();
  const way = document.getElementById('plan-ground');
  while (!way.length) await turn();
  way.value = ground;
  way.dispatchEvent(new Event('change', { bubbles: true }));
  for (const closed of document.querySelectorAll('#plan details')) closed.open = true;
  while (!document.querySelector('#letter .sheet')) await turn();
}"""
#: What the page says of a copy, once it says something.
COPIED = """async () => {
  const said = document.getElementById('letter-said');
  while (!said.textContent) await new Promise((done) => setTimeout(done, 50));
  return said.textContent;
}"""
#: To the outcome, and what is seen there.
OUTCOME = f"""() => {{
  document.getElementById('to-results').click();
  return [({CHOSEN})(), ({SHOWN})()];
}}"""


def wizard(driver: Driver, site: str, language: str) -> None:
    driver.goto(f"{site}{LANGUAGE[language].folder}wizard/")


#: In turn: each engine meets every language, and which one it is does not change an outcome.
IN_TURN = list(zip(JOURNEYS, cycle(LANGUAGES)))


@pytest.mark.parametrize(("journey", "language"), IN_TURN, ids=lambda found: getattr(found, "name", found))
def test_three_people_come_to_the_same_outcome(driver: Driver, site: str, language: str, journey: Journey) -> None:
    wizard(driver, site, language)
    given: dict[str, str] = {}
    while name := driver.run(CURRENT):
        if name == "topics":
            driver.click(f"label[for=topic-{journey.topic}]")
        else:
            question = QUESTIONS[name]
            given[name] = journey.answers.get(name, "unknown" if question.unknown else question.options[-1])
            driver.click(f"label[for='{name}-{given[name]}']")
        driver.click("#next")
        assert len(given) <= 40
    decision = decide(given, AS_OF)
    assert decision.verdicts[journey.ground] == journey.expected
    shown = driver.run(SHOWN)
    assert shown[journey.ground] == journey.expected
    assert shown == {ground: str(decision.verdicts[ground]) for ground in shown}
    assert driver.run(READY) == "ready"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_stylesheet_decides_as_python_does(driver: Driver, site: str, language: str) -> None:
    wizard(driver, site, language)
    for answers, topics in now()[:: STYLE_EVERY if language == "nl" else 2 * STYLE_EVERY]:
        assert_agrees(driver.run(PUT_AND_LOOK, [answers, topics]), answers, topics)


def test_a_case_that_is_opened_shows_every_verdict(driver: Driver, site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files and a link put many answers in at once, one case in the place of another; a wipe takes all of them away."""
    monkeypatch.setattr(page, "WORDS", json.loads(document_words()))
    wizard(driver, site, "nl")
    for person in PEOPLE[::3]:
        driver.run(OPEN, made("save_case", person.answers)["text"])
        assert_shown(driver, person.answers)
    driver.click("#wipe")
    assert_agrees(driver.run(LOOK), {}, [])
    driver.run(HANDED, made("make_link", PEOPLE[0].answers)["code"])
    assert_shown(driver, PEOPLE[0].answers)


def test_a_letter_is_copied(driver: Driver, site: str) -> None:
    """By a real click. That Safari wants the copy in the click itself is not seen here: WebKitGTK takes it later too."""
    wizard(driver, site, FIRST)
    journey = JOURNEYS[-1]
    driver.run(LETTER, [journey.answers, journey.ground])
    driver.click("#letter-copy")
    assert driver.run(COPIED) == words(FIRST)["ui"]["papers"]["copied"]


def made(operation: str, answers: dict[str, str]) -> dict[str, Any]:
    """What Python makes of a case: a file, a link."""
    request = {"op": operation, "answers": answers, "topics": [], "on": AS_OF.isoformat(), "fields": {}, "language": "nl"}
    found: dict[str, Any] = json.loads(page.call_json(json.dumps(request)))
    return found


def assert_shown(driver: Driver, answers: dict[str, str]) -> None:
    """These answers are there, and a person sees the cards that matter, each with its verdict."""
    chosen, shown = driver.run(OUTCOME)
    verdicts = decide(answers, AS_OF).verdicts
    assert chosen == answers
    assert shown == {ground: str(verdicts[ground]) for ground in expected_cards(answers)}


def test_python_in_the_browser_decides_as_python_does(driver: Driver, site: str) -> None:
    wizard(driver, site, "nl")
    states = now()[::PYTHON_EVERY]
    cases = [{"answers": answers, "topics": topics, "on": AS_OF.isoformat()} for answers, topics in states]
    driver.run(DECIDE, [])
    for (answers, topics), found in zip(states, driver.run(DECIDED, cases), strict=True):
        assert found == decided(answers, AS_OF, topics), answers
