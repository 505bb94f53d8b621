"""What the guide's script costs before the first question: the rest of it is loaded later."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.languages import LANGUAGE
from scripts.words import LANGUAGES, ROOT

from .built import site_pages
from .test_bytes import FIRST_QUESTION, compressed, needed

APP = ROOT / "wizard" / "app"
IMPORT = re.compile(r'^(?:import|export) .*?from "\./([\w.]+)"|^import "\./([\w.]+)"', re.MULTILINE)
#: Needed by the one who has answered, not by the one who reads the first question.
LATER = {"plan.mjs", "parts.mjs", "file.mjs", "helper.mjs", "dates.mjs", "letter.mjs", "intake.mjs", "qr.mjs", "download.mjs"}


def imported(name: str) -> set[str]:
    """A script and all that it imports as it starts."""
    found, waiting = set[str](), [name]
    while waiting:
        script = waiting.pop()
        if script not in found:
            found.add(script)
            waiting += [one or other for one, other in IMPORT.findall((APP / script).read_text("utf-8"))]
    return found


def test_the_plan_is_not_loaded_at_once() -> None:
    first = imported("main.mjs")
    assert {"engine.mjs", "stepper.mjs", "page.mjs"} <= first
    assert not first & LATER
    assert {"dates.mjs", "letter.mjs"} <= imported("parts.mjs") - imported("plan.mjs")


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_styles_and_script_together_stay_within_the_budget(language: str) -> None:
    page = site_pages()[f"{LANGUAGE[language].folder}wizard/index.html"]
    html = page.path.read_bytes()
    scripts = [APP / name for name in imported("main.mjs")]
    files: list[Path] = [*scripts, *(path for path in needed(page) if path.suffix == ".css")]
    first = compressed(html[: html.index(b"</fieldset>")])
    assert first + sum(compressed(path.read_bytes()) for path in files) <= FIRST_QUESTION
