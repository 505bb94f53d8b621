"""The look, as far as it can be computed: contrast of the colours, and a sign of its own for each verdict."""

from __future__ import annotations

import re
from itertools import product

import pytest

from inburgering import Verdict
from scripts.words import ROOT

CSS = (ROOT / "overrides" / "assets" / "css" / "site.css").read_text("utf-8")
TEXTS = ("ink", "soft", "link", "yes", "maybe", "no", "open", "accent")
GROUNDS = ("paper", "panel", "warn-bg")


def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme: dark ones stand in the second block."""
    blocks = re.findall(r":root \{(.*?)\n *\}", CSS, re.DOTALL)
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]+);", blocks[0]))
    return found | (dict(re.findall(r"--([\w-]+): (#[0-9a-f]+);", blocks[1])) if scheme == "dark" else {})


def luminance(colour: str) -> float:
    """As WCAG 2.2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_text_is_pale(scheme: str) -> None:
    colours = tokens(scheme)
    pairs = [*product(TEXTS, GROUNDS), ("on-accent", "accent"), ("on-bar", "bar")]
    assert {pair: ratio for pair in pairs if (ratio := contrast(*(colours[name] for name in pair))) < 7} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_edge_is_seen(scheme: str) -> None:
    colours = tokens(scheme)
    assert {ground for ground in ("paper", "panel") if contrast(colours["line"], colours[ground]) < 3} == set()


def test_every_verdict_has_a_sign_of_its_own() -> None:
    signs = dict(
        re.findall(r'<symbol id="sign-(\w+)".*?d="([^z"]*z)', (ROOT / "overrides" / "wizard" / "signs.html").read_text("utf-8"))
    )
    assert signs.keys() == {*Verdict, "duty"}
    assert len(set(signs.values())) == len(signs)
