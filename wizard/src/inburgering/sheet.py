"""One sheet of a letter: its pieces in order, in one language. The same letter has the same pieces in every language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .ground import Ground
from .language import Language
from .letter_fields import Filler
from .letter_plan import ENCLOSURES, Plan, Words, letter_words

#: How an authority knows a person: field and label. One that is missing is left out, or left for the pen.
KNOWN_AS = {"birth_date": "born", "bsn": "known_as", "v_number": "v_number", "phone": "phone"}
BY_PEN = ("bsn", "v_number")
DOTS = "." * 30


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a letter, in lines without line breaks."""

    kind: str  #: sender, address, date, subject, paragraph, heading, item, sign, signature or foot
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A letter in one language."""

    language: Language
    mark: str  #: stands above a sheet that is not to be sent, "" for the letter itself
    blocks: tuple[Block, ...]


def address(words: Words, to: str) -> list[str]:
    """Where a letter goes, line by line."""
    found = words["letters"]["address"][to]
    lines = [part for line in found["lines"] for part in line.split(", ")]
    return lines if lines[0].startswith(found["name"]) else [found["name"], *lines]


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the blocks of one letter in one language."""

    filler: Filler
    ground: Ground
    plan: Plan

    def blocks(self) -> Iterator[Block]:
        """Every piece, in order."""
        kind, general = self._kind(self.plan.kind), self._letters["general"]
        yield from self._head(kind, general)
        for paragraph in self._body(kind):
            yield self._block("paragraph", paragraph)
        for paragraph in kind["closing"]:
            yield self._block("paragraph", paragraph)
        yield Block("paragraph", (general["greeting"],))
        yield Block("sign", (f"{general['signature']}:",))
        yield self._block("signature", "{name}")
        yield from self._enclosures(general)

    @property
    def _letters(self) -> Words:
        letters: Words = self.filler.words["letters"]
        return letters

    @property
    def _asked(self) -> Words:
        return letter_words(self.ground, self.filler.words)

    def _kind(self, kind: str) -> Words:
        words: Words = self._letters["kind"][kind]
        return words

    def _block(self, kind: str, text: str) -> Block:
        return Block(kind, tuple(self.filler.fill(text).split("\n")))

    def _head(self, kind: Words, general: Words) -> Iterator[Block]:
        yield self._block("sender", "\n".join(["{name}", "{address}", *self._known_as(general)]))
        yield self._block("address", "\n".join(self._to(general)))
        yield self._block("date", f"{general['place_date']}: {DOTS}, {{letter_date}}")
        yield self._block("subject", f"{general['subject']}: {kind['subject']}")
        yield self._block("paragraph", kind["salutation"])

    def _known_as(self, general: Words) -> Iterator[str]:
        for field, label in KNOWN_AS.items():
            if field not in self.plan.fields or (field == "phone" and field not in self.filler.values):
                continue
            by_pen = field in BY_PEN and field not in self.filler.values
            yield f"{general[label]}: {DOTS if by_pen else f'{{{field}}}'}"

    def _to(self, general: Words) -> Iterator[str]:
        lines = address(self.filler.words, self.plan.to)
        yield f"{general['to']}: {lines[0]}"
        yield from lines[1:]
        if self.plan.through:
            yield f"{general['through']}: {', '.join(address(self.filler.words, self.plan.through))}"

    def _body(self, kind: Words) -> Iterator[str]:
        yield from (self._kind("cover") if self.plan.form else kind)["opening"]
        if not self.plan.general:
            asked = self._asked
            law = self._letters["law"].get(self.ground.act)
            yield from ([law] if law else [])
            yield asked["ask"]
            yield from asked.get("because", ())

    def _enclosures(self, general: Words) -> Iterator[Block]:
        """The form first, then what the person says is sent, or else what the letter names."""
        items = [self.ground.form or ""] if self.plan.form else []
        own = self.filler.values.get(ENCLOSURES, "").split("\n")
        items += own if any(own) or self.plan.general else self._asked["attach"]
        if items := [item for item in items if item]:
            yield Block("heading", (general["enclosures"],))
            yield from (Block("item", (item,)) for item in items)
