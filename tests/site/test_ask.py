"""What stands under a question: why it is asked, where the answer is, and what "I don't know" leads to. And plain options."""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

import pytest

from inburgering import AS_OF, QUESTIONS, rules
from inburgering.expression import UNKNOWN
from scripts.languages import LANGUAGE
from scripts.places import place, places, touched, unknown
from scripts.plainness import is_plain, limit, too_long
from scripts.readability import Prose
from scripts.words import LANGUAGES, words

from .built import SITE, site_pages

WIZARD_PAGE = {code: f"{one.folder}wizard/index.html" for code, one in LANGUAGE.items()}

#: Bytes that all sketches together may add to the compressed wizard page.
SKETCHES = 4_000

#: Questions whose options people confuse, with the options that need no example: they say it all.
CONFUSED = {
    "letter": {},
    "permit": {},
    "purpose": {"wealthy"},
    "route": {},
    "wants_route": {"none"},
    "parts_passed": {},
    "studying": {},
}


def all_texts(language: str) -> Iterator[tuple[str, str]]:
    """Everything that is said at a question, with its name."""
    for name, question in words(language)["questions"].items():
        yield from ((f"{name}.{part}", question[part]) for part in ("ask", "short", "why", "where"))
        yield from ((f"{name}-{option}", text) for option, text in question["options"].items())
        yield from ((f"{name}-{option}-for", text) for option, text in question.get("examples", {}).items())
        yield f"{name}-unknown", unknown(name, language)


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?!:])\s+", text) if part]


#: What ends a question, in our letters and in Arabic ones.
ASKS = ("?", "\u061f")
#: How a text sends a person to the answer: to a paper, to somebody, or to what is in their own head.
POINTS = {
    "nl": re.compile(r"\b(?:Kijk|Zoek|Vraag|Bespreek|Neem|Denk|kies|kiest|weet|Kies|vindt|staat)\b"),
    "en": re.compile(r"\b(?:Look|Find|Ask|Talk|Take|Think|Choose|choose|know|shows)\b"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_says_why_and_where(language: str, name: str) -> None:
    question = words(language)["questions"][name]
    assert question["ask"].endswith(ASKS)
    assert len(question["ask"].split()) <= 14
    assert sum(map(question["ask"].count, ASKS)) == 1
    for part in ("why", "where"):
        text = question[part]
        assert text == text.strip()
        assert not text[0].islower()
        assert text.endswith((".", *ASKS))
        assert len(text.split()) >= 4
    assert language not in POINTS or POINTS[language].search(question["where"])
    assert len(sentences(question["why"])) <= 2
    assert len({question[part] for part in ("ask", "short", "why", "where")}) == 4


def test_every_question_has_a_place_to_ask_and_no_more() -> None:
    """Who has a way to say "I am not sure" is sent to that answer; everyone else to a person who can help."""
    assert list(places()["questions"]) == list(QUESTIONS)
    for name, found in places()["questions"].items():
        assert ("help" in found) is not ("instead" in found)
        assert found.get("instead", QUESTIONS[name].options[0]) in QUESTIONS[name].options
    helped = {found["help"] for found in places()["questions"].values() if "help" in found}
    for language in LANGUAGES:
        assert helped == set(words(language)["ui"]["ask"]["help"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", QUESTIONS)
def test_not_knowing_leads_somewhere(language: str, name: str) -> None:
    text, verdict = unknown(name, language), words(language)["ui"]["verdicts"]["unknown"]["word"]
    assert (verdict in text) is QUESTIONS[name].unknown
    assert len(sentences(text)) >= 2
    assert "{" not in text
    assert text in site_pages()[WIZARD_PAGE[language]].text


@pytest.mark.parametrize("name", [question.id for question in QUESTIONS.values() if question.unknown])
def test_no_more_cards_stay_open_than_said(name: str) -> None:
    """Whatever else is answered: only so many verdicts hang on this answer."""
    chance, open_ = random.Random(name), set()
    for _ in range(20):
        answers = {other.id: chance.choice(other.options) for other in QUESTIONS.values()}
        for ground in rules(AS_OF):
            if ground.verdict(answers) != ground.verdict(answers | {name: UNKNOWN}):
                open_.add(ground.id)
    assert len(open_) <= touched(name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_under_a_question_are_plain(language: str) -> None:
    ui = words(language)["ui"]
    captions = [f"{it.caption} {it.sketch}" for name in QUESTIONS if (it := place(name, language))]
    said = (*(unknown(name, language) for name in QUESTIONS), *captions, *ui["do"].values())
    prose = Prose(f"{language}/wizard", language, said)
    assert prose.mean <= limit(prose).mean
    assert too_long(prose) == []
    assert is_plain(prose)


#: Words that deny. A leading "No," or "Nee," answers the question; what comes after it is a thought of its own.
DENIES = {
    "nl": re.compile(r"\b(?:niet|geen|nooit|niemand|niets|noch|zonder|onmogelijk|onbekend|tenzij)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:not|no|never|nobody|nothing|neither|nor|without|cannot|\w+n't|impossible|unless)\b", re.IGNORECASE),
}
#: Names in which such a word denies nothing.
NAMED = re.compile(r"niet-tijdelijk|non-temporary|without a gap|zonder onderbreking")
SLASHED = re.compile(r"\b(?!EU/EER\b)\w+/\w")


def denials(text: str, language: str) -> list[str]:
    """The words that deny in the busiest sentence of a text."""
    bare = NAMED.sub(" ", re.sub(r"^(?:No|Nee),\s", "", text))
    return max((DENIES[language].findall(part) for part in sentences(bare)), key=len, default=[])


@pytest.mark.parametrize("language", DENIES)
def test_no_double_negatives(language: str) -> None:
    assert [(name, text) for name, text in all_texts(language) if len(denials(text, language)) > 1] == []


@pytest.mark.parametrize("language", DENIES)
def test_no_question_asks_for_a_no(language: str) -> None:
    """ "No" to a question that denies is a double negative in two lines."""
    questions = words(language)["questions"]
    assert [question["ask"] for question in questions.values() if denials(question["ask"], language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_things_behind_a_slash(language: str) -> None:
    assert [(name, text) for name, text in all_texts(language) if SLASHED.search(text)] == []


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Bent u niet zonder diploma?", "nl", 2),
        ("Nee, ik had dat vak niet", "nl", 1),
        ("Humanitair niet-tijdelijk, zonder pas", "nl", 1),
        ("You never had no letter", "en", 2),
        ("No, I don't have one", "en", 1),
        ("I have none. I am not sure.", "en", 1),
    ],
)
def test_denials_are_counted_by_the_sentence(text: str, language: str, count: int) -> None:
    assert len(denials(text, language)) == count


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", QUESTIONS)
def test_options_can_be_told_apart(language: str, name: str) -> None:
    question, ui = words(language)["questions"][name], words(language)["ui"]
    bare = [re.sub(r"\W+", " ", text).strip().lower() for text in (*question["options"].values(), ui["unknown"])]
    assert len(set(bare)) == len(bare)
    examples = list(question.get("examples", {}).values())
    assert len(set(examples)) == len(examples)


@pytest.mark.parametrize("language", LANGUAGES)
def test_options_that_people_confuse_have_an_example(language: str) -> None:
    questions = words(language)["questions"]
    for name, clear in CONFUSED.items():
        assert set(questions[name]["examples"]) == {*QUESTIONS[name].options} - set(clear), name
    for name, question in questions.items():
        assert set(question.get("examples", {})) <= set(QUESTIONS[name].options), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_describes_its_answer(language: str) -> None:
    """It is read with the answer, and is no part of its name."""
    page = site_pages()[WIZARD_PAGE[language]]
    described = {attrs["id"]: attrs.get("aria-describedby") for attrs in page.all("input") if attrs.get("type") == "radio"}
    for name, question in words(language)["questions"].items():
        for option in QUESTIONS[name].answers:
            expected = f"{name}-{option}-for" if option in question.get("examples", {}) else None
            assert described[f"{name}-{option}"] == expected
    assert {text for text in described.values() if text} <= set(page.ids)


def test_every_sketch_and_mark_is_used_and_has_a_source() -> None:
    used = {(found["drawing"], mark) for found in places()["questions"].values() for mark in found.get("marks", ())}
    drawings = places()["drawings"]
    assert used == {(name, mark) for name, drawing in drawings.items() for mark in drawing["marks"]}
    for language in LANGUAGES:
        assert set(words(language)["ui"]["ask"]["marks"]) == {f"{name}_{mark}" for name, mark in used}
    for drawing in drawings.values():
        assert drawing["source"]
        assert isinstance(drawing["checked_on"], date)


def test_marks_of_a_sketch_lie_on_it_and_apart() -> None:
    for name, drawing in places()["drawings"].items():
        marks = list(drawing["marks"].values())
        for mark in marks:
            inside = [
                frame for frame in drawing["frames"] if frame["x"] <= mark["x"] <= frame["x"] + frame["width"] - mark["width"]
            ]
            assert len(inside) == 1, (name, mark)
        assert all(abs(one["y"] - other["y"]) >= 20 or one["x"] != other["x"] for one, other in combinations(marks, 2)), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sketch_says_in_words_what_it_shows(language: str) -> None:
    page = site_pages()[WIZARD_PAGE[language]]
    for name in QUESTIONS:
        if it := place(name, language):
            assert f"{it.caption} {it.sketch}" in page.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sketches_are_light(language: str) -> None:
    html = (SITE / WIZARD_PAGE[language]).read_text("utf-8")
    bare = re.sub(r'<svg class="?places.*?</svg>|<figure class="?place\b.*?</figure>', "", html, flags=re.DOTALL)
    assert html.count("<symbol") - html.count('<symbol id="sign-') == len(places()["drawings"])
    added = len(gzip.compress(html.encode(), 9)) - len(gzip.compress(bare.encode(), 9))
    assert 0 < added <= SKETCHES, added
