"""The generated pages: every rule, every open question, every figure, in both languages."""

from __future__ import annotations

import re

import pytest

from inburgering import AS_OF, Ground, rules
from inburgering.export import change_days
from inburgering.parameter import PARAMETERS
from scripts.cards import cards
from scripts.doubts import doubts
from scripts.languages import LANGUAGE
from scripts.rule_pages import sources_of
from scripts.words import LANGUAGES, words

from .built import Page, site_pages

GROUNDS = rules(AS_OF)


def page(language: str, name: str) -> Page:
    return site_pages()[f"{LANGUAGE[language].folder}{name}/index.html"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ground", GROUNDS, ids=lambda ground: ground.id)
def test_a_rule_has_its_page(language: str, ground: Ground) -> None:
    found = page(language, f"rules/{ground.id}")
    assert cards(language)[ground.id].words["name"] in found.text
    listed = [attrs for attrs in found.all("li") if attrs.get("class") == "condition"]
    assert len(listed) == len(ground.conditions)
    assert {"who", "conditions", "way", "facts", "sources"} <= set(found.ids)
    assert len(found.all("svg")) >= 1
    boxes = [attrs for attrs in found.all("rect") if "rx" in attrs]
    # The scope, every condition, the time to ask when there is one, and the end; what does not exist has no conditions.
    window = cards(language)[ground.id].window is not None
    assert len(boxes) >= (2 + len(ground.conditions) + window if ground.exists else 2)
    assert found.path.read_text("utf-8").count('<th scope="row"') == len(sources_of(ground))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_names_every_rule_once(language: str) -> None:
    linked = [a["href"] for a in page(language, "rules").all("a") if re.fullmatch(r"\./\w+/", a.get("href", ""))]
    assert sorted(linked) == sorted(f"./{ground.id}/" for ground in GROUNDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_open_question_is_owned_up_to(language: str) -> None:
    ids = set(page(language, "not-sure").ids)
    assert {doubt.id for doubt in doubts()} <= ids
    for doubt in doubts():
        assert set(words(language)["doubts"][doubt.id]) == {"question", "meanwhile", "say"}
        assert set(doubt.grounds) <= {ground.id for ground in GROUNDS}, doubt.id


#: The numbers of the open questions in the law sheets; settled ones have left gaps there.
SHEETS = {
    "wi2021": [1, 2, *range(5, 15), *range(16, 25)],
    "wi2013 D": [1, 2, 3, *range(5, 13), *range(14, 21)],
    "abroad Q": range(1, 20),
}


def test_no_open_question_of_the_sheets_is_missing() -> None:
    expected = [f"{sheet}{'' if sheet.endswith(('D', 'Q')) else ' '}{n}" for sheet, numbers in SHEETS.items() for n in numbers]
    assert sorted(doubt.sheet for doubt in doubts()) == sorted(expected)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_is_shown_with_all_its_versions(language: str) -> None:
    found = page(language, "figures")
    html = found.path.read_text("utf-8")
    assert html.count('class="figure-source"') == len(PARAMETERS)
    assert all(name in found.text for name in words(language)["figures"].values())


def test_rules_change_on_the_days_that_the_sheets_name() -> None:
    assert [str(day) for day in change_days()] == ["2022-01-01", "2023-01-01", "2023-04-01", "2025-01-01", "2026-07-31"]
