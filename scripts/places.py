"""What stands under a question: what "I don't know" leads to, and a sketch of where the answer is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from inburgering import AS_OF, Verdict, rules
from inburgering.questions import QUESTIONS

from .words import ROOT, helpers, toml, words


@dataclass(frozen=True, slots=True)
class Place:
    """A sketch of a paper or a screen, the marks on it, and the same in words."""

    drawing: str
    view: tuple[int, ...]
    marks: tuple[dict[str, Any], ...]
    caption: str
    sketch: str


@cache
def places() -> dict[str, Any]:
    """The sketches, and what each question uses of them. Raises SystemExit when the file cannot be read."""
    return toml(ROOT / "docs" / "places.toml")


def place(question: str, language: str) -> Place | None:
    """The sketch under a question, None when there is none. Raises KeyError for an unknown mark."""
    found, ui = places()["questions"][question], words(language)["ui"]["ask"]
    if "drawing" not in found:
        return None
    drawing, marks = found["drawing"], found["marks"]
    named = f" {words(language)['ui']['and']} ".join(ui["marks"][f"{drawing}_{mark}"] for mark in marks)
    caption = ui["picture"].format(drawing=ui["drawings"][drawing], marks=named)
    drawn = places()["drawings"][drawing]
    return Place(drawing, tuple(drawn["view"]), tuple(drawn["marks"][mark] for mark in marks), caption, ui["sketch"][drawing])


def unknown(question: str, language: str) -> str:
    """What happens to a person who does not know the answer, and who can help."""
    found, texts = places()["questions"][question], words(language)
    ui = texts["ui"]["ask"]
    if "instead" in found:
        last = ui["instead"].format(option=texts["questions"][question]["options"][found["instead"]])
    else:
        last = ui["help"][found["help"]].format(phone=helpers(language)["contact"]["duo_phone"])
    return f"{_stays(question, texts['ui'])} {last}" if QUESTIONS[question].unknown else last


def touched(question: str) -> int:
    """How many grounds look at this answer, and so may stay open without it."""
    return sum(any(leaf.question == question for leaf in ground.leaves()) for ground in rules(AS_OF))


def _stays(question: str, ui: dict[str, Any]) -> str:
    count, verdict = touched(question), ui["verdicts"][Verdict.UNKNOWN]["word"]
    return str(ui["ask"]["stays_one" if count == 1 else "stays_many"]).format(count=count, verdict=verdict)
