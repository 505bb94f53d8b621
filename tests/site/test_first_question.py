"""What the guide's script costs before the first question: the rest of it is loaded later."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.languages import LANGUAGE
from scripts.words import LANGUAGES, ROOT

from .built import site_pages
from .test_bytes import STEPS, Start, compressed, needed, with_imports

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
def test_what_the_script_imports_is_asked_for_with_it(language: str) -> None:
    page = site_pages()[f"{LANGUAGE[language].folder}wizard/index.html"]
    asked = [Path(attrs["href"]).name for attrs in page.all("link") if attrs.get("rel") == "modulepreload"]
    assert sorted(asked) == sorted(imported("main.mjs") - {"main.mjs"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_styles_and_script_together_stay_within_the_budget(language: str) -> None:
    """What must be there before the script asks one question at a time, but for the HTML of the other questions."""
    page = site_pages()[f"{LANGUAGE[language].folder}wizard/index.html"]
    scripts = [APP / name for name in imported("main.mjs")]
    files: list[Path] = [*scripts, *(path for path in needed(page) if path.suffix == ".css")]
    assert {path.name for path in files} >= {"main.mjs", "theme.css", "site.css", "wizard.css", "rules.css"}
    first = compressed(Start(page.path).html.encode())
    assert first + sum(compressed(path.read_bytes()) for path in files) <= STEPS


SHEETS = "".join(path.read_text("utf-8") for path in (ROOT / "site" / "assets").glob("css-*/*.css"))


def test_no_variable_of_the_theme_was_cut_that_a_sheet_uses() -> None:
    made = set(re.findall(r"(--[\w-]+)\s*:", SHEETS))
    assert len(made) > 40
    assert set(re.findall(r"var\(\s*(--[\w-]+)\s*\)", SHEETS)) - made == set()


def test_the_sheets_come_all_at_once_and_in_order() -> None:
    """One by one, the theme would for a moment undo what ours says of the question."""
    (later,) = (ROOT / "site" / "assets").glob("css-*/later.css")
    assert [path.stem for path in with_imports(later)] == ["later", "theme", "site", "wizard"]
