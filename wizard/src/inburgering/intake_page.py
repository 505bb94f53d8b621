"""The intake file in the page: what to fill in for a ground, and the file with every word of it as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .casefile import parse_date
from .decide import check_answers
from .expression import UNKNOWN
from .ground import Ground
from .intake import Contact, Intake, can_ask, file_text, find_ground, looked_at, make_intake, reference
from .intake_check import contact_findings
from .language import language_of
from .questions import GROUPS

Data = dict[str, Any]

#: Questions whose answers say something about someone's health.
HEALTH = {question.id for question in GROUPS["health"]} | {"delay", "delay_second", "ill_person", "death_of", "special_event"}


def intake_form(request: Data, words: Mapping[str, Any]) -> Data:
    """What a person fills in for `ground`: its verdict, the answers that can go along, its papers, the text to agree to.

    Raises InputError for a bad case or language.
    """
    texts = words[language_of(request, words)]
    ground = find_ground(request.get("ground"), parse_date(request.get("on")))
    given = looked_at(ground, check_answers(request["answers"]))
    return {
        "can_ask": can_ask(ground),
        "verdict": str(ground.verdict(given)),
        "answers": [{"id": name, "text": _answer(name, option, texts)} for name, option in given.items()],
        "papers": list(texts["grounds"][ground.id].get("papers", ())),
        "consent": consent_text(ground, texts),
    }


def intake(request: Data, words: Mapping[str, Any]) -> Data:
    """The intake file: `text`, its `plain` rendering, its `reference` and file `name`; or `problems` in words by field.

    `include` names the questions whose answers go along, `ready` the papers by number from 0, `consent` is true or false.
    Raises InputError for a bad case or language.
    """
    texts = words[language_of(request, words)]
    ground = find_ground(request.get("ground"), parse_date(request.get("on")))
    contact = Contact(**{name: str(request["contact"][name]).strip() for name in ("name", "email", "phone")})
    consent = consent_text(ground, texts) if request.get("consent") is True else ""
    if problems := {one.kind: texts["plan"]["intake"]["problems"][one.kind] for one in contact_findings(contact, consent)}:
        return {"problems": problems}
    papers = texts["grounds"][ground.id].get("papers", ())
    documents = {name: number in request["ready"] for number, name in enumerate(papers)}
    made = make_intake(request, contact, documents, consent, words["rules_hash"])
    text = file_text(made)
    short = reference(text)
    plain = "\n".join(_plain(made, texts, short))
    return {"text": text, "plain": plain, "reference": short, "name": f"intake-{short}.json"}


def consent_text(ground: Ground, words: Mapping[str, Any]) -> str:
    """What the person agrees to: what is sent to whom, with data on health named where the ground looks at them."""
    texts, facts = words["plan"]["intake"], {leaf.question for leaf in ground.leaves()}
    lines = [texts["consent"]]
    if "health" in ground.topics or facts & HEALTH:
        lines.append(texts["consent_health"])
    return " ".join([*lines, texts["consent_end"]]).format(provider=words["provider"])


def _answer(name: str, option: str, words: Mapping[str, Any]) -> str:
    question = words["questions"][name]
    return f"{question['short']}: {words['unknown'] if option == UNKNOWN else question['options'][option]}"


def _plain(made: Intake, words: Mapping[str, Any], short: str) -> Iterator[str]:
    texts = words["plan"]["intake"]
    yield texts["title"].format(provider=words["provider"])
    yield f"{texts['reference']}: {short}"
    yield from ("", texts["contact"])
    yield from (f"- {texts[name]}: {getattr(made.contact, name) or '-'}" for name in ("name", "email", "phone"))
    yield from ("", f"{texts['ground']}: {words['grounds'][made.ground]['name']}")
    yield f"{texts['verdict']}: {words['verdicts'][made.verdict]}"
    yield from ("", texts["answers"])
    yield from [f"- {_answer(name, option, words)}" for name, option in made.answers.items()] or [f"- {texts['none']}"]
    yield from ("", texts["documents"])
    yield from [f"- {name}: {texts['ready' if ready else 'not_ready']}" for name, ready in made.documents.items()] or [
        f"- {texts['none']}"
    ]
    yield from ("", f"{texts['agreed']}: {made.consent}", "")
    day = f"{made.on.day} {words['months'][made.on.month - 1]} {made.on.year}"
    yield texts["rules"].format(day=day, hash=made.rules)
