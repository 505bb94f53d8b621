"""The wizard as each reader uses it: by keyboard, without JavaScript, with a change of mind, and wiped."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from inburgering import AS_OF, decide
from scripts.words import LANGUAGES

from .conftest import Open
from .wizard import ENGINE_DEADLINE, READY, TRIAGE, answer, open_wizard, step, triage, verdict


@pytest.fixture
def browser(whole_browser: Browser) -> Browser:
    return whole_browser


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript(open_page: Open, site: str, language: str) -> None:
    """Layer 2: questions appear as they are needed, cards decide, and nothing is asked of the network."""
    page = open_wizard(open_page(java_script_enabled=False), site, language)
    requests: list[str] = []
    page.on("request", lambda request: None if request.url.endswith("favicon.svg") else requests.append(request.url))
    visible = page.locator(".question:not(.topics):visible")
    expect(visible).to_have_count(1)
    assert page.locator(".card:visible").count() == 0
    for question, option in TRIAGE.items():
        answer(page, question, option)
    expect(page.locator("#q-health")).to_be_visible()
    expect(page.locator("#q-purpose")).to_be_hidden()
    assert verdict(page, "duty_2021") == "likely"
    assert verdict(page, "medical_2021") == "unknown"
    answer(page, "health", "own")
    answer(page, "able_five_years", "not_sure")
    assert verdict(page, "medical_2021") == "possible"
    expect(page.locator("#g-medical_2013")).to_be_hidden()
    page.locator("label[for=show-all]").click()
    assert verdict(page, "medical_2013") == "not_applicable"
    page.locator("#wipe").click()
    expect(visible).to_have_count(1)
    assert page.locator("#ask input:checked").count() == 0
    assert requests == []


def test_topics_without_javascript(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(java_script_enabled=False), site)
    for question, option in TRIAGE.items():
        answer(page, question, option)
    page.locator("label[for=topic-health]").click()
    expect(page.locator("#q-health")).to_be_visible()
    expect(page.locator("#q-diploma")).to_be_hidden()
    expect(page.locator("#g-diploma_2021")).to_be_hidden()
    expect(page.locator("#g-duty_2021")).to_be_visible()


def test_enter_on_an_answer_goes_nowhere(open_page: Open, site: str) -> None:
    """No way of sending the form puts an answer into an address."""
    page = open_wizard(open_page(java_script_enabled=False), site)
    address = page.url
    page.locator("#place-nl").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert page.url == address
    expect(page.locator("#place-nl")).to_be_checked()


def test_the_whole_wizard_by_keyboard(open_page: Open, site: str) -> None:
    """Every question answered with Tab, arrows, Space and Enter alone, to the outcome; focus always where one is."""
    page = open_wizard(open_page(), site)
    answers: dict[str, str] = {}
    for _ in range(60):
        if page.locator("#wizard.finished").count():
            break
        current = page.locator(".question.current")
        name = (current.get_attribute("id") or "").removeprefix("q-")
        if answers:
            assert page.evaluate("document.activeElement.tagName") == "LEGEND"
        if name != "topics":
            _tab_to(page, f"#q-{name} input")
            page.keyboard.press("Space")
            answers[name] = current.locator("input:checked").get_attribute("value") or ""
        _tab_to(page, "#next")
        page.keyboard.press("Enter")
    expect(page.locator("#results-title")).to_be_focused()
    decision = decide(answers, AS_OF)
    assert decision.open == ()
    for ground, expected in decision.verdicts.items():
        if expected in ("likely", "possible"):
            assert verdict(page, ground) == expected


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(30):
        if page.evaluate("(s) => document.activeElement.matches(s)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} cannot be reached with Tab")


def test_next_without_an_answer_says_so(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(), site)
    page.locator("#next").click()
    expect(page.locator("#choose")).to_be_visible()
    expect(page.locator("#q-place")).to_be_visible()
    step(page, "place", "nl")
    expect(page.locator("#choose")).to_be_hidden()


def test_back_and_change_lose_nothing(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(), site)
    triage(page)
    step(page, "health", "own")
    page.locator("#back").click()
    expect(page.locator("#health-own")).to_be_checked()
    page.locator("#to-results").click()
    expect(page.locator("#results-title")).to_be_focused()
    assert page.locator("dl.given > div").count() == 6
    page.locator("#given > summary").click()
    page.locator("dl.given > div").nth(1).get_by_role("button").click()
    step(page, "letter", "wi2013")
    page.locator("#to-results").click()
    assert page.locator("dl.given > div").count() == 6
    assert verdict(page, "duty_2013") == "likely"
    expect(page.locator("#g-duty_2021")).to_be_hidden()


def test_progress_is_honest(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(), site)
    expect(page.locator("#progress")).to_contain_text("Vraag 1")
    triage(page)
    number = int((page.locator("#progress").text_content() or "").split()[1].rstrip("."))
    assert number == 6
    step(page, "health", "none")
    expect(page.locator("#progress")).to_contain_text("Vraag 7")


def test_reasons_come_when_python_is_there(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(), site, "en")
    triage(page)
    step(page, "health", "relative")
    page.locator("#to-results").click()
    page.wait_for_selector(READY, timeout=ENGINE_DEADLINE)
    first = page.locator("#g-medical_2021 .condition").first
    expect(first.locator(".mark")).to_contain_text("does not fit")
    expect(first.locator(".cite")).to_contain_text("Wi2021, article 5(1)")
    expect(page.locator("#g-more_time_illness_2021 .reason-note")).to_contain_text("Still to answer")
    cards = page.locator(".card:visible").evaluate_all("(cards) => cards.map((card) => card.dataset.ground)")
    assert cards[0] == "duty_2021"


def test_wipe_leaves_nothing(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(), site)
    triage(page)
    page.locator("#to-results").click()
    page.locator("#wipe").click()
    expect(page.locator("#wiped")).not_to_be_empty()
    expect(page.locator("#q-place.current")).to_be_visible()
    assert page.locator("#wizard input:checked").count() == 0
    page.reload()
    assert page.locator("#wizard input:checked").count() == 0
    page.goto(site)
    page.go_back()
    assert page.locator("#wizard input:checked").count() == 0


def test_two_answers_to_one_question_give_no_verdict(open_page: Open, site: str) -> None:
    """A state that the page cannot make by itself: said, and nothing decided."""
    page = open_wizard(open_page(java_script_enabled=False), site)
    page.evaluate("""() => { const other = document.getElementById('place-abroad'); other.name = 'x'; other.checked = true;
        document.getElementById('place-nl').checked = true; document.getElementById('letter-wi2021').checked = true; }""")
    expect(page.locator(".twice")).to_be_visible()
    page.locator("label[for=show-all]").click()
    assert page.locator(".card").count() == page.locator(".verdict-unknown:visible").count()
    assert page.locator(".verdict:visible").count() == page.locator(".verdict-unknown:visible").count()


def test_an_option_that_does_not_exist_is_explained(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(), site)
    step(page, "place", "nl")
    page.wait_for_selector(READY, state="attached", timeout=ENGINE_DEADLINE)
    page.evaluate("document.getElementById('letter-wi2021').value = 'wi1998'")
    answer(page, "letter", "wi2021")
    page.locator("#to-results").click()
    expect(page.locator(".engine-problem")).to_be_visible()
    assert page.locator("#engine").get_attribute("data-state") == "problem"


def test_old_browsers_see_every_question_and_condition(open_page: Open, site: str) -> None:
    """Without :has() the rules do not apply: then everything is there to read."""
    page = open_page(java_script_enabled=False)
    page.route("**/rules.css", lambda route: route.fulfill(body="", content_type="text/css"))
    open_wizard(page, site)
    assert page.locator(".question:visible").count() == page.locator(".question").count()
    assert page.locator(".card:visible").count() == page.locator(".card").count()
    assert page.locator(".verdict:visible").count() == 0
