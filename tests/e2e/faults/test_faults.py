"""Every fault by ten people: the stylesheet decides as the rules do, Python where it lives too, and no answer is lost."""

from __future__ import annotations

from itertools import islice

import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import Open
from tests.e2e.wizard import ENGINE_DEADLINE, LOOK, open_wizard, until

from .people import PEOPLE, Person
from .table import FAULTS, Fault, nothing

#: Give answers, and tell the page once: what an answer costs is measured elsewhere.
GIVE = """(answers) => {
  const inputs = Object.entries(answers).map(([question, option]) => document.getElementById(`${question}-${option}`));
  for (const input of inputs) input.checked = true;
  inputs.at(-1)?.dispatchEvent(new Event('change', { bubbles: true }));
}"""
CHOSEN = (
    "() => Object.fromEntries([...document.querySelectorAll('.question > input:checked')].map((one) => [one.name, one.value]))"
)
#: What is chosen, and the verdicts.
SEEN = f"() => [({CHOSEN})(), ({LOOK})().verdicts]"
EMPTY = "() => { document.getElementById('wizard').reset(); return !document.querySelector('.question > input:checked'); }"
#: A function, since the policy lets no string become code.
BECOMES = "(wanted) => document.getElementById('engine').dataset.state === wanted"
#: Python's marks on the cards are these; what a card does not list is passed over.
MARKED = """(marks) => Object.entries(marks).every(([ground, reasons]) => Object.entries(reasons).every(([condition, met]) => {
  const line = document.querySelector(`#g-${ground} [data-condition="${condition}"]`);
  return !line || line.querySelector(':scope > .mark')?.className === `mark mark-${met}`;
}))"""
FIRST = 3


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_whatever_breaks_the_verdicts_stay(open_page: Open, site: str, fault: Fault) -> None:
    page = open_page(**{"service_workers": "block", **fault.options})
    errors: list[str] = []
    asked: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.context.on("request", lambda request: asked.append(request.url))
    there = fault.before(page)
    page.goto(site)
    open_wizard(page, site)
    for number, person in enumerate(PEOPLE):
        if number:
            assert page.evaluate(EMPTY)
            page.evaluate(GIVE, person.answers)
        else:
            strike(page, person, fault)
            end(page, fault, asked)
            assert there(), "the fault is not there"
        agree(page, person, fault)
    if fault.ends != "failed":
        assert has_full(asked) == (fault.ends == "full")
    assert (fault.told in str(errors)) if fault.told else errors == []


def strike(page: Page, person: Person, fault: Fault) -> None:
    """The blow after the third answer: what was given is still there, or all of it gone where that is meant."""
    before = dict(islice(person.answers.items(), FIRST))
    page.evaluate(GIVE, before)
    if fault.strike is not nothing and fault.ends in ("cut", "full"):
        until(page, BECOMES, "ready", deadline=ENGINE_DEADLINE)
    struck = fault.strike(page)
    assert page.evaluate(CHOSEN) == (before if fault.keeps else {})
    left = {name: option for name, option in person.answers.items() if name not in before}
    page.evaluate(GIVE, left if fault.keeps else person.answers)
    assert struck(), "the fault did not strike"


def end(page: Page, fault: Fault, asked: list[str]) -> None:
    """Wait until Python is there, or has given up. One that is broken looks ready until its deadline has passed."""
    for _ in range(ENGINE_DEADLINE // 100 if fault.ends == "full" else 0):
        if has_full(asked):
            break
        page.wait_for_timeout(100)
    wanted = {"cut": "ready", "full": "ready"}.get(fault.ends, fault.ends)
    until(page, BECOMES, wanted, deadline=ENGINE_DEADLINE)


def has_full(asked: list[str]) -> bool:
    return any("/full/" in url for url in asked)


def agree(page: Page, person: Person, fault: Fault) -> None:
    """Nothing is lost; the stylesheet says what the rules say, and so does Python."""
    chosen, found = page.evaluate(SEEN)
    assert chosen == person.answers, person.name
    assert found == (person.verdicts if fault.decides else dict.fromkeys(person.verdicts, "")), person.name
    if fault.ends in ("cut", "full"):
        until(page, MARKED, person.marks)
