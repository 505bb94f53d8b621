"""Every result says first what to do now: the first words after the verdict, on every card, for every verdict."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

import pytest

from inburgering import AS_OF, Verdict, rules
from inburgering.ground import Ground
from scripts.languages import LANGUAGE
from scripts.stylesheet import _helps
from scripts.words import LANGUAGES, words

from .built import SITE, as_read

GROUNDS = {ground.id: ground for ground in rules(AS_OF)}
#: Where the law is silent on some answer.
DOUBTED = [ground for ground in GROUNDS.values() if any(leaf.unsure for leaf in ground.leaves())]
PAGES = {code: f"{one.folder}wizard/index.html" for code, one in LANGUAGE.items()}
VOID = {"input", "br"}

#: Words with which a first step begins: what to do. Nobody has to read a condition before it.
FIRST = {
    "nl": "Bel Blijf Ga Kies Kijk Laat Lees Maak Open Praat Schrijf Stuur Tel Verzamel Vraag Vul Wacht Zoek",
    "en": "Ask Call Check Choose Collect Count Fill Find First Go Keep Log Look Object Read See Send Talk Wait Write",
}


@dataclass
class Cards(HTMLParser):
    """What stands in each card, in order: the words, with the classes that hold them."""

    found: dict[str, list[tuple[frozenset[str], str]]] = field(default_factory=dict)
    open: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    ground: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ground = values.get("data-ground") or self.ground
        if tag not in VOID:
            self.open.append((tag, frozenset([tag, *(values.get("class") or "").split()])))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass
        if tag == "article":
            self.ground = ""

    def handle_data(self, data: str) -> None:
        if self.ground and data.strip():
            self.found.setdefault(self.ground, []).append((frozenset().union(*(names for _, names in self.open)), data.strip()))


@cache
def cards(language: str) -> dict[str, list[tuple[frozenset[str], str]]]:
    parser = Cards()
    parser.feed(as_read(SITE / PAGES[language]))
    return parser.found


def after_the_verdict(language: str, ground: Ground, verdict: str, doubt: bool = False) -> list[str]:
    """What a person reads from the first word after the verdict on."""
    body = doubt or _helps(ground, Verdict(verdict))
    shown = []
    for names, text in cards(language)[ground.id]:
        other = {name for name in names if name.startswith("verdict-")} - {f"verdict-{verdict}"}
        hidden = other or ("card-body" in names and not body) or ("doubt" in names and not doubt)
        if not hidden and not (doubt and "plain" in names):
            shown.append((names, text))
    told = next(place for place, (names, _) in enumerate(shown) if "verdict" in names and ("strong" in names))
    rest = shown[told + 1 :]
    return [text for names, text in rest if not ({"plain", "verdict"} <= names and "do" not in names)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("ground", GROUNDS.values(), ids=lambda ground: ground.id)
def test_every_result_says_first_what_to_do_now(language: str, verdict: Verdict, ground: Ground) -> None:
    heading, step = after_the_verdict(language, ground, verdict)[:2]
    texts = words(language)
    assert heading.rstrip(":") == texts["ui"]["card"]["now"]
    own = _helps(ground, verdict)
    assert step == (texts["grounds"][ground.id]["now"][0] if own else texts["ui"]["do"][verdict])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ground", DOUBTED, ids=lambda ground: ground.id)
def test_where_the_law_is_silent_the_first_thing_is_whom_to_ask(language: str, ground: Ground) -> None:
    ask, heading, step = after_the_verdict(language, ground, Verdict.UNKNOWN, doubt=True)[:3]
    texts = words(language)
    assert texts["ui"]["asks"][ground.decider] in ask
    assert (heading, step) == (texts["ui"]["card"]["now"], texts["grounds"][ground.id]["now"][0])


@pytest.mark.parametrize("language", FIRST)
def test_a_first_step_is_something_to_do(language: str) -> None:
    first = {name: ground["now"][0] for name, ground in words(language)["grounds"].items()}
    starts = set(FIRST[language].split())
    assert {name: text for name, text in first.items() if re.match(r"\w+", text)[0] not in starts} == {}  # type: ignore[index]
    assert {re.match(r"\w+", text)[0] for text in first.values()} == starts  # type: ignore[index]
