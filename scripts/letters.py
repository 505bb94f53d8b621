"""Every letter as text, to read and to compare: `python -m scripts.letters` writes tests/site/letters_snapshot/ again.

Per ground its own letter, with its gaps; then the letters about a decision, which are the same for all who decide.
"""

from __future__ import annotations

from collections.abc import Iterator

from inburgering import AS_OF, Ground, rules
from inburgering.letter import SENT, letter
from inburgering.letter_plan import kinds, plan

from .words import LANGUAGES, ROOT, documents

TARGET = ROOT / "tests" / "site" / "letters_snapshot"


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
