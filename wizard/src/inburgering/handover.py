"""A case as a short code for a link that one person gives to another: answers and topics, nothing else.

The code is base64url of: one byte of version, three of the hash of the rules, one number, and a CRC-32. The number has one
digit for every topic and question in their order, 0 for no answer; so what is asked first weighs least, and a short case
is a short code.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .decide import check_answers, check_topics
from .errors import UnreadableError
from .language import language_of
from .questions import QUESTIONS, TOPICS
from .savedcase import Data, decided, in_words

VERSION = 1
HASH = 3  #: bytes of the hash of the rules
HEAD = 1 + HASH
TAIL = 4  #: bytes of the checksum
MAX_LENGTH = 200  #: characters; a case with every answer has 50
CUT = "the link is not whole: a part was lost or changed. Ask for it again, or for the file"


def encode(answers: Mapping[str, str], topics: Sequence[str], rules: str) -> str:
    """The code of a case under the rules with this hash. Raises InputError for an unknown question, option or topic."""
    given, chosen = check_answers(answers), check_topics(topics)
    number, weight = 0, 1
    for question, options in _places():
        picked = {given.get(question)} if question else chosen
        number += weight * next((digit for digit, option in enumerate(options, 1) if option in picked), 0)
        weight *= len(options) + 1
    head = bytes([VERSION]) + bytes.fromhex(rules)[:HASH]
    body = head + number.to_bytes((number.bit_length() + 7) // 8, "big")
    return base64.urlsafe_b64encode(body + _crc(body)).rstrip(b"=").decode()


def decode(code: str, rules: str) -> tuple[dict[str, str], list[str]]:
    """The answers and topics in a code. Raises UnreadableError: cut, newer or other_rules; nothing is guessed."""
    body = _body(code)
    if body[0] > VERSION:
        raise UnreadableError("newer", "the link was made by a newer version of this page: load the page again")
    if body[1:HEAD] != bytes.fromhex(rules)[:HASH]:
        raise UnreadableError("other_rules", "the link was made with other rules: ask for a new link, or for the file")
    answers, topics = _read(int.from_bytes(body[HEAD:], "big"))
    if encode(answers, topics, rules) != code:
        raise UnreadableError("cut", CUT)
    return answers, topics


def _body(code: str) -> bytes:
    if len(code) > MAX_LENGTH or not re.fullmatch(r"[A-Za-z0-9_-]+", code):
        raise UnreadableError("cut", CUT)
    try:
        data = base64.urlsafe_b64decode(code + "=" * (-len(code) % 4))
    except binascii.Error:
        raise UnreadableError("cut", CUT) from None
    if len(data) < HEAD + TAIL or _crc(data[:-TAIL]) != data[-TAIL:]:
        raise UnreadableError("cut", CUT)
    return data[:-TAIL]


def _read(number: int) -> tuple[dict[str, str], list[str]]:
    answers: dict[str, str] = {}
    topics: list[str] = []
    for question, options in _places():
        number, digit = divmod(number, len(options) + 1)
        if digit and question:
            answers[question] = options[digit - 1]
        elif digit:
            topics.append(options[0])
    return answers, topics


def _places() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every place in the number: a topic ("" and itself) or a question with its answers."""
    yield from (("", (topic,)) for topic in TOPICS)
    yield from ((question.id, question.answers) for question in QUESTIONS.values())


def _crc(data: bytes) -> bytes:
    return binascii.crc32(data).to_bytes(TAIL, "big")


def make_link(request: Data, words: Mapping[str, Any]) -> Data:
    """The `code` of a case, and `reads`: all that it holds, in words. Raises InputError for a bad case."""
    _, answers, topics = decided(request)
    code = encode(answers, topics, words["rules_hash"])
    return {"code": code, "reads": in_words(answers, topics, words[language_of(request, words)])}


def open_link(request: Data, words: Mapping[str, Any]) -> Data:
    """The case in a `code`. Raises UnreadableError for a bad link."""
    answers, topics = decode(str(request.get("code")), words["rules_hash"])
    return {"answers": answers, "topics": topics}
