"""Every figure of the law through the years, by subject: from the parameters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from markupsafe import Markup

from inburgering.parameter import PARAMETERS, SUBJECTS, Parameter, versions

from .figures import Figures
from .tables import table
from .words import cite, helpers, words


def figures_table(language: str) -> Markup:
    """For each subject a table, folded: what it is, and every version with its days, its source and how sure we are."""
    ordered = sorted({p.id: p for p in PARAMETERS}.values(), key=lambda p: SUBJECTS.index(p.subject))
    return Markup("\n").join(
        _table(subject, [p.id for p in found], language) for subject, found in groupby(ordered, key=lambda p: p.subject)
    )


def _table(subject: str, names: list[str], language: str) -> Markup:
    texts = words(language)
    ui = texts["ui"]["figures"]
    rows = ((texts["figures"][name], Markup("<br>").join(_versions(name, language))) for name in names)
    heading = Markup('<h3 id="{}">{}</h3>').format(f"figures-{subject}", ui["subjects"][subject])
    fold = Markup('<details class="more fold"><summary>{}</summary>\n{}\n</details>')
    return fold.format(heading, table((ui["what"], ui["value"]), rows))


def _versions(name: str, language: str) -> Iterator[Markup]:
    ui = words(language)["ui"]
    figures, in_words = Figures(language, ui), helpers(language)["date"]
    for parameter in versions(name):
        until = last_day(parameter)
        days = (
            ui["figures"]["span"].format(start=in_words(parameter.valid_from), end=in_words(until))
            if until
            else (ui["figures"]["since"].format(start=in_words(parameter.valid_from)))
        )
        source = cite(language, parameter.ref.source, parameter.ref.article)
        days = "" if isinstance(parameter.value, date) else f", {days}"
        checked = f"{ui['figures']['checked']} {in_words(parameter.checked_on)}, {parameter.confidence}"
        yield Markup('<b>{}</b>{} <span class="figure-source">({}; {})</span>').format(
            figures.text(parameter), days, source, checked
        )


def last_day(parameter: Parameter) -> date | None:
    """The last day on which this version holds: its own end, or the day before the next version; None when it still holds."""
    later = [version.valid_from for version in versions(parameter.id) if version.valid_from > parameter.valid_from]
    return parameter.valid_until or (min(later) - timedelta(days=1) if later else None)
