"""The benchmark compares what asks the same and decides the same."""

from __future__ import annotations

import random
import re

import pytest

from inburgering import AS_OF, QUESTIONS, Verdict, decide
from scripts.bench_browse import PROFILES
from scripts.bench_sites import ANSWERS, GROUND, SITES, TOPICS, data, govuk_question, survey, survey_verdicts
from scripts.bench_table import FILE, bench_tables, times_ours
from scripts.words import LANGUAGES, toml

COMPARISON = re.compile(r"\{(\w+)\} = '(\w+)'")


def test_the_ten_questions_are_those_of_the_guide() -> None:
    """Our guide asks this person the same, in this order."""
    given: dict[str, str] = {}
    for name, option in ANSWERS.items():
        assert decide(given, AS_OF, TOPICS).open[0] == name
        given[name] = option
    assert len(given) == 10
    assert decide(given, AS_OF).verdicts[GROUND] is Verdict.POSSIBLE


def test_every_contender_asks_all_of_them_with_all_their_answers() -> None:
    found = data()
    asked = [page["elements"][0] for page in survey(found)["pages"]]
    for one, question in zip(found["questions"], asked, strict=True):
        options = list(QUESTIONS[one["id"]].answers)
        assert [choice["value"] for choice in question["choices"]] == [value for value, _ in one["options"]] == options
        assert all(f'value="{option}"' in govuk_question(one, "next", "Next") for option in options)


def by_survey(answers: dict[str, str]) -> str:
    """The verdict that the SurveyJS form gives, its expressions read as Python."""
    for verdict, expression in survey_verdicts().items():
        text = COMPARISON.sub(lambda found: str(answers.get(found[1]) == found[2]), expression).replace("1 = 1", "True")
        if eval(text.replace("1 = 2", "False")):
            return verdict
    return "unknown"


def test_the_survey_decides_as_we_do() -> None:
    dice = random.Random(10)
    states = [{name: dice.choice(QUESTIONS[name].answers) for name in ANSWERS if dice.random() < 0.9} for _ in range(400)]
    verdicts = [str(decide(answers, AS_OF).verdicts[GROUND]) for answers in states]
    assert {"unknown", "unlikely", "not_applicable"} <= {*verdicts}
    assert [by_survey(answers) for answers in [*states, ANSWERS]] == [*verdicts, "possible"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_every_contender(language: str) -> None:
    shown, found = bench_tables(language), toml(FILE)
    profiles = [sites for sites in found.values() if isinstance(sites, dict)]
    assert [set(sites) for sites in profiles] == [set(SITES)] * len(PROFILES)
    assert shown.count("<svg") == len(PROFILES)
    assert shown.count('<tr role="row">') == sum(len(rows) + 1 for rows in (*profiles, found["growth"]))
    assert times_ours(50, 20, "en") == "2.5"
    assert times_ours(500, 20, "nl") == "25"
