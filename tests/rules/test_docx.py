"""The Word document, read back by a library that did not write it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

from docx import Document
from docx.document import Document as Read
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from inburgering.docx import docx
from inburgering.letter import Letter
from inburgering.letter_fields import UNFIT
from inburgering.letter_plan import Plan
from inburgering.sheet import Block, Sheet
from scripts.languages import LANGUAGE

PLAN = Plan("question", False, "duo", "", False, (), (), ())
DUTCH = Sheet(
    LANGUAGE["nl"],
    "",
    (
        Block("sender", ("Sam", "Straat 1")),
        Block("subject", ("Aanvraag",)),
        Block("paragraph", ("Een & twee <drie>",)),
        Block("heading", ("Bijlagen",)),
        Block("item", ("Uw PIP",)),
        Block("signature", ("Sam",)),
        Block("foot", ("Regels van 21 november 2026",)),
    ),
)
ENGLISH = Sheet(LANGUAGE["en"], "For yourself", (Block("paragraph", ("One & two",)),))
LETTER = Letter("Aanvraag", (DUTCH, ENGLISH), PLAN, ())


def read(letter: Letter) -> Read:
    return Document(io.BytesIO(docx(letter)))


def test_the_document_has_headings_a_list_and_both_languages() -> None:
    paragraphs = read(LETTER).paragraphs
    assert [(p.text, p.style.name if p.style else "") for p in paragraphs] == [
        ("Sam\nStraat 1", "Normal"),
        ("Aanvraag", "Heading 1"),
        ("Een & twee <drie>", "Normal"),
        ("Bijlagen", "Heading 2"),
        ("Uw PIP", "List Bullet"),
        ("Sam", "Signature"),
        ("For yourself", "Heading 2"),
        ("One & two", "Normal"),
    ]
    languages = [p._p.find(f".//{qn('w:lang')}").get(qn("w:val")) for p in paragraphs]
    assert languages == ["nl-NL"] * 6 + ["en-GB"] * 2


def test_the_own_sheet_starts_a_page_and_the_foot_is_on_each() -> None:
    document = read(LETTER)
    assert [p.text for p in document.paragraphs if p.paragraph_format.page_break_before] == ["For yourself"]
    assert [p.text for p in document.sections[0].footer.paragraphs] == ["Regels van 21 november 2026"]
    assert round(document.sections[0].page_height.mm) == 297  # type: ignore[union-attr]
    assert document.core_properties.title == "Aanvraag"


def test_a_sheet_that_begins_on_the_right_says_so_and_the_letter_does_not() -> None:
    mirrored = replace(LANGUAGE["en"], code="ar", direction="rtl", locale="ar_SY")
    letter = Letter("x", (DUTCH, replace(ENGLISH, language=mirrored)), PLAN, ())
    sides = [
        (p._p.find(f".//{qn('w:bidi')}") is not None, p._p.find(f".//{qn('w:rtl')}") is not None)
        for p in read(letter).paragraphs
    ]
    assert sides == [(False, False)] * 6 + [(True, True)] * 2
    assert [found.get(qn("w:bidi")) for found in read(letter).paragraphs[-1]._p.iter(qn("w:lang"))] == ["ar-SY"]


def test_a_letter_without_a_foot_has_an_empty_one() -> None:
    letter = Letter("x", (Sheet(LANGUAGE["nl"], "", (Block("paragraph", ("x",)),)),), PLAN, ())
    assert [p.text for p in read(letter).sections[0].footer.paragraphs] == [""]


def test_the_bytes_are_the_same_each_time_and_tell_nothing() -> None:
    first = docx(LETTER)
    assert docx(LETTER) == first
    names = zipfile.ZipFile(io.BytesIO(first)).infolist()
    assert names[0].filename == "[Content_Types].xml"
    assert {info.date_time for info in names} == {(1980, 1, 1, 0, 0, 0)}


NASTY = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda text: not UNFIT.search(text) and "\n" not in text
)


@given(NASTY | st.sampled_from(["]]>", "<!--", "&amp;", "  two  spaces ", "\u200f\u0627\u0628", "&#0;", "\"'>"]))
def test_any_text_that_a_field_may_hold_comes_back_as_it_was(text: str) -> None:
    letter = Letter(text, (Sheet(LANGUAGE["nl"], "", (Block("paragraph", (text, text)),)),), PLAN, ())
    assert read(letter).paragraphs[0].text == f"{text}\n{text}"
