"""What the tests do with the wizard page."""

from __future__ import annotations

import json
from time import monotonic
from typing import Any

from playwright.sync_api import Error, Page, expect

from inburgering import QUESTIONS
from scripts.languages import LANGUAGE

#: What most people answer first.
TRIAGE = {"place": "nl", "letter": "wi2021", "nationality": "other", "age": "from_18", "permit": "family"}

READY = "#engine[data-state=ready]"
ENGINE_DEADLINE = 90_000

#: The service worker has what it keeps.
ACTIVE = "() => navigator.serviceWorker.getRegistration().then((found) => found?.active?.state === 'activated')"
#: So has the page, of Python: all of it or nothing.
KEPT_RUNTIME = """async () => {
  const [name] = (await caches.keys()).filter((name) => name.startsWith('runtime-'));
  return name && (await (await caches.open(name)).keys()).length;
}"""

#: Nothing put away by the stepper: what is not rendered is computed anew at every look, which is slow.
SPREAD = """
  const form = document.getElementById('wizard');
  form.classList.remove('stepping', 'finished');
  document.getElementById('show-all').checked = true;
"""

#: What the stylesheet made of the answers.
LOOK = (
    "() => {"
    + SPREAD
    + """
  const shown = (element) => getComputedStyle(element).display !== 'none';
  const verdicts = {}, cards = [], doubts = [];
  for (const card of form.querySelectorAll('.card')) {
    const found = [...card.querySelectorAll('.verdict')].filter(shown).map((v) => v.className.replace(/.*verdict-/, ''));
    verdicts[card.dataset.ground] = found.join('+');
    if (shown(card.querySelector('.doubt')) && shown(card.querySelector('.verdict-unknown'))) doubts.push(card.dataset.ground);
    if (getComputedStyle(card).getPropertyValue('--card').trim() === 'block') cards.push(card.dataset.ground);
  }
  const questions = [...form.querySelectorAll('.question:not(.topics)')];
  const isAsked = (q) => q.getClientRects().length > 0;
  const asked = questions.filter(isAsked).map((q) => q.id.slice(2));
  return {verdicts, asked, cards, doubts};
}"""
)

#: Set the answers without an event, then look.
READ = (
    """([answers, topics]) => {
  for (const input of document.querySelectorAll('#wizard input')) input.checked = false;
  for (const [question, option] of Object.entries(answers)) document.getElementById(`${question}-${option}`).checked = true;
  for (const topic of topics) document.getElementById(`topic-${topic}`).checked = true;
  return ("""
    + LOOK
    + """)();
}"""
)

#: Start Python as the page does, once, and decide cases in order.
DECIDE = """async (cases) => {
  if (!window.testEngine) {
    const { Engine } = await import(new URL('engine.mjs', document.querySelector('script[type=module]').src).href);
    const form = document.getElementById('wizard');
    const source = { ...JSON.parse(form.dataset.files), runtime: new URL(form.dataset.runtime, document.baseURI).href };
    source.tiers.length = 1; // what is tested is the runtime that people get, not the one that would take its place
    await new Promise((done, fail) => {
      const onState = (state) => {
        if (state === 'ready') done();
        if (state === 'failed') fail(new Error(window.testEngine.reason));
      };
      window.testEngine = new Engine(source, onState, () => {});
      window.testEngine.load();
    });
  }
  const decisions = [];
  for (const request of cases) decisions.push(await window.testEngine.call('decide', request));
  return decisions;
}"""


def until(page: Page, expression: str, arg: Any = None, deadline: int = 20_000) -> Any:
    """Ask the page until it says something that counts as true, and give that; deadline in milliseconds.

    Playwright's own wait takes a promise for a yes, whatever comes of it; and of an expression that is no function our policy
    allows it one look.
    """
    end = monotonic() + deadline / 1000
    while True:
        try:
            found = page.evaluate(expression, arg)
        except Error as away:  # between two pages
            found, said = None, away.message
        else:
            said = f"still {found!r}"
        if found:
            return found
        assert monotonic() < end, f"not after {deadline} ms: {expression}: {said}"
        page.wait_for_timeout(50)


def kept(page: Page) -> None:
    """Python has started and everything is kept for a time without a network: from here on the page asks for nothing."""
    until(page, KEPT_RUNTIME, deadline=ENGINE_DEADLINE)


def open_wizard(page: Page, site: str, language: str = "nl") -> Page:
    """Go to the wizard page of a language."""
    page.goto(f"{site}{LANGUAGE[language].folder}wizard/")
    return page


def answer(page: Page, question: str, option: str) -> None:
    """Choose an option as a person does, by its label."""
    page.locator(f"label[for='{question}-{option}']").click()


def step(page: Page, question: str, option: str) -> None:
    """Answer the question on the screen and go on."""
    expect(page.locator(f"#q-{question}.current")).to_be_visible()
    answer(page, question, option)
    page.locator("#next").click()


def triage(page: Page) -> None:
    """The first questions, up to those on health."""
    step(page, "place", "nl")
    step(page, "letter", "wi2021")
    page.locator("label[for=topic-health]").click()
    page.locator("#next").click()
    for question in ("nationality", "age"):
        step(page, question, TRIAGE[question])


def walk(page: Page, answers: dict[str, str], topic: str) -> dict[str, str]:
    """Answer every question that comes, as a person with these answers would; what they do not say, they do not know."""
    given: dict[str, str] = {}
    while not page.locator("#wizard.finished").count():
        name = (page.locator(".question.current").get_attribute("id") or "").removeprefix("q-")
        if name == "topics":
            page.locator(f"label[for=topic-{topic}]").click()
        else:
            question = QUESTIONS[name]
            given[name] = answers.get(name, "unknown" if question.unknown else question.options[-1])
            answer(page, name, given[name])
        page.locator("#next").click()
        if len(given) == 1:
            page.wait_for_selector(READY, state="attached", timeout=ENGINE_DEADLINE)
        assert len(given) <= 40
    return given


def open_steps(page: Page) -> None:
    """Open every step of the plan, as a person does."""
    for closed in page.locator("#plan details.part:not([open]) > summary").all()[::-1]:
        closed.click()


def large(page: Page, function: str, arg: Any) -> Any:
    """What an async function of the page gives, as one text: Playwright takes each value apart, which costs far more."""
    return json.loads(page.evaluate(f"async (arg) => JSON.stringify(await ({function})(arg))", arg))


def decide_in_page(page: Page, cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Decide cases by the Python that runs in the page's worker."""
    found: list[dict[str, Any]] = large(page, DECIDE, cases)
    return found


def to_outcome(page: Page) -> None:
    """Someone who is ill, from the first question to the outcome."""
    triage(page)
    step(page, "health", "own")
    step(page, "able_five_years", "no")
    page.locator("#to-results").click()


def verdict(page: Page, ground: str) -> str:
    """The verdict that a reader sees on a card."""
    shown = page.locator(f"#g-{ground} .verdict:visible")
    expect(shown).to_have_count(1)
    return (shown.get_attribute("class") or "").split("verdict-")[-1]
