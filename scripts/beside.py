"""What stands beside the scripts of the page and is loaded only when asked for: the words of the other language, and QR."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from inburgering import AS_OF, rules

from .places import unknown
from .words import LANGUAGES, ROOT, words

QR = ROOT / "node_modules" / "qrcode-generator" / "dist" / "qrcode.mjs"


def write(folder: Path) -> None:
    """Write words.nl.json and words.en.json and the QR module; its licence stands in it and in qrcode.licence.txt."""
    for language in LANGUAGES:
        text = json.dumps(helper_words(language), ensure_ascii=False)
        (folder / f"words.{language}.json").write_text(text, "utf-8")
    shutil.copyfile(QR, folder / "qrcode.mjs")


def helper_words(language: str) -> dict[str, Any]:
    """What helper mode shows beside the language of the page: questions, options, verdicts and ways."""
    texts = words(language)
    ui = texts["ui"]
    return {
        "questions": {name: question | {"help": unknown(name, language)} for name, question in texts["questions"].items()},
        "topics": {"ask": ui["wizard"]["topics_ask"], "options": ui["topics"]},
        "unknown": ui["unknown"],
        "verdicts": ui["verdicts"],
        "absent": {ground.id: ui["card"]["absent"] for ground in rules(AS_OF) if not ground.exists},
        "grounds": {name: {"name": ground["name"], "gives": ground["gives"]} for name, ground in texts["grounds"].items()},
    }
