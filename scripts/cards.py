"""What a page shows of a ground: its words, its conditions in words, its facts and its sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import jinja2
from markupsafe import Markup

from inburgering import AS_OF, Ground, rules
from inburgering.expression import ALWAYS

from .plain import Line, lines
from .procedures import Step, steps
from .words import ROOT, cite, environment, helpers, words


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """A condition in words, with the link to its article."""

    line: Line
    cite: Markup


@dataclass(frozen=True, slots=True)
class Card:
    """A ground with everything a template needs, in one language."""

    ground: Ground
    words: dict[str, Any]
    scope: Line
    conditions: tuple[ConditionLine, ...]
    window: Line | None
    fee: str
    decision: str
    objection: str
    refs: tuple[Markup, ...]
    steps: tuple[Step, ...]


@cache
def cards(language: str, on: date = AS_OF) -> dict[str, Card]:
    """Every ground as a card. Raises KeyError when a text is missing."""
    return {ground.id: _card(ground, language) for ground in rules(on)}


def _card(ground: Ground, language: str) -> Card:
    texts, fig = words(language), helpers(language)["fig"]
    return Card(
        ground=ground,
        words=texts["grounds"][ground.id],
        scope=lines(ground.scope, texts),
        conditions=tuple(
            ConditionLine(lines(condition.when, texts), cite(language, condition.ref.source, condition.ref.article))
            for condition in ground.conditions
        ),
        window=None if ground.window == ALWAYS else lines(ground.window, texts),
        fee=fig(ground.fee) if ground.fee else "",
        decision=fig(ground.decision) if ground.decision else "",
        objection=fig(ground.objection) if ground.objection else "",
        refs=tuple(cite(language, ref.source, ref.article) for ref in ground.refs),
        steps=steps(ground),
    )


@cache
def templates() -> jinja2.Environment:
    """The templates of the wizard, which build the page once for every reader."""
    return environment(autoescape=True, loader=jinja2.FileSystemLoader(ROOT / "overrides" / "wizard"))


def facts_box(language: str, ground: str) -> Markup:
    """The generated box of a ground for an information page. Raises KeyError for an unknown ground."""
    values = {"card": cards(language)[ground], "ui": words(language)["ui"], "fig": helpers(language)["fig"]}
    html = templates().get_template("facts.html").render(**values)
    return Markup("\n".join(line for line in html.splitlines() if line.strip()))
