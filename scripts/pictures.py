"""The pictures of the site, made at build from the rules and the figures: the map of doors, steps, the term, the money."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from markupsafe import Markup

from inburgering import AS_OF, Ground, rules

from . import procedures
from .cards import templates
from .term_line import term_line
from .words import helpers, words


def pictures(language: str) -> dict[str, Callable[..., Markup]]:
    """What a page may draw."""
    return {
        "ways_map": lambda: ways_map(language),
        "ways_small": lambda: ways_small(language),
        "term_lines": lambda: term_lines(language),
        "money_flow": lambda ground: money_flow(language, ground),
    }


def term_lines(language: str) -> Markup:
    """The term of both acts, side by side where there is room."""
    lines = Markup("").join(term_line(language, act) for act in procedures.data()["term"])
    return Markup('<div class="terms">{}</div>').format(lines)


def draw(template: str, language: str, **values: Any) -> Markup:
    """A picture without the white space of its template, so that Markdown leaves it alone."""
    html = templates().get_template(f"pictures/{template}").render(ui=words(language)["ui"], **values)
    return Markup(" ".join(line.strip() for line in html.splitlines()))


def money_flow(language: str, ground: str) -> Markup:
    """What one pays for the medical procedure, and when it comes back."""
    flow = procedures.data()["money"][ground]
    fee = next(found.fee for found in rules(AS_OF) if found.id == ground)
    return draw("money.html", language, flow=flow, fee=helpers(language)["fig"](fee))


def ways_map(language: str) -> Markup:
    """Every act with its doors, each a link to its page."""
    return draw("ways.html", language, floors=floors(), names=words(language)["ui"]["pictures"]["ways"]["doors"])


def ways_small(language: str) -> Markup:
    """Every act in which one integrates, with the kinds of doors it has."""
    return draw("ways_small.html", language, floors=[floor for floor in floors() if floor[0] != "later"])


def floors() -> list[tuple[str, list[tuple[str, list[dict[str, str]]]]]]:
    """Every act with its doors by group."""
    ways = procedures.data()["ways"]
    return [(floor["id"], doors(ways, floor["acts"])) for floor in ways["floors"]]


def doors(ways: dict[str, Any], acts: list[str]) -> list[tuple[str, list[dict[str, str]]]]:
    """The doors of a floor by group: each page that has a ground of these acts which gives this."""
    found = {door["name"]: door for ground in rules(AS_OF) if ground.act in acts for door in _door(ground, ways)}
    ordered = sorted(found.values(), key=lambda door: ways["groups"].index(door["group"]))
    return [(group, list(items)) for group, items in groupby(ordered, key=lambda door: door["group"])]


def _door(ground: Ground, ways: dict[str, Any]) -> Iterable[dict[str, str]]:
    """The door of a ground, if it opens one: a duty and what the act does not have do not."""
    group = ways["gives"].get(ground.gives)
    if group and ground.exists:
        name, anchor = _most_special(ground, group, ways["anchors"])
        yield {"group": group, "name": name, "page": ground.page, "anchor": anchor}


def _most_special(ground: Ground, group: str, anchors: dict[str, str]) -> tuple[str, str]:
    common = f"{ground.page}.{group}"
    own = f"{ground.act}.{common}"
    return (own if ground.page == "later" else common), anchors.get(own, anchors.get(common, ""))
