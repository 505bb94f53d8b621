"""A letter as data."""
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    kind: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    language: str
    mark: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    title: str
    sheets: tuple[Sheet, ...]
    fields: tuple[str, ...]
    missing: tuple[str, ...]
