"""The intermediary's data: the price is computed, and what is wrong is said."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from scripts.provider import formatted_price, load_provider, price
from scripts.words import ROOT

FILE = ROOT / "docs" / "provider.toml"


def test_the_price_with_vat() -> None:
    assert price(load_provider()) == {"net": Decimal("149.00"), "vat": Decimal("31.29"), "gross": Decimal("180.29")}
    assert formatted_price(load_provider(), "nl")["gross"] == "€ 180,29"
    assert formatted_price(load_provider(), "en")["gross"] == "€180.29"


def test_the_doubtful_price_is_marked() -> None:
    data = load_provider()
    assert data["needs_confirmation"] is True
    assert "41.79" not in FILE.read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('vat_rate = "21"', 'vat_rate = "21"\nvat = "41.79"', "price.vat is 41.79, but 21 % of 149.00 is 31.29"),
        ('net = "149.00"', 'net = "much"', "must be numbers"),
        ('vat_rate = "21"', 'vat_rate = "21"\nvat = "some"', "must be numbers"),
        ('phones = ["070 800 2111", "020 261 6434"]', "", "contact.phones is missing"),
        ('name = "Immigration Services"', "", "name is missing"),
        ("[price]", "[price", "provider"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, says: str) -> None:
    text = FILE.read_text("utf-8")
    assert old in text
    file = tmp_path / "provider.toml"
    file.write_text(text.replace(old, new), "utf-8")
    monkeypatch.setattr("scripts.words.ROOT", tmp_path)
    with pytest.raises(SystemExit, match=says):
        load_provider(file)


def test_a_stored_vat_that_fits_is_fine(tmp_path: Path) -> None:
    file = tmp_path / "provider.toml"
    file.write_text(FILE.read_text("utf-8").replace('vat_rate = "21"', 'vat_rate = "21"\nvat = "31.29"'), "utf-8")
    assert load_provider(file)["price"]["vat"] == "31.29"
