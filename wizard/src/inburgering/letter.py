"""A letter as data: what is written, piece by piece, in Dutch, and beside it what it says in the reader's language.

Pure: no clock and no words of its own. The day of the letter is a field like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from .ground import Ground
from .language import language as language_in
from .letter_fields import Filler, check_fields
from .letter_plan import ENCLOSURES, Plan, Words, plan
from .sheet import Block, Sheet, Writer, address

#: What is sent is Dutch.
SENT = "nl"
#: What may be left out, or is written with a pen on the printed letter.
MAY_MISS = ("bsn", "v_number", "phone", ENCLOSURES)
GAP = re.compile(r"\[(.+?)\]")


@dataclass(frozen=True, slots=True)
class Letter:
    """The sheet to send, and for who reads another language a sheet beside it, piece by piece the same."""

    title: str
    sheets: tuple[Sheet, ...]
    plan: Plan
    missing: tuple[str, ...]  #: what is still to be filled, in the reader's words


def letter(words: Mapping[str, Words], ground: Ground, kind: str, fields: object, language: str) -> Letter:
    """Write a letter. `fields` are texts by name, and may be more than this letter needs.

    Raises InputError, in the reader's language, for an unknown kind or field, and for a value that no letter can hold.
    """
    made, values = plan(ground, kind), check_fields(fields, words[language])
    values |= {"dutch": ground.dutch, "form": ground.form or ""}
    sheets = [_sheet(each, Writer(Filler(words[each], values), ground, made)) for each in dict.fromkeys((SENT, language))]
    return Letter(title(words[SENT], made), tuple(sheets), made, tuple(_missing(words[language], made, values)))


def with_foot(made: Letter, foot: Mapping[str, str]) -> Letter:
    """The letter with a line at its foot, per language: by which rules it was made."""
    return replace(made, sheets=tuple(_with_foot(sheet, foot[sheet.language.code]) for sheet in made.sheets))


def _with_foot(sheet: Sheet, line: str) -> Sheet:
    return replace(sheet, blocks=(*sheet.blocks, Block("foot", (line,))))


def title(words: Words, made: Plan) -> str:
    """What a letter is called where one chooses it."""
    return str(words["letters"]["kind"]["cover" if made.form else made.kind]["title"])


def letter_text(made: Letter) -> str:
    """The letter to send as plain text, with an empty line between its pieces."""
    return "\n\n".join("\n".join(block.lines) for block in made.sheets[0].blocks) + "\n"


def _sheet(language: str, writer: Writer) -> Sheet:
    words = writer.filler.words
    mark = "" if language == SENT else words["letters"]["general"]["translation"]
    return Sheet(language_in(words), mark, tuple(writer.blocks()))


def _missing(words: Words, made: Plan, values: Mapping[str, str]) -> Iterator[str]:
    for name in made.fields:
        if name not in values and name not in MAY_MISS:
            yield words["letters"]["field"][name]["label"]
    for line in address(words, made.to):
        yield from GAP.findall(line)
