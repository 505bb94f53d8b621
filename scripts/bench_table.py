"""What `make bench` measured, as tables and a picture for the proof page."""

from __future__ import annotations

from markupsafe import Markup

from inburgering.written import marked

from .bench_page import day_of
from .languages import LANGUAGE
from .tables import table
from .words import ROOT, toml, words

FILE = ROOT / "docs" / "bench.toml"
Sites = dict[str, dict[str, float]]
MEASURES = ("first", "verdict", "engine", "next", "bytes_first", "bytes")
#: Milliseconds shown as they are. Other milliseconds are shown in seconds, and bytes in thousands.
AS_THEY_ARE = ("next",)
GROWTH = ("pages", "sheet", "decide", "json_logic")
THOUSAND, DECIMAL_BELOW = 1000, 20
#: The picture, in CSS pixels of 320, so that it is read on a phone without making it smaller.
WIDTH, ROW, BAR, LEFT, TOP, ROOM = 320, 40, 14, 4, 8, 64


def bench_tables(language: str) -> Markup:
    """For each phone a table and a picture, then how the cost grows."""
    texts, found = words(language)["ui"]["bench"], toml(FILE)
    about = {"machine": found["machine"], "day": day_of(found["measured_on"], language), "rounds": found["rounds"]}
    note = Markup("<p>{}</p>").format(texts["machine"].format(**about))
    parts = [
        Markup("<h3>{}</h3>\n{}\n{}").format(
            texts[name], _contenders(texts[name], sites, texts, language), plot(sites, texts, language)
        )
        for name, sites in found.items()
        if isinstance(sites, dict)
    ]
    return (
        note
        + Markup("\n").join(parts)
        + Markup("<h3>{}</h3>\n{}").format(texts["growth"], _growth(found["growth"], texts, language))
    )


def figure(value: float, language: str) -> str:
    """A number with a decimal where one says something."""
    text = f"{value:,.0f}" if value >= DECIMAL_BELOW else f"{value:,.1f}"
    return marked(text, LANGUAGE[language])


def shown(value: float, measure: str, language: str) -> str:
    """A measure in the unit of its column."""
    return figure(value if measure in AS_THEY_ARE else value / THOUSAND, language)


def times_ours(value: float, ours: float, language: str) -> str:
    """How many times ours."""
    return figure(value / ours, language)


def _contenders(name: str, found: Sites, texts: dict[str, str], language: str) -> Markup:
    ours = found["ours"]["first"]
    rows = [
        (texts[one], *_cells(measures, texts, language), times_ours(measures["first"], ours, language))
        for one, measures in found.items()
    ]
    return _table(name, [texts[one] for one in ("what", *MEASURES, "times")], rows)


def _cells(measures: dict[str, float], texts: dict[str, str], language: str) -> list[str]:
    return [shown(measures[name], name, language) if name in measures else texts["none"] for name in MEASURES]


def plot(found: Sites, texts: dict[str, str], language: str) -> Markup:
    """A full bar from nothing to the first question, in an open bar to the first verdict."""
    scale = (WIDTH - ROOM - LEFT) / max(measures["verdict"] for measures in found.values())
    bars = Markup("").join(
        _bar(TOP + ROW * place, texts[name], measures, scale) + _label(TOP + ROW * place, measures, scale, language)
        for place, (name, measures) in enumerate(found.items())
    )
    picture = Markup('<svg class="bench" viewBox="0 0 {} {}" role="img"><title>{}</title>{}</svg>')
    return picture.format(WIDTH, TOP + ROW * len(found), texts["picture"], bars) + Markup("<p>{}</p>").format(texts["legend"])


def _bar(top: int, name: str, measures: dict[str, float], scale: float) -> Markup:
    rect = Markup('<rect class="bench-{}" x="{}" y="{}" width="{}" height="{}"/>')
    return Markup('<text x="{}" y="{}">{}</text>').format(LEFT, top + 10, name) + Markup("").join(
        rect.format(measure, LEFT, top + 16, round(measures[measure] * scale, 1), BAR) for measure in ("verdict", "first")
    )


def _label(top: int, measures: dict[str, float], scale: float, language: str) -> Markup:
    seconds = " / ".join(shown(measures[name], name, language) for name in ("first", "verdict"))
    return Markup('<text x="{}" y="{}">{}</text>').format(LEFT + round(measures["verdict"] * scale, 1) + 4, top + 27, seconds)


def _growth(found: list[dict[str, float]], texts: dict[str, str], language: str) -> Markup:
    rows = [(f"{row['times']} \u00d7", *(_grown(row[name], found[0][name], language) for name in GROWTH)) for row in found]
    return _table(texts["growth"], [texts[f"{name}_grows"] for name in ("size", *GROWTH)], rows)


def _grown(value: float, first: float, language: str) -> str:
    return f"{figure(value, language)} ({times_ours(value, first, language)} \u00d7)"


def _table(name: str, columns: list[str], rows: list[tuple[str, ...]]) -> Markup:
    """A table that moves sideways on its own where the window is small; by keyboard too."""
    wide = Markup('<div class="bench-wide" role="region" aria-label="{}" tabindex="0">{}</div>')
    return wide.format(name, table(columns, rows))
