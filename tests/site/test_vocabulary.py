"""Words above B1 are in the glossary, or stand in a short list with the reason; one thing has one term."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from scripts.finish import SITE
from scripts.frequency import known
from scripts.glossary import explain, terms
from scripts.languages import LANGUAGE
from scripts.plainness import STAY, rare_words, texts
from scripts.words import LANGUAGES

from .built import as_read

#: What another thing's term would say, and the term that says it.
WRONG = {
    "nl": {"dispensatie": "ontheffing", "uitstel": "verlenging", "protest": "bezwaar"},
    "en": {"(?<!Cost )waiver": "exemption or dispensation", "postponement": "extension", "complaint procedure": "objection"},
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_rare_words_are_explained_or_few(language: str) -> None:
    found = rare_words(language)
    staying = set(chain.from_iterable(group.get(language, ()) for group in STAY.values()))
    assert {word: place for word, place in found.items() if word not in staying} == {}
    assert staying - found.keys() == set(), "no longer on the site, or no longer rare"


def test_every_exception_has_a_reason() -> None:
    assert all(len(group["why"]) > 20 for group in STAY.values())


@pytest.mark.parametrize(
    ("word", "language", "is_known"),
    [
        ("brief", "nl", True),
        ("gezinslid", "nl", True),
        ("ontheffing", "en", True),
        ("rekestprocedure", "nl", False),
        ("adjudication", "en", False),
    ],
)
def test_what_is_known(word: str, language: str, is_known: bool) -> None:
    assert known(word, language) is is_known


@pytest.mark.parametrize("language", WRONG)
def test_one_term_for_one_thing(language: str) -> None:
    wrong = [
        (prose.name, wrong_term, right)
        for prose in texts(language)
        for wrong_term, right in WRONG[language].items()
        if any(re.search(rf"\b{wrong_term}\b", block) for block in prose.blocks)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_explains_every_term_once(language: str) -> None:
    html = (SITE / LANGUAGE[language].folder / "glossary" / "index.html").read_text("utf-8")
    assert all(html.count(f'<div id="{name.replace("_", "-")}">') == 1 for name in terms(language))
    assert terms("nl").keys() == terms("en").keys()
    forms = [form for term in terms(language).values() for form in term["forms"]]
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_is_explained_where_it_first_stands(language: str) -> None:
    html = (SITE / LANGUAGE[language].folder / "medical" / "index.html").read_text("utf-8")
    targets = re.findall(r'popovertarget="([\w-]+)"', html)
    notes = re.findall(r'class="term-means" id="([\w-]+)"', html)
    assert len(targets) > 5
    assert len(targets) == len(set(targets))
    assert sorted(targets) == sorted(notes)


def test_where_no_term_is_marked() -> None:
    page = "<article><h1>DUO</h1><p><a href='x'>DUO</a> <code>DUO</code> A DUOX. DUO, DUO &amp; PIP</p></article>"
    found = explain(page, "nl")
    assert found.count("popovertarget") == 2
    assert 'A DUOX. <span class="touched"><button' in found
    assert "</button>,</span> DUO &amp; <button" in found


def test_each_question_explains_its_own_terms() -> None:
    part = '<fieldset class="question"><p>PIP</p></fieldset>'
    found = explain(f"<article>{part}{part}</article>", "nl")
    assert (found.count("popovertarget"), found.count('class="term-means"')) == (2, 1)


def test_a_card_explains_a_term_once_and_each_of_its_verdicts_by_itself() -> None:
    """Of the verdicts one is seen or none: what one explains is not explained in the next, nor in what every reader sees."""
    verdict, body = '<p class="verdict verdict-{}">PIP</p>', '<p class="card-gives">PIP</p><p class="card-note">PIP</p>'
    card = (
        f'<article class="card card-x">{verdict.format("a")}{verdict.format("b")}<div class="card-body">{body}</div></article>'
    )
    found = explain(f"<article>{card}</article>", "nl")
    assert [part.count("popovertarget") for part in found.split("</p>")[:4]] == [1, 1, 1, 0]


def test_a_term_that_is_explained_behind_it_needs_no_button() -> None:
    page = "<article><p>MAP (module over werk). MAP en PIP (plan). DUO (dienst {}) KNM (1 examen)</p></article>"
    found = explain(page, "nl")
    assert re.findall(r'popovertarget="term-(\w+)"', found) == ["pip", "knm"]
    english = explain("<article><p>A dispensation (ontheffing). An objection (you write that it is wrong)</p></article>", "en")
    assert re.findall(r'popovertarget="term-(\w+)"', english) == ["ontheffing"]


def test_the_words_of_a_question_stand_under_its_answers() -> None:
    """A legend and a label hold no button: their terms have a line, before why it is asked, and are not explained again."""
    why = '<details class="more why"><p>PIP, DUO, KNM</p></details>'
    part = f'<fieldset class="question"><legend>PIP?</legend><label>DUO</label><p>DUO</p>{why}</fieldset>'
    found = explain(f"<article>{part}<fieldset><legend>MAP</legend></fieldset></article>", "nl")
    row, rest = found.split("</p>\n<details")
    assert row.endswith('<p class="term-row">Woorden: <button type="button" class="term" popovertarget="term-pip">PIP</button>')
    assert re.findall(r'popovertarget="term-(\w+)"', rest) == ["knm"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_names_itself_where_it_says_why(language: str) -> None:
    """What is seen comes first in the name, and no two questions have the same one."""
    html = as_read(SITE / LANGUAGE[language].folder / "wizard" / "index.html")
    names = re.findall(r'<details class="more why"><summary>([^<]+)<span class="sr"> ([^<]+)</span>', html)
    assert len(names) == html.count('class="more why"') > 50
    assert len(set(names)) == len(names)
