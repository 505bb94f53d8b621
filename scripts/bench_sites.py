"""The same ten questions in what one would pick instead, for `make bench`; the scripts are in bench/.

A SurveyJS form, a json-logic form, a page around plain Pyodide, and one page a question in the style of GOV.UK.
Each asks the same person the same questions and shows the verdict of one ground. Ours decides every ground meanwhile.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from inburgering import AS_OF, QUESTIONS, rules
from inburgering.expression import All, Expression, Is, Not, Several

from .bench_batch import verdict_logic
from .words import ROOT, words

HERE = ROOT / "bench"
MODULES = HERE / "node_modules"
PYODIDE = ROOT / "node_modules" / "pyodide"
PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
#: The language of every contender.
SHOWN = "en"
GROUND, TOPICS = "medical_2021", ("health",)
#: Who answers, in the order in which our guide asks.
ANSWERS = {
    "place": "nl",
    "letter": "wi2021",
    "nationality": "other",
    "age": "from_18",
    "health": "own",
    "able_five_years": "no",
    "delay": "illness",
    "ill_person": "self",
    "delay_length": "under_3",
    "delay_second": "illness",
}
Maker = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Site:
    """A contender: how it is made, its first page, and the answers given. How the walk finds its way in it: bench/ways.js."""

    make: Maker
    path: str = ""
    answers: dict[str, str] = field(default_factory=lambda: ANSWERS)


def data() -> dict[str, Any]:
    """The questions in words, the verdicts in words, and the rule as json-logic."""
    texts = words(SHOWN)
    questions = [
        {
            "id": name,
            "ask": texts["questions"][name]["ask"],
            "options": [
                (option, texts["ui"]["unknown"] if option == "unknown" else texts["questions"][name]["options"][option])
                for option in QUESTIONS[name].answers
            ],
        }
        for name in ANSWERS
    ]
    verdicts = {name: one["word"] for name, one in texts["ui"]["verdicts"].items()}
    ground = next(one for one in rules(AS_OF) if one.id == GROUND)
    about = {"ground": GROUND, "topics": TOPICS, "next": texts["ui"]["wizard"]["next"], "logic": verdict_logic(ground)}
    return {"questions": questions, "verdicts": verdicts, **about}


def logic_site(target: Path) -> None:
    """A small form around json-logic."""
    _page(target / "index.html", "", ("logic.js", "logic.mjs"))
    _copy(target, MODULES / "json-logic-js" / "logic.js", HERE / "form.mjs", HERE / "logic.mjs")
    _write(target / "data.json", data())


def python_site(target: Path) -> None:
    """The package in Pyodide as it comes, with the form drawn when Python is there, as PyScript pages do."""
    _page(target / "index.html", "<p>Loading</p>", ("python.mjs",))
    _copy(target, HERE / "form.mjs", HERE / "python.mjs", *(PYODIDE / name for name in PYODIDE_FILES))
    shutil.make_archive(str(target / "package"), "zip", ROOT / "wizard" / "src", "inburgering")
    _write(target / "data.json", data())


def survey_site(target: Path) -> None:
    """SurveyJS with a question a page, and the verdict as its closing words."""
    _page(target / "index.html", "", ("survey.core.min.js", "survey-js-ui.min.js", "survey.js"), "survey-core.min.css")
    core = MODULES / "survey-core"
    _copy(target, core / "survey.core.min.js", core / "survey-core.min.css", HERE / "survey.js")
    _copy(target, MODULES / "survey-js-ui" / "survey-js-ui.min.js")
    _write(target / "survey.json", survey(data()))


def survey(found: dict[str, Any]) -> dict[str, Any]:
    """The questions and the rule as SurveyJS takes them."""
    questions = [
        {
            "type": "radiogroup",
            "name": one["id"],
            "title": one["ask"],
            "choices": [{"value": value, "text": text} for value, text in one["options"]],
        }
        for one in found["questions"]
    ]
    words_of = found["verdicts"]
    ends = [
        {"expression": expression, "html": f'<p id="verdict">{words_of[verdict]}</p>'}
        for verdict, expression in survey_verdicts().items()
    ]
    pages = [{"elements": [question]} for question in questions]
    return {
        "showQuestionNumbers": False,
        "pages": pages,
        "completedHtml": f'<p id="verdict">{words_of["unknown"]}</p>',
        "completedHtmlOnCondition": ends,
    }


def survey_verdicts() -> dict[str, str]:
    """When each verdict is given; in no other case is it known. The ground is under discretion, so never more than possible."""
    ground = next(one for one in rules(AS_OF) if one.id == GROUND)
    within, met = survey_logic(ground.scope), survey_logic(ground.requirement)
    return {
        "not_applicable": survey_logic(ground.scope, False),
        "unlikely": f"{within} and {survey_logic(ground.requirement, False)}",
        "possible": f"{within} and {met}",
    }


def survey_logic(expression: Expression, value: bool = True) -> str:
    """The language of SurveyJS that is true when the expression has this value."""
    match expression:
        case Is(question, yes, unsure):
            options = yes if value else [one for one in QUESTIONS[question].options if one not in yes]
            chosen = " or ".join(f"{{{question}}} = '{option}'" for option in options if option not in unsure)
            return f"({chosen or '1 = 2'})"
        case Not(part):
            return survey_logic(part, not value)
        case Several(parts):
            every = isinstance(expression, All) is value
            whole = (" and " if every else " or ").join(survey_logic(part, value) for part in parts)
            return f"({whole})" if parts else "(1 = 1)" if every else "(1 = 2)"
    raise TypeError(expression)


def static_site(target: Path) -> None:
    """A page a question, as a server would send them, and the page that it would send after the last. No script."""
    found, sheet = data(), "../govuk-frontend.min.css"
    names = [one["id"] for one in found["questions"]]
    for question, after in zip(found["questions"], [*names[1:], "verdict"], strict=True):
        _page(
            target / question["id"] / "index.html",
            govuk_question(question, after, found["next"]),
            (),
            sheet,
        )
    verdict = found["verdicts"]["possible"]
    _page(
        target / "verdict" / "index.html",
        f'<h1 class="govuk-heading-l" id="verdict">{verdict}</h1>',
        (),
        sheet,
    )
    _copy(target, MODULES / "govuk-frontend" / "dist" / "govuk" / "govuk-frontend.min.css")


def govuk_question(question: dict[str, Any], after: str, button: str) -> str:
    """A question in the markup of the GOV.UK Design System."""
    name = question["id"]
    options = "".join(
        f'<div class="govuk-radios__item"><input class="govuk-radios__input" type="radio" name="{name}" id="{name}-{value}" '
        f'value="{value}">'
        f'<label class="govuk-label govuk-radios__label" for="{name}-{value}">{escape(label)}</label></div>'
        for value, label in question["options"]
    )
    legend = f'<legend class="govuk-fieldset__legend govuk-fieldset__legend--l">{escape(question["ask"])}</legend>'
    return (
        f'<form action="../{after}/"><fieldset class="govuk-fieldset" id="{name}">{legend}'
        f'<div class="govuk-radios">{options}</div></fieldset><button class="govuk-button">{button}</button></form>'
    )


def _page(path: Path, body: str, scripts: tuple[str, ...], style: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    tags = "".join(f'<script {"type=module" if name.endswith(".mjs") else "defer"} src="{name}"></script>' for name in scripts)
    sheet = f'<link rel="stylesheet" href="{style}">' if style else ""
    head = (
        f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">{sheet}{tags}'
    )
    path.write_text(
        f'<!doctype html><html lang="{SHOWN}"><head><title>Bench</title>{head}</head><body><main>{body}</main></body></html>',
        "utf-8",
    )


def _copy(target: Path, *files: Path) -> None:
    for file in files:
        shutil.copyfile(file, target / file.name)


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content), "utf-8")


def ours_site(target: Path) -> None:
    """The site as it is built."""
    shutil.rmtree(target)
    shutil.copytree(ROOT / "site", target)


SITES = {
    "ours": Site(ours_site, "en/wizard/", {**ANSWERS, "topics": "health"}),
    "static": Site(static_site, "place/"),
    "logic": Site(logic_site),
    "survey": Site(survey_site),
    "python": Site(python_site),
}
#: What has nothing that must be started.
WITHOUT_ENGINE = ("static",)


def make(target: Path) -> None:
    """Every contender in a folder of its own."""
    shutil.rmtree(target, ignore_errors=True)
    for name, site in SITES.items():
        (target / name).mkdir(parents=True)
        site.make(target / name)
        (target / name / "404.html").write_text("<!doctype html><title>404</title>", "utf-8")
