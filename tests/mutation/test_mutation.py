"""No mistake in the rules goes unnoticed without a written reason."""

from __future__ import annotations

import tomllib
from pathlib import Path

from .kill import measure

REASONS: dict[str, str] = tomllib.loads((Path(__file__).parent / "survivors.toml").read_text("utf-8"))["survivors"]


def test_every_survivor_has_a_reason() -> None:
    found = measure()
    assert found["survivors"] == sorted(REASONS)
    assert all(REASONS.values())
    assert int(str(found["made"])) > 5000
