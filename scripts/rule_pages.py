"""A page for every ground, and the index of them all: generated, never written by hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from markupsafe import Markup

from inburgering import Ground
from inburgering.parameter import AS_OF, Law
from inburgering.source import SOURCES

from .cards import Card, cards, templates
from .diagram import diagram
from .doubts import ACTS, doubts_of
from .languages import FIRST
from .tables import table
from .words import helpers, words

COLUMNS = ("text", "version", "checked", "confidence")


def rule_page(card: Card, language: str) -> str:
    """The Markdown of the page of a ground: a heading, and below it only HTML."""
    ui = words(language)["ui"]
    values = {
        "card": card,
        "ui": ui,
        "fig": helpers(language)["fig"],
        "way": diagram(card, words(language)),
        "doubts": doubts_of(card.ground.id, language),
        "sources": sources_table(language, sources_of(card.ground)),
        "since": _day(card.ground.since, language),
        "until": _day(card.ground.until, language),
    }
    html = templates().get_template("rule.html").render(**values)
    body = "\n".join(line for line in html.splitlines() if line.strip())
    name = card.words["name"]
    about = ui["rule"]["description"].format(name=name)
    return f"---\ntitle: {_quoted(name)}\ndescription: {_quoted(about)}\n---\n# {name}\n\n{body}\n"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', "'") + '"'


def _day(name: str | None, language: str) -> str:
    return helpers(language)["date"](Law(AS_OF).date(name)) if name else ""


def sources_of(ground: Ground) -> list[str]:
    """The sources of a ground and of its conditions, each once, in order."""
    return list(dict.fromkeys(ref.source for ref in ground.cited))


def sources_table(language: str, names: Iterable[str] = SOURCES) -> Markup:
    """Sources with their version, the day they were checked, and how sure we are of them."""
    texts = words(language)["ui"]["sources"]
    rows = (
        (
            Markup('<a href="{}">{}</a>').format(source.url, source.title.get(language, source.title[FIRST])),
            _version(source.version, language),
            _in_words(source.checked_on, language),
            source.confidence,
        )
        for source in map(SOURCES.__getitem__, names)
    )
    return table([texts[column] for column in COLUMNS], rows)


def _version(version: str, language: str) -> str:
    """The day of a text, its year where no more is known, or that it has no date."""
    try:
        return _in_words(date.fromisoformat(version), language)
    except ValueError:
        return str(words(language)["ui"]["sources"].get(version, version))


def _in_words(day: date, language: str) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(day, helpers(language)["date"](day))


def rules_index(language: str) -> Markup:
    """Every ground by act, as links."""
    ui = words(language)["ui"]
    ordered = sorted(cards(language).values(), key=lambda card: ACTS.index(card.ground.act))
    parts = [
        Markup('<h2 id="{}">{}</h2>\n{}').format(act, ui["acts"][act], _links(found, ui, "./"))
        for act, found in groupby(ordered, key=lambda card: card.ground.act)
    ]
    return Markup("\n").join(parts)


def rules_on(language: str, page: str) -> Markup:
    """The grounds that belong to an information page, as links."""
    found = [card for card in cards(language).values() if card.ground.page == page]
    return _links(found, words(language)["ui"], "../rules/")


def _links(found: Iterable[Card], ui: dict[str, Any], to: str) -> Markup:
    items = Markup("\n").join(
        Markup('<li><a href="{}{}/">{}</a> <span class="rule-gives">{}</span></li>').format(
            to,
            card.ground.id,
            card.words["name"],
            ui["gives"][card.ground.gives] if card.ground.exists else ui["card"]["absent"],
        )
        for card in found
    )
    return Markup('<ul class="rules">\n{}\n</ul>').format(items)
