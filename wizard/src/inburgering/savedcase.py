"""The file of one's own: what a saved case holds, and reading one back. Whatever is wrong is said; nothing is guessed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeGuard

from .casefile import KEYS, decide_case, parse_date
from .decide import Decision
from .errors import InputError, UnreadableError
from .expression import UNKNOWN
from .grounds import rules
from .language import codes, language_of
from .receipt import checksum, receipt, receipt_text

Data = dict[str, Any]

FORMAT = "ontheffingswijzer-case"
VERSION = 1
MAX_LENGTH = 200_000  #: characters of a file; a full case has some 20,000
MAX_FIELDS = 60
MAX_FIELD = 2_000  #: characters of one field


def save_case(request: Data, words: Mapping[str, Any]) -> Data:
    """The file of a case: its `text`, its `name`, and `reads`, the answers in the words of `language`.

    `fields` are what the person typed and chose to save, by the id of the field. Raises InputError for a bad case.
    """
    decision, answers, topics = decided(request)
    reads = in_words(answers, topics, words[language_of(request, words)])
    proof = receipt(answers, topics, decision.on, words["rules_hash"])
    data = {
        "format": FORMAT,
        "version": VERSION,
        "about": {language: receipt_text(proof, words[language]) for language in codes(words)},
        "on": proof["on"],
        "topics": topics,
        "answers": answers,
        "reads": reads,
        "fields": check_fields(request.get("fields", {})),
        "verdicts": verdicts_data(decision),
        "receipt": proof,
    }
    text = json.dumps(data, indent=1, ensure_ascii=False) + "\n"
    return {"text": text, "name": f"ontheffingswijzer-{proof['case']}.json", "reads": reads}


def make_receipt(request: Data, words: Mapping[str, Any]) -> Data:
    """The receipt of a case, with its text in every language. Raises InputError for a bad case."""
    decision, answers, topics = decided(request)
    data = receipt(answers, topics, decision.on, words["rules_hash"])
    return {**data, "text": {language: receipt_text(data, words[language]) for language in codes(words)}}


def decided(request: Data) -> tuple[Decision, dict[str, str], list[str]]:
    """The decision on the case in a request, its answers and its topics. Raises InputError for a bad case."""
    case = {key: request[key] for key in KEYS if key in request}
    return decide_case(json.dumps(case)), request["answers"], request.get("topics", [])


def in_words(answers: Mapping[str, str], topics: Iterable[str], words: Mapping[str, Any]) -> dict[str, str]:
    """Every answer as a person reads it, by question, and what the person looks for under `topics`."""
    found = {name: _reads(words["questions"][name], option, words["unknown"]) for name, option in answers.items()}
    looked_for = "; ".join(words["topics"][topic] for topic in topics)
    return found | ({"topics": f"{words['topics_short']}: {looked_for}"} if looked_for else {})


def _reads(question: Mapping[str, Any], option: str, unknown: str) -> str:
    return f"{question['short']}: {unknown if option == UNKNOWN else question['options'][option]}"


def verdicts_data(decision: Decision) -> dict[str, dict[str, str]]:
    """The verdict on every ground, with the Dutch term: a ground that is gone later can still be named."""
    dutch = {ground.id: ground.dutch for ground in rules(decision.on)}
    return {name: {"verdict": str(verdict), "dutch": dutch[name]} for name, verdict in decision.verdicts.items()}


def check_fields(fields: object) -> dict[str, str]:
    """The fields, or InputError: a few short texts by id."""
    if not _is_texts(fields):
        raise InputError('"fields" must be texts by id, such as {"letter-date": "2026-11-21"}')
    if len(fields) > MAX_FIELDS or any(len(value) > MAX_FIELD for value in fields.values()):
        raise InputError(f"at most {MAX_FIELDS} fields of {MAX_FIELD} characters can be saved: make them shorter")
    return dict(fields)


def parse_saved(text: str) -> Data:
    """A saved case, checked for shape. Raises UnreadableError: too_large, cut, foreign, newer or damaged."""
    if len(text) > MAX_LENGTH:
        raise UnreadableError(
            "too_large", f"the file has more than {MAX_LENGTH} characters: choose the file that you saved here"
        )
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise UnreadableError("cut", "this is not a whole file: it may be cut off. Save or send it again") from None
    if not isinstance(data, dict) or data.get("format") != FORMAT or type(data.get("version")) is not int:
        raise UnreadableError("foreign", f'this is not a saved case: its "format" is not "{FORMAT}"')
    if data["version"] > VERSION:
        raise UnreadableError(
            "newer", f"the file has format {data['version']}, this program reads up to {VERSION}: use the newest"
        )
    if not _is_case(data):
        raise UnreadableError("damaged", "a part of the saved case is missing or wrong: save it again")
    return data


def _is_texts(value: object) -> TypeGuard[dict[str, str]]:
    return isinstance(value, dict) and all(isinstance(item, str) for item in value.values())


def _is_case(data: Data) -> bool:
    verdicts = data.get("verdicts")
    if not isinstance(verdicts, dict) or not all(_is_texts(one) and "verdict" in one for one in verdicts.values()):
        return False
    if not all(_is_texts(data.get(key)) for key in ("answers", "reads", "fields", "receipt")):
        return False
    topics = data.get("topics")
    return isinstance(topics, list) and all(isinstance(topic, str) for topic in topics) and _has_days(data)


def _has_days(data: Data) -> bool:
    proof = data["receipt"]
    try:
        for day in (data["on"], proof["as_of"]):
            parse_date(day)
    except (InputError, KeyError):
        return False
    return bool(proof.get("on") == data["on"] and "rules" in proof)


def is_altered(data: Data) -> bool:
    """Whether the answers of a saved case are no longer the ones that were saved."""
    found = checksum(data["answers"], data["topics"], date.fromisoformat(data["on"]))
    return bool(found != data["receipt"].get("case"))
