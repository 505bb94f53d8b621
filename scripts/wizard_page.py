"""The wizard page: every question and every card as HTML, from the rules and the words."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from inburgering import AS_OF, TOPICS, Verdict
from inburgering.export import rules_hash
from inburgering.question import Question
from inburgering.questions import GROUPS
from inburgering.receipt import SHORT
from inburgering.written import number

from .cards import cards, templates
from .languages import FIRST, LANGUAGE, Language
from .letters import letter_fields
from .places import place, places, unknown
from .provider import offer
from .runtime import folder_name, manifest, megabytes
from .words import helpers, words

#: The parts of the plan that a person takes along, in order: a template, a style and a module of the page each.
PLAN = ("explain", "dates", "papers", "file", "helper", "intake")


def wizard_html(language: str) -> str:
    """The body of the wizard page in a language. The runtime must have been built."""
    ui = words(language)["ui"]
    groups = [
        {"id": name, "questions": [_question(question, language) for question in questions]}
        for name, questions in GROUPS.items()
    ]
    return _render(
        "wizard.html",
        ui=ui,
        groups=groups,
        cards=_cards(language),
        topics=TOPICS,
        plan=PLAN,
        drawings=places()["drawings"],
        others=_beside(language),
        **_start(language),
    )


def _beside(language: str) -> list[Language]:
    """What helper mode can show beside a language: Dutch, in which the letters are, and beside Dutch any other."""
    return [one for code, one in LANGUAGE.items() if (code == FIRST) != (language == FIRST)]


def _start(language: str) -> dict[str, Any]:
    """What the page needs besides words: the day of the rules, where Python is, whom to call."""
    folder = f"../{LANGUAGE[language].up}assets/{folder_name()}/"
    selling = offer(language)
    return {
        "on": AS_OF.isoformat(),
        "runtime": folder,
        "files": json.dumps(manifest()),
        "size": number(megabytes(), LANGUAGE[language]),
        "contact": helpers(language)["contact"],
        "provider_checked": helpers(language)["date"](selling["provider"]["checked_on"]),
        "letter_fields": letter_fields(language),
        "receipt": _receipt(language),
        **selling,
    }


def _receipt(language: str) -> str:
    """Which rules and whose law a print shows, before Python adds the answers."""
    day, rules_id = helpers(language)["as_of"], rules_hash()
    text: str = words(language)["plan"]["file"]["receipt"]
    return text.format(as_of=day, on=day, short=rules_id[:SHORT], rules=rules_id)


class Rendered(Markup):
    """A rendered question that still knows which one it is."""

    id: str


def _question(question: Question, language: str) -> Rendered:
    texts = words(language)
    below = {"place": place(question.id, language), "unknown": unknown(question.id, language)}
    html = Rendered(_render("question.html", ui=texts["ui"], question=question, text=texts["questions"][question.id], **below))
    html.id = question.id
    return html


def _cards(language: str) -> list[Markup]:
    ui = words(language)["ui"]
    return [_render("card.html", ui=ui, card=card, verdicts=list(Verdict)) for card in cards(language).values()]


def _render(template: str, **values: object) -> Markup:
    html = templates().get_template(template).render(**values)
    return Markup("\n".join(line.strip() for line in html.splitlines() if line.strip()))
