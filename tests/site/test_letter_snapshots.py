"""Every letter as it was last read by eye. After a change: `python -m scripts.letters`, and read what differs."""

from __future__ import annotations

import pytest

from scripts.letters import TARGET, snapshot
from scripts.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letters_are_those_that_were_read(language: str) -> None:
    assert snapshot(language) == (TARGET / f"{language}.txt").read_text("utf-8")
