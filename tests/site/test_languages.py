"""Which languages there are, each says in its own folder: no other place names one, and no style names a side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

import pytest

from inburgering import language
from scripts.languages import LANGUAGE
from scripts.words import ROOT, toml

CODES = "|".join(LANGUAGE)
#: A language by name: in code, in the markup of a template, or as a folder.
NAMED = re.compile(rf"""["'](?:{CODES})["']|(?<![\w/])(?:{CODES})/["']|\{{(?:{CODES}),""")
#: Several of them at once, or one of them apart from the others.
PAIR = re.compile(
    rf"""["'](?:{CODES})["'], ["'](?:{CODES})["']\s*[\])]|["'](?:{CODES})["']: ["']["']|["']["'] if language == """
)
#: Where the code itself may name one, and why.
ALLOWED = {
    ("scripts/languages.py", 'FIRST = "nl"'): "the language of the law, at the root of the site",
    ("wizard/src/inburgering/letter.py", 'SENT = "nl"'): "who decides reads Dutch, whatever the reader reads",
    ("wizard/src/inburgering/language.py", 'such as "nl"'): "an example",
    ("wizard/src/inburgering/questions.py", '("nl", "abroad")'): "an answer: in the Netherlands",
    ("wizard/src/inburgering/grounds/scope.py", 'is_("place", "nl")'): "the same answer",
    ("wizard/app/papers.mjs", '{ lang: "nl" }'): "the Dutch name of a form",
    ("overrides/wizard/rule.html", '<i lang="nl">'): "the Dutch name of a way",
    ("overrides/wizard/macros.html", '<i lang="nl">'): "the Dutch name of a way and of a form",
    ("scripts/frequency.py", '("", "s", "en", "e")'): "what stands between two parts of a Dutch word",
    ("scripts/readability.py", '"nl": '): "a formula holds for one language; without one nothing is scored",
    ("scripts/readability.py", '"en": '): "as the one before",
    ("scripts/plainness.py", '"nl": '): "the limit of such a score",
    ("scripts/shots.py", 'PICTURED = "en"'): "the picture in the README, which is English",
    ("scripts/bench_sites.py", 'SHOWN = "en"'): "what is measured, and against what, is English",
}
CODE = ("wizard/src", "wizard/app", "wizard/offline", "scripts", "overrides")
KINDS = (".py", ".mjs", ".js", ".html", ".svg", ".css")
#: A side of the page by name, where a line may begin on either.
SIDE = re.compile(r"(?<![\w-])(?:(?:margin|padding|border)-)?(?:left|right)\s*:|(?:text-align|float):\s*(?:left|right)")
#: Four widths of which the second and the fourth differ name sides too.
FOUR = re.compile(r"(?<![\w-])(?:margin|padding):\s*([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;!]+)\s*[;!}]")


def lines(*folders: str, kinds: tuple[str, ...] = KINDS) -> Iterator[tuple[str, str]]:
    """Every line of the sources in these folders, with its file."""
    for path in sorted(path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in kinds):
        name = path.relative_to(ROOT).as_posix()
        yield from ((name, line.strip()) for line in path.read_text("utf-8").splitlines())


def allowed(name: str, line: str) -> list[tuple[str, str]]:
    return [(file, piece) for file, piece in ALLOWED if file == name and piece in line]


def test_no_code_names_a_language() -> None:
    found = [(name, line) for name, line in lines(*CODE) if NAMED.search(line) and '"place": ' not in line]
    assert [one for one in found if not allowed(*one)] == []
    assert {entry for one in found for entry in allowed(*one)} == set(ALLOWED), "no longer needed"


def test_no_test_lists_the_languages() -> None:
    here = "tests/site/test_languages.py"
    assert [(name, line) for name, line in lines("tests", kinds=(".py",)) if PAIR.search(line) and name != here] == []


@pytest.mark.parametrize(
    ("line", "is_found"),
    [
        ('@pytest.mark.parametrize("language", ["nl", "en"])', True),
        ('FOLDER = {"nl": "", "en": "en/"}', True),
        ('f"{"" if language == "nl" else code}/"', True),
        ('{"nl": "Dutch words", "en": "English words"}', False),
        ('words("en")["ui"]', False),
    ],
)
def test_what_is_a_list_of_languages(line: str, is_found: bool) -> None:
    assert bool(PAIR.search(line)) is is_found


def test_no_style_names_a_side() -> None:
    found = [(name, line) for name, line in lines("overrides", kinds=(".css",)) if SIDE.search(line)]
    four = [
        (name, line) for name, line in lines("overrides", kinds=(".css",)) for one in FOUR.findall(line) if one[1] != one[3]
    ]
    assert found + four == []


@pytest.mark.parametrize("code", LANGUAGE)
def test_a_language_tells_how_it_writes_and_nothing_else(code: str) -> None:
    told = toml(ROOT / "wizard" / "text" / code / "language.toml")
    assert {"code", *told} == {field.name for field in fields(language.Language)}
    assert told["direction"] in ("ltr", "rtl")
    assert "{amount}" in told["euro"]
    assert "{place}" in told["paragraph"]
    assert "{place}" in told["point"]
