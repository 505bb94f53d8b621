"""The languages of the site: every folder of wizard/text with a language.toml. Nothing else lists them."""

from __future__ import annotations

import tomllib
from pathlib import Path

from inburgering import language

ROOT = Path(__file__).parent.parent
#: The language at the root of the site, in which the law is written and the offices decide.
FIRST = "nl"
#: The social cards, one picture per language, made by `make social`.
CARDS = ROOT / "overrides" / "assets" / "social"


class Language(language.Language):
    """A language with its place on the site."""

    __slots__ = ()

    @property
    def folder(self) -> str:
        """Where its pages stand below the site: nothing for the first, `en/` for the others."""
        return "" if self.code == FIRST else f"{self.code}/"

    @property
    def up(self) -> str:
        """From its own root to the root of the site."""
        return "../" if self.folder else ""

    @property
    def picture(self) -> str:
        """Whose social card its pages show: its own, or the first language's until it has one."""
        return self.code if (CARDS / f"{self.code}.png").is_file() else FIRST


def _language(path: Path) -> Language:
    return Language(code=path.parent.name, **tomllib.loads(path.read_text("utf-8")))


def _found() -> dict[str, Language]:
    """By code: the first language first, the others by their code."""
    found = [_language(path) for path in (ROOT / "wizard" / "text").glob("*/language.toml")]
    return {one.code: one for one in sorted(found, key=lambda one: (one.code != FIRST, one.code))}


LANGUAGE = _found()
