"""Words and figures: both languages say the same things, and every figure comes from the data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inburgering import AS_OF, QUESTIONS, TOPICS, Verdict, rules
from inburgering.questions import GROUPS
from scripts.languages import FIRST
from scripts.words import LANGUAGES, ROOT, toml, words

DOCS = ROOT / "docs"
NAMES = sorted(path.name for path in (DOCS / "nl").glob("*.md"))
PAGES = [DOCS / language / name for language in LANGUAGES for name in NAMES]

#: Figures that are names: acts, levels, exams, school types, an agreement, a licence.
NAMES_WITH_DIGITS = re.compile(
    r"\b(?:Wi(?:2007|2013|2021)|2007|2013|2021|NT2|[ABC][12]|[Mm]bo[- ]\d(?:-\d)?|EUPL-1\.2|artikel 8 EVRM|article 8 ECHR)\b"
)


def keys(value: Any, path: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from keys(item, f"{path}.{name}")
    elif isinstance(value, list):
        yield f"{path}[{len(value)}]"
    else:
        yield path


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from texts(item, f"{path}.{name}")
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from texts(item, f"{path}[{number}]")
    else:
        yield path, str(value)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", ["ui", "questions", "grounds"])
def test_every_language_has_the_same_texts(part: str, language: str) -> None:
    assert list(keys(words(language)[part])) == list(keys(words(FIRST)[part]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_id_has_its_words_and_no_more(language: str) -> None:
    texts_ = words(language)
    assert list(texts_["questions"]) == list(QUESTIONS)
    for question in QUESTIONS.values():
        assert list(texts_["questions"][question.id]["options"]) == list(question.options)
    assert set(texts_["grounds"]) == {ground.id for ground in rules(AS_OF)}
    ui = texts_["ui"]
    assert set(ui["topics"]) == set(TOPICS)
    assert set(ui["groups"]) == set(GROUPS)
    assert set(ui["verdicts"]) == set(Verdict)
    for table, name in (("acts", "act"), ("deciders", "decider"), ("gives", "gives")):
        assert set(ui[table]) == {getattr(ground, name) for ground in rules(AS_OF)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty_and_names_differ(language: str) -> None:
    allowed = (".where", ".note", ".static")
    assert [path for path, text in texts(words(language)) if not text.strip() and not path.endswith(allowed)] == []
    names = [ground["name"] for ground in words(language)["grounds"].values()]
    assert len(set(names)) == len(names)


MARKUP = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\]\([^)]*\)|^\s*\d+\.\s|<[^>]*>|\{:[^}]*\}", re.DOTALL | re.MULTILINE)


def figures(text: str) -> list[str]:
    """The digits in a text that are no name, no list number and no template."""
    bare = re.sub(
        r"\{\{.*?\}\}|\{%.*?%\}|\]\([^)]*\)|^\s*\d+\.\s|<[^>]*>|\{:[^}]*\}", " ", text, flags=re.DOTALL | re.MULTILINE
    )
    return re.findall(r".{0,25}\d.{0,15}", NAMES_WITH_DIGITS.sub(" ", bare))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_pages_have_no_figure_of_their_own(path: Path) -> None:
    assert figures(path.read_text("utf-8").split("---", 2)[2]) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", ["questions", "grounds"])
def test_wizard_texts_have_no_figure_of_their_own(language: str, part: str) -> None:
    raw = toml(ROOT / "wizard" / "text" / language / f"{part}.toml")
    assert [(path, found) for path, text in texts(raw) if (found := figures(text))] == []


FACT = re.compile(r"\{\{\s*(?:fig|num|last|cite|ground|day_before|year)\(((?:[^()]|\([^)]*\))*)\)\s*\}\}")


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_of_a_page_state_the_same_facts(name: str) -> None:
    """The same headings, figures, citations and boxes, pair by pair."""
    dutch, english = ((DOCS / language / name).read_text("utf-8") for language in LANGUAGES)
    for pattern in (r"\{: *#([\w-]+)", r"\{\{\s*ground\((.*?)\)"):
        assert re.findall(pattern, dutch) == re.findall(pattern, english)
    assert set(FACT.findall(dutch)) == set(FACT.findall(english))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_pages_are_built_from_what_every_generator_knows(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"^!!! \w+\s*$", text, re.MULTILINE), "a note needs a title: the default one is English"
    assert "{#" not in text
    assert re.search(r"^description: .{20,}", text, re.MULTILINE)


def test_every_ground_stands_on_its_page() -> None:
    for language in LANGUAGES:
        for ground in rules(AS_OF):
            page = (DOCS / language / f"{ground.page}.md").read_text("utf-8")
            assert f'rules_on("{ground.page}")' in page, (language, ground.page, ground.id)


BANNED = {
    "nl": ("u hoeft niet in te burgeren", "u hoeft dan niet", "gegarandeerd", "en/of"),
    "en": ("you need not integrate", "you then do not have to", "guaranteed", "and/or"),
}


@pytest.mark.parametrize("language", BANNED)
def test_no_promise(language: str) -> None:
    everything = " ".join(text for _, text in texts(words(language)))
    everything += " ".join((DOCS / language / name).read_text("utf-8") for name in NAMES)
    assert [phrase for phrase in BANNED[language] if phrase in everything.lower()] == []
