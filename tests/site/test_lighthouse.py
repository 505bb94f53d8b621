"""What Lighthouse found on every type of page: what the machine does not change is at its best."""

from __future__ import annotations

from datetime import date

import pytest

from inburgering import AS_OF
from scripts.lighthouse import CATEGORIES, FILE, MISSING, STEADY, UNSOUGHT, places
from scripts.lighthouse_table import lighthouse_table, lowest
from scripts.words import LANGUAGES, toml, words

FOUND = toml(FILE)


def test_every_type_of_page_is_measured() -> None:
    assert set(FOUND["page"]) == set(places())


@pytest.mark.parametrize("name", places())
def test_a_page_has_the_best_scores(name: str) -> None:
    page = FOUND["page"][name]
    asked = [one for one in CATEGORIES if name != MISSING or one not in UNSOUGHT]
    assert set(page) == {*asked, "failing", "measured_on", "slowdown"}
    assert {one: page[one] for one in asked if one in STEADY} == {one: 100 for one in asked if one in STEADY}
    assert date.fromisoformat(page["measured_on"]) >= AS_OF


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_shows_the_lowest_of_the_languages(language: str) -> None:
    table = str(lighthouse_table(language))
    pages = [page["performance"] for name, page in FOUND["page"].items() if name.startswith("wizard.")]
    assert lowest("wizard")["performance"] == min(pages)
    column = words(language)["ui"]["lighthouse"]["performance"]
    assert f'<td role="cell" data-column="{column}">{min(pages)}</td>' in table
    assert FOUND["version"] in table
