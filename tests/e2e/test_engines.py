"""Firefox and WebKit: the same journeys, and the same agreement of the three readers, as in Chromium."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from inburgering import AS_OF, QUESTIONS, decide
from scripts.languages import LANGUAGE
from scripts.words import LANGUAGES

from .engines import Driver, firefox, webkit
from .test_complete_journeys import JOURNEYS, Journey
from .test_readers_agree import DECIDED, NOW, assert_agrees, decided
from .wizard import DECIDE, READ

#: How a page says where it is.
CURRENT = "() => document.querySelector('#wizard.finished') ? '' : document.querySelector('.question.current').id.slice(2)"
#: The verdicts that a person sees, by ground.
SHOWN = """() => Object.fromEntries([...document.querySelectorAll('.verdict')].filter((found) => found.getClientRects().length)
  .map((found) => [found.closest('.card').dataset.ground, found.className.replace(/.*verdict-/, '')]))"""
READY = """() => new Promise((done) => { const look = () => { const { state } = document.getElementById('engine').dataset;
  if (state === 'ready' || state === 'failed') done(state); else setTimeout(look, 50); }; look(); })"""
#: Spread over all. A style is computed anew for each: some seconds in these engines, when every card is shown.
STYLE_STATES = NOW[::200]
PYTHON_STATES = NOW[::8]


#: The form is put in anew between the answers and the look. After dozens of inputs that a script changed at once, WebKitGTK
#: does not compute every `:has()` again. A person changes one at a time: the journeys look without this.
ANEW = READ.replace(
    "const shown =",
    """const home = form.parentNode, next = form.nextSibling;
  form.remove();
  home.insertBefore(form, next);
  const shown =""",
)
assert ANEW != READ


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def driver(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    with firefox(tmp_path_factory.mktemp("profile")) if request.param == "firefox" else webkit() as found:
        yield found


def wizard(driver: Driver, site: str, language: str) -> None:
    driver.goto(f"{site}{LANGUAGE[language].folder}wizard/")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)
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
    for answers, topics in STYLE_STATES if language == "nl" else STYLE_STATES[::2]:
        assert_agrees(driver.run(ANEW, [answers, topics]), answers, topics)


def test_python_in_the_browser_decides_as_python_does(driver: Driver, site: str) -> None:
    wizard(driver, site, "nl")
    cases = [{"answers": answers, "topics": topics, "on": AS_OF.isoformat()} for answers, topics in PYTHON_STATES]
    driver.run(DECIDE, [])
    for (answers, topics), found in zip(PYTHON_STATES, driver.run(DECIDED, cases), strict=True):
        assert found == decided(answers, AS_OF, topics), answers
