"""A language that nobody speaks, made from the Dutch texts: longer words, Arabic letters, and lines that begin on the right."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scripts.languages import FIRST, ROOT

#: A code that a browser knows; what is written is no Arabic.
CODE = "ar"
#: So much longer is a word than the Dutch one.
LONGER = 0.4
#: Each letter as an Arabic one, capitals too: a browser then does all that it does for Arabic.
LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابصدعفجهيقكلمنوبقرستوڤوخيز")
#: How the language writes, as a translator would tell it.
WRITES = {"direction": "rtl", "locale": f"{CODE}_SY", "decimal": "\u066b", "thousands": "\u066c", "euro": "{amount} €"}
#: What is no text: templates, places to fill in, links, attributes, tags, code, and the kind of a note.
KEPT = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{[^{}]*\}|\]\([^)]*\)|<[^>]*>|`[^`]*`|!!! \w+|https?://\S+|\w+\.docx)", re.DOTALL)
WORD = re.compile(r"[^\W\d_]{3,}")


def longer(match: re.Match[str]) -> str:
    """A word with its own beginning once more, in other letters."""
    word = match[0]
    return (word + word[: round(len(word) * LONGER)]).lower().translate(LETTERS)


def text(value: str) -> str:
    """A text with every word longer, and nothing else changed."""
    return "".join(part if number % 2 else WORD.sub(longer, part) for number, part in enumerate(KEPT.split(value)))


def page(source: str) -> str:
    """A page in Markdown. Of its front matter only what is read."""
    _, front, body = source.split("---\n", 2)
    lines = [
        re.sub(r"^(title|description): (.*)$", lambda found: f"{found[1]}: {text(found[2])}", line)
        for line in front.split("\n")
    ]
    return "---\n" + "\n".join(lines) + "---\n" + text(body)


def written(value: Any) -> str:
    """A value as TOML, with every text longer. The Dutch term of the glossary stays: it is what the letters say."""
    if isinstance(value, dict):
        stays = FIRST if "term" in value else ""
        pairs = ((key, json.dumps(item) if key == stays else written(item)) for key, item in value.items())
        return "{" + ", ".join(f"{json.dumps(key)} = {item}" for key, item in pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return json.dumps(text(value) if isinstance(value, str) else value, ensure_ascii=False)


def words(source: str) -> str:
    """A file of words: every table in one line."""
    return "".join(f"{json.dumps(key)} = {written(value)}\n" for key, value in tomllib.loads(source).items())


def menu(source: str) -> str:
    """The menu of the language: the Dutch one in longer words."""
    lines = source[source.index("nav:\n") :].splitlines()[1:]
    longer_ = [
        re.sub(
            r"- (.*?):( \S+\.md)?$", lambda found: f"- {json.dumps(text(found[1]), ensure_ascii=False)}:{found[2] or ''}", line
        )
        for line in lines
    ]
    return "\n".join([f"INHERIT: mkdocs.yml\ntheme:\n  language: {CODE}\nnav:", *longer_]) + "\n"


def copy(target: Path) -> None:
    """The sources of the site with this language beside those it has: what a translator would have."""
    for name in ("docs", "overrides", "scripts", "wizard", "tests", ".ci", ".github"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("mkdocs.yml", "mkdocs.en.yml", "package.json", "package-lock.json", ".gitignore"):
        shutil.copyfile(ROOT / name, target / name)
    (target / "node_modules").symlink_to((ROOT / "node_modules").resolve())
    shutil.copytree(ROOT / "build" / "runtime", target / "build" / "runtime")
    _all(target / "docs", ".md", page)
    _all(target / "wizard" / "text", ".toml", words)
    about = tomllib.loads((ROOT / "wizard" / "text" / FIRST / "language.toml").read_text("utf-8"))
    told = {key: WRITES.get(key, text(value)) for key, value in (about | {"name": "Spiegeltaal"}).items()}
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in told.items())
    (target / "wizard" / "text" / CODE / "language.toml").write_text("".join(lines), "utf-8")
    (target / f"mkdocs.{CODE}.yml").write_text(menu((ROOT / "mkdocs.yml").read_text("utf-8")), "utf-8")


def _all(folder: Path, suffix: str, make: Callable[[str], str]) -> None:
    (folder / CODE).mkdir()
    for path in (folder / FIRST).glob(f"*{suffix}"):
        (folder / CODE / path.name).write_text(make(path.read_text("utf-8")), "utf-8")
