"""What the runtime must be able to do: whatever the page may ask is asked here once, in the browser's Python, when building.

Modules that this never imports, and WebAssembly functions that it never reaches, are left out of the cut runtime. So a new
operation adds its calls to `workload`. What was forgotten fails loudly in the browser; the complete runtime takes its place.
"""

import gc
import json
import sys
from binascii import crc32
from typing import Any

from inburgering import AS_OF, QUESTIONS, page, rules
from inburgering.language import codes
from inburgering.letter import SENT

#: Every answer given, to compare one runtime with another.
ANSWERS: list[str] = []
#: Someone who meets much: most of the plan has something to say.
CASE = {
    "place": "nl",
    "letter": "wi2021",
    "nationality": "other",
    "age": "from_18",
    "permit": "asylum",
    "health": "own",
    "able_five_years": "not_sure",
    "delay": "birth",
    "term_left_2021": "last_months",
}
#: People under each act, in the middle of the questions.
PEOPLE = (
    {"place": "abroad", "nationality": "other", "age": "from_18", "purpose": "family", "diploma": "none"},
    {"place": "nl", "letter": "wi2021", "nationality": "other", "age": "from_18", "permit": "asylum", "diploma": "none"},
    {"place": "nl", "letter": "wi2021", "nationality": "other", "age": "from_18", "permit": "family", "route": "b1"},
    {"place": "nl", "letter": "wi2013", "nationality": "other", "age": "from_18", "permit": "family", "diploma": "none"},
    {"place": "nl", "letter": "none", "nationality": "turkish", "age": "from_18", "obliged_since": "from_20130101"},
    {"place": "nl", "letter": "wi2007", "nationality": "surinamese", "age": "from_18"},
)
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


def ask(op: str, **request: object) -> dict[str, Any]:
    """Ask for an operation, and give its answer."""
    found: dict[str, Any] = json.loads(call_json(json.dumps({"op": op, **request})))
    return found


def workload() -> None:
    """Every option once, every operation for every ground, every kind of bad input once.

    Python's collector may come at any moment, and calls functions of every kind of object: it comes by often here.
    """
    for question in QUESTIONS.values():
        for option in question.answers:
            ask("decide", answers={question.id: option}, topics=["health"], on=str(AS_OF))
    languages = codes(page.WORDS)
    for number, ground in enumerate(rules(AS_OF)):
        gc.collect()
        workload_of_plan({"language": languages[number % len(languages)], "ground": ground.id, "on": str(AS_OF)})
    for number in range(len(PEOPLE)):
        workload_of_interviews(number)
    for language in languages:
        workload_of_files({"answers": CASE, "topics": ["health"], "language": language})
    ask("explain", answers=CASE, topics=[])
    workload_of_mistakes()


def workload_of_interviews(number: int) -> None:
    """Someone in the middle of the questions, one question further each time, and what the page then asks at once."""
    person, on, languages = PEOPLE[number], str(AS_OF), codes(page.WORDS)
    for place, question in enumerate(QUESTIONS.values()):
        answers = {**person, question.id: question.answers[(number + place) % len(question.answers)]}
        assert "grounds" in ask("explain", answers=answers, topics=["health"], on=on)
    assert "grounds" in ask("decide", answers=person, on=on)
    for ground in rules(AS_OF)[number :: len(PEOPLE)]:
        about = {"ground": ground.id, "language": languages[number % len(languages)]}
        assert "fields" in ask("dates", **about, answers=person)
        assert "error" not in ask("intake_form", **about, answers=person, topics=[], on=on)


def workload_of_plan(about: dict[str, str]) -> None:
    """What a person takes along for a ground: days, calendar, costs, papers, a letter of each kind, the intake file."""
    fields = ask("dates", **about, answers=CASE)["fields"]
    asked = {**about, "answers": CASE, "today": "2026-11-28", "dates": dict.fromkeys(fields, "2026-10-01")}
    ask("dates", **asked)
    ask("calendar", **asked, stamp="20261128T140000Z")
    ask("costs", **about)
    for kind in ask("checklist", **about)["kinds"]:
        filled = {**about, "kind": kind["id"], "fields": {"name": "A. \u00c9 <&>"}}
        ask("letter", **filled)
        ask("letter_text", **filled)
    ask("document", **filled)
    ask("intake_form", **about, answers=CASE, topics=[])
    contact = {"name": "A. B", "email": "a@example.org", "phone": "070 123 45 67"}
    ask("intake", **about, answers=CASE, topics=[], contact=contact, ready=[0], include=list(CASE), consent=True)


def workload_of_files(case: dict[str, Any]) -> None:
    """Save, open and hand over a case."""
    saved, link = ask("save_case", **case), ask("make_link", **case)
    assert ask("receipt", answers=CASE)["text"]
    for op, request in (
        ("open_case", {"text": saved["text"], "language": case["language"]}),
        ("open_link", {"code": link["code"]}),
    ):
        assert ask(op, **request)["topics"] == ["health"], op
    older = json.loads(saved["text"])
    older["answers"]["gone"] = "yes"
    ask("open_case", text=json.dumps(older), language=case["language"])


def workload_of_mistakes() -> None:
    """Whatever is wrong is an answer that says so."""
    for bad in ({"x": "y"}, {"place": "moon"}):
        for op in ("decide", "explain", "save_case", "make_link"):
            assert "error" in ask(op, answers=bad, language=SENT), op
    for on in ("x", "1999-01-01"):
        assert "error" in ask("decide", answers={}, on=on)
    for op in ("checklist", "letter", "document", "dates", "calendar", "costs", "intake_form", "intake"):
        assert "error" in ask(op, language=SENT, ground="none"), op
        assert "error" in ask(op, language="xx", ground="medical_2021"), op
    for text in ("{", "[]", '{"format": 1}'):
        assert "error" in json.loads(call_json(text)), text
        assert "error" in ask("open_case", text=text), text
    assert "error" in ask("open_link", code="x")
    for value in ("2026-02-31", "x", "1850-01-01", "2098-01-01"):
        ask("dates", language=SENT, ground="medical_2021", answers=CASE, dates={"term_end": value})


def characters(step: int) -> list[int]:
    """A checksum per string method over every `step`th character: wrong tables would show here."""
    every = [chr(code) for code in range(0, LAST_CHARACTER + 1, step)]
    return [crc32(repr([method(one) for one in every]).encode("utf-8", "surrogatepass")) for method in METHODS]


def result(step: int) -> str:
    """Do everything: the answers, the checksums, and the files of the library that were needed for it, as JSON."""
    workload()
    files = [getattr(module, "__file__", None) or "" for module in list(sys.modules.values())]
    used = sorted(file.split(".zip/", 1)[1].removesuffix("c") for file in files if ".zip/" in file)
    return json.dumps({"answers": ANSWERS, "characters": characters(step), "used": used})
