"""The languages of the site: every folder of wizard/text with a language.toml. Nothing else lists them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
#: The language at the root of the site, in which the law is written and the offices decide.
FIRST = "nl"
#: The social cards, one picture per language, made by `make social`.
CARDS = ROOT / "overrides" / "assets" / "social"


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its code (BCP 47), its own name for itself, its direction, and its locale for other sites."""

    code: str
    name: str
    direction: str
    locale: str

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
    return Language(path.parent.name, **tomllib.loads(path.read_text("utf-8")))


def _found() -> dict[str, Language]:
    """By code: the first language first, the others by their code."""
    found = [_language(path) for path in (ROOT / "wizard" / "text").glob("*/language.toml")]
    return {one.code: one for one in sorted(found, key=lambda one: (one.code != FIRST, one.code))}


LANGUAGE = _found()
