"""Why, what would change it, and what to find out first, as a reader meets them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import Open
from .test_first_question import Late
from .wizard import ENGINE_DEADLINE, READY, answer, open_wizard

#: Two tries of three, under the 2013 act.
CASE = {
    "place": "nl",
    "letter": "wi2013",
    "nationality": "other",
    "age": "from_18",
    "attempts": "from_2",
    "school_mark": "start_and_now",
    "hours_lessons": "from_600",
    "ona_attempts": "not_needed",
    "term_age_2013": "from_30",
    "term_extended": "no",
}
WORDS = {
    "nl": ("Zoek dit eerst uit", "Deze antwoorden bepalen het:", "3 keer", "U kunt hier zelf niets aan veranderen."),
    "en": ("Find this out first", "These answers decide it:", "3 times", "There is nothing here that you can change."),
}


#: Set the answers and tell the page once, as the last click would.
GIVE = """([answers, topic]) => {
  const check = (id) => { document.getElementById(id).checked = true; };
  for (const [question, option] of Object.entries(answers)) check(`${question}-${option}`);
  check(`topic-${topic}`);
  document.getElementById('place-nl').dispatchEvent(new Event('change', {bubbles: true}));
}"""


def results(page: Page, topic: str = "effort", **more: str) -> None:
    """Give the answers of the case, then go to the results as a person does."""
    page.evaluate(GIVE, [CASE | more, topic])
    page.locator(READY).wait_for(state="attached", timeout=ENGINE_DEADLINE)
    page.locator("#to-results").click()


@pytest.mark.parametrize("language", WORDS)
def test_why_and_what_would_change_it(open_page: Open, site: str, language: str) -> None:
    page = open_wizard(open_page(), site, language)
    title, because, times, _ = WORDS[language]
    results(page)
    expect(page.locator("#first-title")).to_have_text(title)
    expect(page.locator("#first-go")).to_be_visible()
    could = page.locator("#could li").filter(has_text=times)
    expect(could).to_be_visible()
    page.locator("#could button").first.click()
    card = page.locator("#g-effort_course_2013")
    expect(card.locator(".card-title")).to_be_focused()
    card.locator(".explain > summary").click()
    expect(card.locator(".explanation")).to_contain_text(because)
    expect(card.locator(".explanation .because li").first.locator("a.cite")).to_be_visible()
    expect(card.locator(".explanation")).to_contain_text(times)


@pytest.mark.parametrize("language", WORDS)
def test_nothing_to_change_says_what_else_there_is(open_page: Open, site: str, language: str) -> None:
    """The way to the other card leaves nothing in the address."""
    page = open_wizard(open_page(), site, language)
    results(page, "health", health="own", able_five_years="adapted")
    page.locator("label[for=show-all]").click()
    card = page.locator("#g-medical_2013")
    card.locator(".explain > summary").click()
    expect(card.locator(".explanation")).to_contain_text(WORDS[language][3])
    address = page.url
    card.locator(".explanation button").click()
    expect(page.locator("#t-adapted_exam_2013")).to_be_focused()
    assert page.url == address


def test_the_button_goes_to_the_question(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(), site, "en")
    results(page)
    said = page.locator("#first-say")
    expect(said).to_contain_text(".")
    expect(page.locator("#first-where")).not_to_be_empty()
    name = page.locator("#first-about").text_content() or ""
    page.locator("#first-go").click()
    question = page.locator(".question.current")
    expect(question).to_have_attribute("data-short", name.removeprefix(": "))
    expect(question.locator("legend")).to_be_focused()


def test_without_python_nothing_is_promised(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(java_script_enabled=False), site, "en")
    answer(page, "place", "nl")
    expect(page.locator("#first")).to_be_hidden()
    assert page.locator(".explain:visible").count() == 0


def test_nothing_moves_when_python_comes(open_page: Open, site: str) -> None:
    """The cards stay where they are, from the first answer until everything is explained, also when the plan comes late."""
    page = open_page()
    plan = Late(page, "**/plan.mjs")
    open_wizard(page, site, "en")
    page.locator("#letter-wi2013").evaluate("input => input.checked = true")
    answer(page, "place", "nl")
    page.locator("#to-results").click()
    cards = page.locator(".cards")
    before = cards.evaluate("box => box.offsetTop")
    plan.let_go()
    page.locator(READY).wait_for(state="attached", timeout=ENGINE_DEADLINE)
    expect(page.locator("#first-more")).to_be_visible()
    assert abs(cards.evaluate("box => box.offsetTop") - before) < 40


@pytest.mark.parametrize("name", ["plan.mjs", "parts.mjs"])
def test_a_plan_that_does_not_come_promises_nothing(open_page: Open, site: str, name: str) -> None:
    page = open_page()
    page.route(f"**/{name}", lambda route: route.abort())
    results(open_wizard(page, site, "en"))
    expect(page.locator("#first")).to_be_hidden()


def test_wiping_leaves_no_explanation(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(), site, "en")
    results(page)
    page.locator("#could button").first.click()
    card = page.locator("#g-effort_course_2013")
    card.locator(".explain > summary").click()
    expect(card.locator(".explanation")).to_contain_text("2 times")
    card.locator(".explain > summary").click()
    page.locator("#wipe").click()
    expect(page.locator("#first-about")).to_have_text(": Where you live")
    for place in (card.locator(".explanation"), page.locator("#could-list")):
        expect(place).not_to_contain_text("times")


def test_what_one_does_not_know_comes_back(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(), site, "en")
    results(page, "health", health="unknown")
    expect(page.locator("#first-about")).to_have_text(": Illness or disability")
