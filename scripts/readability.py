"""How plainly the site speaks, measured: words a sentence, Flesch-Douma for Dutch, Flesch-Kincaid grade for English.

`make words` prints where each text stands (scripts/plainness.py).

Formulas: Flesch-Douma (Douma 1960) = 206.84 - 0.93 x words a sentence - 77 x syllables a word;
Flesch-Kincaid grade (Kincaid and others 1975) = 0.39 x words a sentence + 11.8 x syllables a word - 15.59.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from typing import Any

from .languages import FIRST, LANGUAGE
from .words import ROOT, words

SITE = ROOT / "site"
HOME = "index"
VOWELS = {"nl": "aáàäâeéèëêiíïîoóöôuúüûy", "en": "aeiouy"}
#: A "u" after "q", and a silent "e" at the end of an English word, are no syllable of their own.
SILENT = {"nl": re.compile(r"(?<=q)u|(?<=[aeou])i(?=[eo])"), "en": re.compile(r"(?<=q)u|(?<![aeiouyl])e$|(?<=[aeiouy]l)e$")}
#: Two vowels that are one sound; any other pair is two.
SOUNDS = {
    "nl": r"eau|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|ai|oi",
    "en": r"[aeiouy]+",
}
#: Per language with a formula: what it begins with, then what a word a sentence and a syllable a word change.
FORMULAS = {"nl": (206.84, -0.93, -77.0), "en": (-15.59, 0.39, 11.8)}
WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
SENTENCE = re.compile(r"(?<=[.?!:\u061f])[\"\u201d')]*\s+(?=[^a-zà-ÿ])")


def syllables(word: str, language: str) -> int:
    """Syllables of a word, by its vowel sounds; at least 1."""
    bare = SILENT[language].sub("", word.lower())
    return max(1, len(re.findall(rf"{SOUNDS[language]}|[{VOWELS[language]}]", bare)))


@dataclass(frozen=True)
class Prose:
    """A text as sentences."""

    name: str
    language: str
    blocks: tuple[str, ...]

    @cached_property
    def sentences(self) -> list[list[str]]:
        """Each sentence as its words; a heading, a list item and a cell end a sentence too."""
        parts = (sentence for block in self.blocks for sentence in SENTENCE.split(block))
        return [found for part in parts if (found := WORD.findall(part))]

    @property
    def mean(self) -> float:
        """Words a sentence."""
        return sum(map(len, self.sentences)) / max(1, len(self.sentences))

    @property
    def longest(self) -> int:
        """Words in the longest sentence."""
        return max(map(len, self.sentences), default=0)

    @property
    def score(self) -> float:
        """Dutch: Flesch-Douma, higher is easier. English: Flesch-Kincaid grade, lower is easier. Raises KeyError for others."""
        start, a_word, a_syllable = FORMULAS[self.language]
        spoken = [word for sentence in self.sentences for word in sentence]
        per_word = sum(syllables(word, self.language) for word in spoken) / max(1, len(spoken))
        return start + a_word * self.mean + a_syllable * per_word


class Article(HTMLParser):
    """The prose of a page: paragraphs, items and cells of its article. No citations, code, marked days or names."""

    BLOCKS = frozenset({"p", "li", "td", "dd", "dt", "th", "h1", "h2", "h3", "summary", "figcaption"})
    SKIPPED = frozenset({"script", "style", "svg", "code", "pre", "time", "template", "nav", "footer", "header"})

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = [""]
        self.skipping = 0
        self.cites = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.BLOCKS or tag == "br":
            self.blocks.append("")
        self.skipping += tag in self.SKIPPED
        self.cites += tag == "a" and ("class", "cite") in attrs

    def handle_endtag(self, tag: str) -> None:
        if tag in self.BLOCKS:
            self.blocks.append("")
        self.skipping -= tag in self.SKIPPED
        if tag == "a":
            self.cites = 0

    def handle_data(self, data: str) -> None:
        if not self.skipping and not self.cites:
            self.blocks[-1] += data


def page_prose(name: str, language: str) -> Prose:
    """The prose of a built page. Raises FileNotFoundError when the site is not built."""
    folder = SITE / LANGUAGE[language].folder
    html = (folder / ("" if name == HOME else name) / "index.html").read_text("utf-8")
    article = Article()
    article.feed(html[html.index("<article") : html.rindex("</article>")])
    return Prose(f"{language}/{name}", language, tuple(" ".join(block.split()) for block in article.blocks if block.strip()))


def rule_prose(language: str) -> Prose:
    """The pages of all rules as one text: one template makes them, of words that are measured in the wizard too."""
    found = [page_prose(f"rules/{path.parent.name}", language) for path in sorted((SITE / "rules").glob("*/index.html"))]
    return Prose(f"{language}/rules/*", language, tuple(block for page in found for block in page.blocks))


#: Words of the site that only information pages show: there they are measured with the page. The rest is of the wizard.
PAGE_ONLY = frozenset(
    {
        "bench",
        "bench_runtime",
        "faults",
        "lighthouse",
        "figures",
        "proof",
        "doubts",
        "rule",
        "search",
        "sources",
        "access",
        "calendar",
        "units",
    }
)
#: What stands around the plan that one takes along, and what a letter asks of the one who fills it in.
PLAN = frozenset({"plan", "dates", "costs", "file", "helper", "intake", "papers", "steps"})
GUIDANCE = ("general", "field", "never", "address")
#: What one signs is read by an official too: it has the limits of a page.
SIGNED = ("law", "kind", "base", "ground")


def wizard_texts(language: str) -> list[Prose]:
    """Every sentence that the wizard shows: what it asks and finds, the plan and its messages, the terms, the letters."""
    texts = words(language)
    ui = {name: part for name, part in texts["ui"].items() if name not in PAGE_ONLY}
    letters = texts["letters"]
    return [
        wizard_prose(language),
        _prose("plan", language, texts["plan"], *(ui[name] for name in PLAN), *(letters[name] for name in GUIDANCE)),
        _prose("terms", language, [term["means"] for term in texts["glossary"].values()]),
        _prose("letters", language, *(letters[name] for name in SIGNED)),
    ]


def wizard_prose(language: str) -> Prose:
    """Every sentence of the interview: questions, options, where to find the answer, cards and buttons."""
    texts = words(language)
    asked = {name: part for name, part in texts["ui"].items() if name not in PAGE_ONLY | PLAN}
    return _prose("wizard", language, texts["questions"], texts["grounds"], asked)


def _prose(name: str, language: str, *parts: Any) -> Prose:
    found = (re.sub(r"\{\w*\}", "", text) for part in parts for text in _strings(part))
    return Prose(f"{language}/{name}", language, tuple(found))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


def page_names() -> list[str]:
    """The information pages, by the name of their folder; the home page too."""
    return sorted(path.stem for path in (ROOT / "docs" / FIRST).glob("*.md") if path.stem != "wizard")
