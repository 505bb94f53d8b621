"""A second engine for the rules, from the published files alone. It shares no code with the package that it checks."""

from __future__ import annotations

from typing import Any

YES, NO, OPEN = 1, 0, None


def known(question: str, answers: dict[str, str], leaf: dict[str, Any]) -> int | None:
    """Whether an answer is one of the right ones; open when it was not given or the law does not say."""
    given = answers.get(question)
    if given in (None, "unknown", *leaf.get("unsure", ())):
        return OPEN
    return YES if given in leaf["yes"] else NO


def value(node: dict[str, Any], answers: dict[str, str], names: dict[str, Any]) -> int | None:
    """1, 0 or None: "all" is the least of its parts and "any" the greatest, with None in between."""
    if "ref" in node:
        return value(names[node["ref"]], answers, names)
    if "question" in node:
        return known(node["question"], answers, node)
    if "not" in node:
        inner = value(node["not"], answers, names)
        return OPEN if inner is OPEN else 1 - inner
    kind = "all" if "all" in node else "any"
    scale = [0.5 if v is OPEN else v for v in (value(part, answers, names) for part in node[kind])]
    found = min(scale, default=YES) if kind == "all" else max(scale, default=NO)
    return OPEN if found == 0.5 else int(found)


def version(ground: dict[str, Any], on: str) -> dict[str, Any]:
    """The last version that has begun: days written as year-month-day sort as they follow."""
    return max((v for v in ground["versions"] if v["from"] <= on), key=lambda v: str(v["from"]))


def verdict(ground: dict[str, Any], answers: dict[str, str], on: str, names: dict[str, Any]) -> str:
    """The verdict of a ground on a day."""
    rule = version(ground, on)
    scope = value(rule["scope"], answers, names)
    met = value({"all": [condition["when"] for condition in rule["conditions"]]}, answers, names) if rule["exists"] else NO
    if scope == NO:
        return "not_applicable"
    if OPEN in (scope, met):
        return "unknown"
    if met == NO:
        return "unlikely"
    window = value(rule["window"], answers, names)
    if window is OPEN:
        return "unknown"
    return "likely" if window and ground["certainty"] == "rule" else "possible"
