"""A language that nobody speaks, made from the Dutch texts: longer words, accents, and lines that begin on the right."""

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
ACCENTS = str.maketrans("aeiouncAEIOU", "áéíóúñçÁÉÍÓÚ")
#: What is no text: templates, places to fill in, links, attributes, tags, code, and the kind of a note.
KEPT = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{[^{}]*\}|\]\([^)]*\)|<[^>]*>|`[^`]*`|!!! \w+|https?://\S+)", re.DOTALL)
WORD = re.compile(r"[^\W\d_]{3,}")


def longer(match: re.Match[str]) -> str:
    """A word with accents and its own beginning once more."""
    word = match[0]
    return (word + word[: round(len(word) * LONGER)].lower()).translate(ACCENTS)


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
    """A value as TOML, with every text longer."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {written(item)}" for key, item in value.items()) + "}"
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
    """The sources of the site with Dutch and this language, and no other: what a translator would have."""
    for name in ("docs", "overrides", "scripts", "wizard", "tests", ".ci", ".github"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("mkdocs.yml", "package.json", "package-lock.json", ".gitignore"):
        shutil.copyfile(ROOT / name, target / name)
    (target / "node_modules").symlink_to((ROOT / "node_modules").resolve())
    shutil.copytree(ROOT / "build" / "runtime", target / "build" / "runtime")
    for folder in (target / "docs" / "en", target / "wizard" / "text" / "en"):
        shutil.rmtree(folder)
    _all(target / "docs", ".md", page)
    _all(target / "wizard" / "text", ".toml", words)
    names = f'name = "{text("Spiegeltaal")}"\ndirection = "rtl"\nlocale = "{CODE}_AR"\n'
    (target / "wizard" / "text" / CODE / "language.toml").write_text(names, "utf-8")
    (target / f"mkdocs.{CODE}.yml").write_text(menu((ROOT / "mkdocs.yml").read_text("utf-8")), "utf-8")


def _all(folder: Path, suffix: str, make: Callable[[str], str]) -> None:
    (folder / CODE).mkdir()
    for path in (folder / FIRST).glob(f"*{suffix}"):
        (folder / CODE / path.name).write_text(make(path.read_text("utf-8")), "utf-8")
