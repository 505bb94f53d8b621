"""The words of a language: the texts of the wizard with their figures filled in."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from inburgering.export import rules_hash
from inburgering.parameter import AS_OF
from inburgering.source import SOURCES, Ref
from inburgering.written import day

from . import languages
from .figures import Figures

ROOT = languages.ROOT
LANGUAGES = tuple(languages.LANGUAGE)
PARTS = ("ui", "questions", "grounds", "doubts", "figures", "plan", "letters", "glossary")
#: What Python makes documents of, in the browser too.
DOCUMENT_PARTS = ("plan", "letters")


def environment(**options: Any) -> jinja2.Environment:
    """Jinja that fails on a name that does not exist, instead of printing nothing."""
    return jinja2.Environment(undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, **options)


def toml(path: Path) -> dict[str, Any]:
    """A TOML file. Raises SystemExit that names the file when it cannot be read."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SystemExit(f"{path.relative_to(ROOT)}: {error}") from None


def cite(language: str, source: str, article: str = "") -> Markup:
    """A link to a place in a source."""
    text, url = Ref(source, article).text(languages.LANGUAGE[language]), SOURCES[source].url
    return Markup('<a class="cite" href="{}">{}</a>').format(url, text)


@cache
def helpers(language: str) -> Mapping[str, Any]:
    """What texts and pages may call."""
    ui = toml(ROOT / "wizard" / "text" / language / "ui.toml")
    figures = Figures(language, ui)
    months = ui["calendar"]["months"]
    return {
        "fig": figures.fig,
        "num": figures.num,
        "day_before": figures.day_before,
        "year": figures.year,
        "last": figures.last,
        "cite": lambda source, article="": cite(language, source, article),
        "as_of": day(AS_OF, months),
        "date": lambda value: day(value, months),
        "language": language,
        "contact": toml(ROOT / "docs" / "contact.toml"),
    }


@cache
def words(language: str) -> dict[str, Any]:
    """Every text of the wizard in a language: `ui`, `questions`, `grounds`."""
    folder = ROOT / "wizard" / "text" / language
    return {part: _filled(_merged(sorted(folder.glob(f"{part}*.toml"))), language) for part in PARTS}


def document_words() -> str:
    """The words that Python in the page makes documents of, as JSON per language, and the hash of its rules."""
    texts = {language: _for_documents(language, words(language)) for language in LANGUAGES}
    return json.dumps({**texts, "rules_hash": rules_hash()}, ensure_ascii=False)


def _for_documents(language: str, texts: dict[str, Any]) -> dict[str, Any]:
    return {part: texts[part] for part in DOCUMENT_PARTS} | {
        "language": asdict(languages.LANGUAGE[language]),
        "grounds": texts["grounds"],
        "questions": texts["questions"],
        "unknown": texts["ui"]["unknown"],
        "topics": texts["ui"]["topics"],
        "topics_short": texts["ui"]["wizard"]["topics_short"],
        "verdicts": {name: verdict["word"] for name, verdict in texts["ui"]["verdicts"].items()},
        "deciders": texts["ui"]["deciders"],
        "provider": toml(ROOT / "docs" / "provider.toml")["name"],
        "months": texts["ui"]["calendar"]["months"],
        "units": texts["ui"]["units"],
    }


def _merged(files: list[Path]) -> dict[str, Any]:
    """The tables of all files of a part. Raises SystemExit when two files have the same one."""
    found: dict[str, Any] = {}
    for path in files:
        tables = toml(path)
        if double := sorted(found.keys() & tables.keys()):
            raise SystemExit(f"{path.relative_to(ROOT)}: {double[0]} stands in another file too")
        found |= tables
    return found


def _filled(value: Any, language: str) -> Any:
    if isinstance(value, dict):
        return {key: _filled(item, language) for key, item in value.items()}
    if isinstance(value, list):
        return [_filled(item, language) for item in value]
    if isinstance(value, str) and "{{" in value:
        return environment().from_string(value).render(helpers(language))
    return value
