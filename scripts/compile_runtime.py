"""What the runtime must be able to do: whatever the page may ask is asked here once, in the browser's Python, when building.

Modules that this never imports, and WebAssembly functions that it never reaches, are left out of the cut runtime. So a new
operation adds its calls to `workload`. What was forgotten fails loudly in the browser; the complete runtime takes its place.
"""

import json
import sys
import zlib

from inburgering import AS_OF, QUESTIONS, page, rules

#: Every answer given, to compare one runtime with another.
ANSWERS: list[str] = []
LAST_CHARACTER = 0x10FFFF
METHODS = (
    str.isalpha,
    str.isdigit,
    str.isdecimal,
    str.isnumeric,
    str.isalnum,
    str.isspace,
    str.isprintable,
    str.isidentifier,
    str.upper,
    str.lower,
    str.casefold,
    str.title,
)


def call_json(text: str) -> str:
    """Ask as the page does."""
    ANSWERS.append(page.call_json(text))
    return ANSWERS[-1]


def workload() -> None:
    """Every option once, every kind of bad input once: what is not imported now is not imported later."""
    for question in QUESTIONS.values():
        for option in question.answers:
            call_json(json.dumps({"op": "decide", "answers": {question.id: option}, "topics": ["health"], "on": str(AS_OF)}))
    for bad in ({"x": "y"}, {"on": "x"}, {"on": "1999-01-01"}):
        assert "error" in json.loads(call_json(json.dumps({"op": "decide", "answers": bad}))), bad
    for text in ("{", "[]"):
        assert "error" in json.loads(call_json(text)), text
    assert rules(AS_OF)


def characters(step: int) -> list[int]:
    """A checksum per string method over every `step`th character: wrong tables would show here."""
    every = [chr(code) for code in range(0, LAST_CHARACTER + 1, step)]
    return [zlib.crc32(repr([method(one) for one in every]).encode("utf-8", "surrogatepass")) for method in METHODS]


def result(step: int) -> str:
    """Do everything: the answers, the checksums, and the files of the library that were needed for it, as JSON."""
    workload()
    files = [getattr(module, "__file__", None) or "" for module in list(sys.modules.values())]
    used = sorted(file.split(".zip/", 1)[1].removesuffix("c") for file in files if ".zip/" in file)
    return json.dumps({"answers": ANSWERS, "characters": characters(step), "used": used})
