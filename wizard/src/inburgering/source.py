"""The texts that the rules rest on, and how a place in them is written."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from .language import Language


@dataclass(frozen=True, slots=True)
class Source:
    """A text: act, decree, regulation, or page of an authority."""

    id: str
    title: Mapping[str, str]  #: full name, per language
    short: str  #: the name by which the site cites it
    version: str  #: date of the text that was read, or what is known of it
    url: str
    checked_on: date  #: day on which the rules were last compared with it
    confidence: str  #: H official text read, M older or partly read, L secondary


@dataclass(frozen=True, slots=True)
class Ref:
    """A place in a source, in compact form: `Ref("wi2021", "4(1)(e)")` is article 4, paragraph 1, under e."""

    source: str
    article: str = ""

    def __str__(self) -> str:
        return f"{SOURCES[self.source].short} {self.article}".strip()

    def text(self, language: Language) -> str:
        """The place in words: "Wi2021, artikel 4 lid 1 onder e" or "Wi2021, article 4(1)(e)"."""
        short = SOURCES[self.source].short
        if not self.article:
            return short
        if self.article.startswith("annex"):
            return f"{short}, {language.annex}{self.article.removeprefix('annex')}"
        return f"{short}, {language.article} {_written(self.article, language)}"


def _written(article: str, language: Language) -> str:
    with_paragraph = re.sub(r"\((\d+)\)", lambda found: language.paragraph.format(place=found[1]), article)
    return re.sub(r"\(([a-z]+)\)", lambda found: language.point.format(place=found[1]), with_paragraph)


def table(name: str) -> dict[str, Any]:
    """A table of the package's data, read by what loads this module: `importlib.resources` brings thirty modules to a phone."""
    folder = __file__.rpartition("source.")[0]
    data: bytes = globals()["__loader__"].get_data(f"{folder}data/{name}.toml")
    return tomllib.loads(data.decode("utf-8"))


@cache
def _load() -> dict[str, Source]:
    return {name: Source(id=name, **fields) for name, fields in table("sources").items()}


SOURCES: Mapping[str, Source] = _load()
