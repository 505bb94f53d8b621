"""What the tests do with the wizard page."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

READY = "#engine[data-state=ready]"
ENGINE_DEADLINE = 90_000

#: Set the answers without an event, then read what the stylesheet made of them.
READ = """([answers, topics]) => {
  const form = document.getElementById('wizard');
  for (const input of form.querySelectorAll('input')) input.checked = false;
  for (const [question, option] of Object.entries(answers)) document.getElementById(`${question}-${option}`).checked = true;
  for (const topic of topics) document.getElementById(`topic-${topic}`).checked = true;
  // Nothing put away by the stepper: what is not rendered is computed anew at every look, which is slow.
  form.classList.remove('stepping', 'finished');
  document.getElementById('show-all').checked = true;
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


def open_wizard(page: Page, site: str, language: str = "nl") -> Page:
    """Go to the wizard page of a language."""
    page.goto(f"{site}{'' if language == 'nl' else 'en/'}wizard/")
    return page


def answer(page: Page, question: str, option: str) -> None:
    """Choose an option as a person does, by its label."""
    page.locator(f"label[for='{question}-{option}']").click()


def decide_in_page(page: Page, cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Decide cases by the Python that runs in the page's worker."""
    found: list[dict[str, Any]] = page.evaluate(DECIDE, cases)
    return found
