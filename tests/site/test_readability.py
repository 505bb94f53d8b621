"""Plain words, measured: the wizard, its plan, the letters and every page, in both languages."""

from __future__ import annotations

import pytest

from scripts.plainness import EXCEPTIONS, PAGE, WIZARD, Limit, is_plain, limit, main, texts, too_long
from scripts.readability import FORMULAS, PAGE_ONLY, PLAN, Prose, syllables
from scripts.words import LANGUAGES, words

PROSE = [prose for language in LANGUAGES for prose in texts(language)]
#: Parts of the letters that are a template's own, or that are measured elsewhere.
LETTERS = {"general", "field", "never", "address", "law", "kind", "base", "ground"}


def test_the_limits_are_those_that_were_agreed() -> None:
    assert Limit(8, 14, {"nl": 80.0, "en": 6.0}) == WIZARD
    assert Limit(11, 20, {"nl": 70.0, "en": 8.0}) == PAGE
    assert len(EXCEPTIONS) <= 3


@pytest.mark.parametrize("prose", PROSE, ids=lambda prose: prose.name)
def test_sentences_are_short(prose: Prose) -> None:
    assert prose.mean <= limit(prose).mean
    assert too_long(prose) == []


@pytest.mark.parametrize("prose", [one for one in PROSE if one.language in FORMULAS], ids=lambda prose: prose.name)
def test_words_are_short(prose: Prose) -> None:
    assert is_plain(prose), prose.score


@pytest.mark.parametrize("prose", [prose for prose in PROSE if prose.name in EXCEPTIONS], ids=lambda prose: prose.name)
def test_an_exception_is_needed(prose: Prose) -> None:
    assert prose.score < limit(prose).score[prose.language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_left_out(language: str) -> None:
    """A new part of the words is measured, or named among those that only pages show."""
    found = words(language)
    assert found.keys() == {"ui", "questions", "grounds", "doubts", "figures", "plan", "letters", "glossary"}
    assert found["letters"].keys() <= LETTERS
    assert found["ui"].keys() >= PAGE_ONLY | PLAN
    measured = {prose.name.partition("/")[2] for prose in PROSE if prose.language == language}
    assert measured >= {"wizard", "plan", "terms", "letters", "index", "not-sure", "figures", "ways-out", "rules/*"}


def test_the_report_names_every_exception(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main()
    told = capsys.readouterr().out
    assert ended.value.code == 0, told
    assert all(f"{name}, at least" in told and why in told for name, (_, why) in EXCEPTIONS.items())
    assert told.count("without a reason: none") == len(LANGUAGES)


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
