"""Plain words, measured: the wizard and every page, in both languages."""

from __future__ import annotations

import pytest

from scripts.readability import FORMULAS, Prose, page_names, page_prose, syllables, wizard_prose
from scripts.words import LANGUAGES

#: Words a sentence: mean and most.
WIZARD, PAGE = (8, 14), (11, 20)
#: Dutch: at least this Flesch-Douma. English: at most this Flesch-Kincaid grade.
WIZARD_SCORE, PAGE_SCORE = {"nl": 80.0, "en": 6.0}, {"nl": 70.0, "en": 8.0}

#: Dutch texts with a lower score: how low it may be, and why. Their sentences are no longer than elsewhere.
EXCEPTIONS = {
    "nl/wizard": (76.0, "the cards reach the limit; options carry the legal names of permits, diplomas and papers"),
    "nl/about": (65.0, "a table of the titles of acts, decrees and pages"),
    "nl/figures": (55.0, "tables of amounts and terms, each by its legal name"),
    "nl/exam-abroad": (61.0, "its own subject: basisexamen, inburgering, buitenland, nationaliteit, verblijfsvergunning"),
}

PROSE = [*(wizard_prose(language) for language in LANGUAGES), *(page_prose(n, x) for x in LANGUAGES for n in page_names())]


def is_wizard(prose: Prose) -> bool:
    return prose.name.endswith("/wizard")


def is_easy(prose: Prose, limit: float) -> bool:
    """Whether a text scores well enough: of a formula that syllables pull down, more is easier."""
    more_is_easier = FORMULAS[prose.language][-1] < 0
    return prose.score >= limit if more_is_easier else prose.score <= limit


def limit(prose: Prose) -> float:
    """The score that this text must meet, exceptions aside."""
    return (WIZARD_SCORE if is_wizard(prose) else PAGE_SCORE)[prose.language]


@pytest.mark.parametrize("prose", PROSE, ids=lambda prose: prose.name)
def test_sentences_are_short(prose: Prose) -> None:
    mean, most = WIZARD if is_wizard(prose) else PAGE
    assert prose.mean <= mean
    assert [" ".join(sentence) for sentence in prose.sentences if len(sentence) > most] == []


@pytest.mark.parametrize("prose", [one for one in PROSE if one.language in FORMULAS], ids=lambda prose: prose.name)
def test_words_are_short(prose: Prose) -> None:
    assert is_easy(prose, EXCEPTIONS.get(prose.name, (limit(prose), ""))[0])


@pytest.mark.parametrize("prose", [prose for prose in PROSE if prose.name in EXCEPTIONS], ids=lambda prose: prose.name)
def test_an_exception_is_needed(prose: Prose) -> None:
    assert prose.score < limit(prose)


@pytest.mark.parametrize(
    ("word", "language", "count"),
    [
        *[
            ("inburgering", "nl", 4),
            ("ziekte", "nl", 2),
            ("gemeente", "nl", 3),
            ("financi\u00ebn", "nl", 4),
            ("bureau", "nl", 2),
        ],
        *[("januari", "nl", 4), ("uitkomst", "nl", 2), ("nieuw", "nl", 1)],
        *[("little", "en", 2), ("people", "en", 2), ("decide", "en", 2), ("time", "en", 1), ("municipality", "en", 6)],
    ],
)
def test_syllables(word: str, language: str, count: int) -> None:
    assert syllables(word, language) == count


def test_where_a_sentence_ends() -> None:
    prose = Prose("x", "en", ("One two. Three four five: six!", "Seven"))
    assert [len(sentence) for sentence in prose.sentences] == [2, 4, 1]
