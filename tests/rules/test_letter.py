"""Letters: the same pieces in both languages, gaps where something is missing, a clear word on what no letter can hold."""

from __future__ import annotations

import base64
import io
import json
from typing import Any

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from inburgering import AS_OF, InputError, page, rules
from inburgering.ground import Ground
from inburgering.letter import Letter, letter, letter_text
from inburgering.letter_fields import MOST_LINE, UNFIT
from inburgering.letter_plan import kinds, plan
from scripts.letters import documents
from scripts.words import document_words

GROUNDS = {ground.id: ground for ground in rules(AS_OF)}
FILLED = {
    "name": "Sam de Vries",
    "address": "Straat 1\n1234 AB Stad",
    "birth_date": "1990-05-03",
    "bsn": "123456782",
    "letter_date": "2026-11-28",
    "phone": "06 12345678",
    "decision_date": "2026-11-02",
    "reference": "A/1",
    "story": "Eén.\n\nTwee.",
    "enclosures": "Kopie van het besluit\nPIP",
}


@pytest.fixture(autouse=True, scope="module")
def _words() -> None:
    page.start(document_words())


def call(op: str, **request: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(page.call_json(json.dumps({"op": op, "language": "en", **request})))
    return answer


def write(ground: str, kind: str | None = None, language: str = "en", **fields: str) -> Letter:
    found = GROUNDS[ground]
    return letter(documents(), found, kind or kinds(found)[0], fields, language)


@pytest.mark.parametrize("ground", GROUNDS.values(), ids=list(GROUNDS))
def test_every_ground_has_its_letters_in_both_languages(ground: Ground) -> None:
    """Piece by piece the same, and every field that is asked stands in the letter."""
    for kind in kinds(ground):
        marks = {name: f"<{name}>" for name in plan(ground, kind).fields if not name.endswith(("_date", "_from", "_until"))}
        dates = {name: f"20{20 + number}-01-02" for number, name in enumerate(plan(ground, kind).fields) if name not in marks}
        made = letter(documents(), ground, kind, marks | dates, "en")
        dutch, english = made.sheets
        assert [(block.kind, len(block.lines)) for block in dutch.blocks] == [(b.kind, len(b.lines)) for b in english.blocks]
        assert (dutch.mark, english.mark) == ("", "Translation for yourself. Do not send this page.")
        for sheet in made.sheets:
            everything = "\n".join(line for block in sheet.blocks for line in block.lines)
            assert [mark for mark in marks.values() if mark not in everything] == []
            assert [day for day in dates.values() if day[:4] not in everything] == []
            assert "{" not in everything


def test_a_reader_of_dutch_gets_one_sheet() -> None:
    assert [sheet.language.code for sheet in write("diploma_2021", language="nl").sheets] == ["nl"]


def test_what_is_missing_is_a_gap_and_is_listed() -> None:
    made = write("diploma_2021", "objection", name="Sam")
    text = letter_text(made)
    assert "[kenmerk]" in text
    assert "Sam" in text
    assert made.missing[:2] == ("Date of birth", "Address")
    assert not {"Telephone number", "Enclosures"} & set(made.missing)
    assert "Telefoon" not in text
    assert "BSN: ......" in text


def test_what_is_filled_in_stands_in_the_letter() -> None:
    made = write("diploma_2021", "objection", **FILLED)
    text = letter_text(made)
    assert made.missing == ()
    for piece in ("Straat 1\n1234 AB Stad", "3 mei 1990", "BSN: 123456782", "Telefoon: 06", "kenmerk A/1", "Eén.\n\nTwee."):
        assert piece in text
    assert text.rstrip().endswith("PIP")
    assert "3 May 1990" in made.sheets[1].blocks[0].lines[3]


def test_a_value_is_never_a_place() -> None:
    assert "{bsn}" in letter_text(write("diploma_2021", name="{bsn}"))


def test_the_rules_stand_at_the_foot_of_each_sheet_and_nothing_of_the_answers() -> None:
    sheets = call("letter", ground="diploma_2021", kind="reasons")["sheets"]
    for sheet, says in zip(sheets, ("bijgewerkt tot 21 november 2026", "until 21 November 2026"), strict=True):
        assert sheet["blocks"][-1]["kind"] == "foot"
        assert says in sheet["blocks"][-1]["lines"][0]
        assert page.WORDS["rules_hash"][:12] in sheet["blocks"][-1]["lines"][0]


def test_the_person_may_say_what_is_sent() -> None:
    items = [block.lines for block in write("diploma_2021", enclosures="PIP\n\nPas").sheets[0].blocks if block.kind == "item"]
    assert items == [("Aanvraag vrijstelling",), ("PIP",), ("Pas",)]


def test_an_official_form_is_named_and_enclosed() -> None:
    made = write("diploma_2021")
    items = [block.lines for block in made.sheets[0].blocks if block.kind == "item"]
    assert items[0] == ("Aanvraag vrijstelling",)
    assert len(items) > 1
    assert 'formulier "Aanvraag vrijstelling"' in letter_text(made)


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"name": "x" * (MOST_LINE + 1)}, "First name and surname: this is too long"),
        ({"name": "x\0y"}, "a character in it that no letter can hold"),
        ({"name": "\ud800"}, "a character in it"),
        ({"name": "a\u202eb"}, "a character in it"),
        ({"birth_date": "2026-02-30"}, "Date of birth: this is no date"),
        ({"shoe": "42"}, "unknown field 'shoe'"),
        ({"name": 3}, "must hold texts"),
        ([], "must hold texts"),
    ],
)
def test_what_no_letter_can_hold_is_said(fields: Any, says: str) -> None:
    assert says in call("letter", ground="diploma_2021", kind="reasons", fields=fields)["error"]


@pytest.mark.parametrize(
    ("request_", "says"),
    [
        ({"ground": "nothing"}, "unknown ground 'nothing'"),
        ({"ground": "diploma_2021", "kind": "poem"}, "unknown letter 'poem'"),
        ({"ground": "diploma_2021", "language": "fr"}, "unknown language 'fr'"),
        ({"ground": "diploma_2021", "language": ["nl"]}, "unknown language"),
        ({"ground": "diploma_2021", "on": "1999-01-01"}, "1999"),
    ],
)
@pytest.mark.parametrize("op", ["letter", "letter_text", "document", "checklist"])
def test_what_is_unknown_is_said(op: str, request_: dict[str, Any], says: str) -> None:
    answer = call(op, **request_)
    assert says in answer.get("error", "") or (op == "checklist" and "kind" in request_)


@given(st.text(max_size=MOST_LINE))
def test_any_text_is_written_or_refused(text: str) -> None:
    try:
        made = write("diploma_2021", name=text)
    except InputError:
        assert UNFIT.search(" ".join(text.split()))
    else:
        assert (" ".join(text.split()) or "[voornaam en achternaam]") in letter_text(made)


def test_the_checklist_says_what_to_do_with_papers() -> None:
    found = call("checklist", ground="medical_2021")
    assert found["form"] == "Aanvraag ontheffing bij ziekte"
    assert any("medical" in line for line in found["never"])
    assert found["to"] == ["DUO Servicecentrum Inburgering", "Postbus 764", "9700 AT Groningen"]
    assert found["decides"] == "DUO"
    assert [kind["id"] for kind in found["kinds"]][1:] == ["objection", "pro_forma", "reasons"]
    assert found["papers"]
    assert call("checklist", ground="circumstances_2021")["to"][0] == "Ministerie van SZW"


def test_who_passes_it_on_is_named() -> None:
    ground = next(ground for ground in GROUNDS.values() if plan(ground, kinds(ground)[0]).through)
    assert call("checklist", ground=ground.id)["through"].startswith("Municipality of [your municipality], ")
    assert "Inleveren via: Gemeente" in letter_text(write(ground.id))


def test_a_decision_is_answered_where_it_came_from() -> None:
    assert plan(GROUNDS["circumstances_2021"], "objection").to == "decision"
    assert plan(GROUNDS["not_obliged_age"], "objection").to == "duo"


def test_the_page_gets_sheets_fields_and_a_document() -> None:
    data = call("letter", ground="diploma_2021", kind="objection", fields=FILLED)
    assert [(sheet["language"], sheet["direction"]) for sheet in data["sheets"]] == [("nl", "ltr"), ("en", "ltr")]
    assert data["fields"][:2] == ["name", "birth_date"]
    assert data["missing"] == []
    assert any("e-mail" in line for line in data["advice"])
    made = call("document", ground="diploma_2021", kind="reasons", fields=FILLED)
    assert made["name"] == "letter.docx"
    assert "Sam de Vries" in Document(io.BytesIO(base64.b64decode(made["base64"]))).paragraphs[0].text
    assert call("letter_text", ground="diploma_2021", kind="reasons", fields=FILLED)["text"].startswith("Sam de Vries\n")
