"""The letters: their fields for the page, and all of them as text, which `python -m scripts.letters` writes again.

Per ground its own letter, with its gaps; then the letters about a decision, which are the same for all who decide.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from inburgering import AS_OF, Ground, rules
from inburgering.letter import SENT, letter
from inburgering.letter_fields import is_date, is_story, most
from inburgering.letter_plan import kinds, plan

from .words import LANGUAGES, ROOT, document_words

TARGET = ROOT / "tests" / "site" / "letters_snapshot"


@cache
def documents() -> dict[str, Any]:
    """The words that documents are made of, per language, as Python in the page has them."""
    found: dict[str, Any] = json.loads(document_words())
    return found


def letter_fields(language: str) -> list[dict[str, Any]]:
    """Every field that a letter can ask for: its words, and how the page asks for it."""
    fields = documents()[language]["letters"]["field"]
    return [
        {"id": name, "date": is_date(name), "long": is_story(name), "most": most(name)} | texts
        for name, texts in fields.items()
    ]


def main() -> None:
    """Write the letters of both languages."""
    TARGET.mkdir(exist_ok=True)
    for language in LANGUAGES:
        (TARGET / f"{language}.txt").write_text(snapshot(language), "utf-8")


def snapshot(language: str) -> str:
    """All letters in a language."""
    return "\n".join([*_own(language), *_general(language)])


def _own(language: str) -> Iterator[str]:
    for ground in rules(AS_OF):
        yield _written(ground, kinds(ground)[0], language, ground.id)


def _general(language: str) -> Iterator[str]:
    seen = set()
    for ground in rules(AS_OF):
        for kind in kinds(ground)[1:]:
            made = plan(ground, kind)
            if (kind, made.to) not in seen:
                seen.add((kind, made.to))
                yield _written(ground, kind, language, f"{kind}, {made.to}")


def _written(ground: Ground, kind: str, language: str, name: str) -> str:
    made = letter(documents(), ground, kind, {}, language)
    sheet = made.sheets[-1 if language != SENT else 0]
    lines = [
        " / ".join(block.lines) if block.kind in ("sender", "address") else "\n".join(block.lines) for block in sheet.blocks
    ]
    return "\n".join([f"=== {name}", *lines, f"--- {', '.join(made.missing)}", ""])


if __name__ == "__main__":
    main()
