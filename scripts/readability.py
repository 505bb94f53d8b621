"""How plainly the site speaks, measured: words a sentence, Flesch-Douma for Dutch, Flesch-Kincaid grade for English.

python -m scripts.readability      prints a table

Formulas: Flesch-Douma (Douma 1960) = 206.84 - 0.93 x words a sentence - 77 x syllables a word;
Flesch-Kincaid grade (Kincaid and others 1975) = 0.39 x words a sentence + 11.8 x syllables a word - 15.59.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from typing import Any

from .languages import FIRST, LANGUAGE
from .words import LANGUAGES, ROOT, words

SITE = ROOT / "site"
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
    """The prose of a page: paragraphs, items and cells of its article, without citations, code and what is only named."""

    BLOCKS = frozenset({"p", "li", "td", "dd", "dt", "th", "h1", "h2", "h3", "summary", "figcaption"})
    SKIPPED = frozenset({"script", "style", "svg", "code", "pre", "template", "nav", "footer", "header"})

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
    html = (folder / name / "index.html").read_text("utf-8")
    article = Article()
    article.feed(html[html.index("<article") : html.rindex("</article>")])
    return Prose(f"{language}/{name}", language, tuple(" ".join(block.split()) for block in article.blocks if block.strip()))


def wizard_prose(language: str) -> Prose:
    """Every sentence of the wizard: questions, options and cards."""
    texts = words(language)
    parts = (texts["questions"], texts["grounds"], *(texts["ui"][name] for name in ("wizard", "topics", "verdicts")))
    return Prose(
        f"{language}/wizard", language, tuple(re.sub(r"\{\w*\}", "", text) for part in parts for text in _strings(part))
    )


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


def page_names() -> list[str]:
    """The information pages, by the name of their folder."""
    return sorted(path.stem for path in (ROOT / "docs" / FIRST).glob("*.md") if path.stem not in {"index", "wizard"})


def long_sentences(found: Iterable[Prose], limit: int) -> list[tuple[str, str]]:
    """Every sentence with more words than the limit, with where it stands."""
    return [(one.name, " ".join(sentence)) for one in found for sentence in one.sentences if len(sentence) > limit]


def main() -> None:
    """Print the table."""
    for language in LANGUAGES:
        for prose in (wizard_prose(language), *(page_prose(name, language) for name in page_names())):
            counts = f"{len(prose.sentences):5} sentences  mean {prose.mean:5.2f}  longest {prose.longest:3}"
            score = f"{prose.score:6.1f}" if language in FORMULAS else "no formula"
            print(f"{prose.name:28} {counts}  score {score}")


if __name__ == "__main__":
    main()
