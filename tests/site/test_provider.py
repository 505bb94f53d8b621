"""The intermediary's data: the price is computed, and what is wrong is said."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from scripts import provider
from scripts.cards import templates
from scripts.provider import formatted_price, load_provider, price
from scripts.words import ROOT, words

FILE = ROOT / "docs" / "provider.toml"


def test_the_price_with_vat() -> None:
    assert price(load_provider()) == {"net": Decimal("149.00"), "vat": Decimal("31.29"), "gross": Decimal("180.29")}
    assert formatted_price(load_provider(), "nl")["gross"] == "€ 180,29"
    assert formatted_price(load_provider(), "en")["gross"] == "€180.29"


def test_the_intake_shows_only_what_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Links to pay and the address for mail stand in the page only when the data has them."""
    bare = intake_part("en")
    assert "payment" not in bare
    assert "Ask for the total before you pay" in bare
    assert "€31.29" in bare
    monkeypatch.setattr(provider, "load_provider", lambda: complete(load_provider()))
    full = intake_part("en")
    assert 'href="https://pay.example.org/payment"' in full
    assert "PayPal</a>" not in full
    assert 'data-email="intake@example.org"' in full
    assert "before you pay" not in full


def complete(data: dict[str, Any]) -> dict[str, Any]:
    """The data once the provider has confirmed it."""
    payment = data["payment"] | {"ideal": "https://pay.example.org/payment"}
    contact = data["contact"] | {"email": "intake@example.org"}
    return data | {"payment": payment, "contact": contact, "status": "confirmed", "needs_confirmation": False}


def intake_part(language: str) -> str:
    template = templates().get_template("plan/intake.html")
    return template.render(ui=words(language)["ui"], **provider.offer(language))


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
        ("[price]", "[cost]", "cost is unknown: choose from"),
        ("[payment]", "[[payment]]", "payment must be a table"),
        ('net = "149.00"', "net = 149.00", "price.net must be numbers in quotes"),
        ('net = "149.00"', 'net = "149.00"\nnett = "1"', "price.nett is unknown: choose from net, vat, vat_rate"),
        ('name = "Immigration Services"', 'name = "X"\nnmae = "Y"', "nmae is unknown"),
        ('vat_rate = "21"', 'vat_rate = "121"', "price.vat_rate must be numbers in quotes, a percentage"),
        ('page = "https://', 'page = "http://', "page must be an address that begins with https://"),
        ('ideal = ""', 'ideal = "javascript:alert(1)"', "payment.ideal must be an address that begins with https://"),
        ('methods = ["iDEAL"', 'methods = [1, "iDEAL"', "payment.methods must be a list of texts"),
        ('email = ""', 'email = "info@"', "contact.email must be an e-mail address"),
        ('"070 800 2111"', '"call us"', "contact.phones must be a list of telephone numbers"),
        ('office = ["09:00", "17:00"]', 'office = ["17:00", "09:00"]', "hours.office must be two times"),
        ('office = ["09:00", "17:00"]', 'office = ["09:00", "25:00"]', "hours.office must be two times"),
        ('office = ["09:00", "17:00"]', 'office = ["09:00"]', "hours.office must be two times"),
        ('["monday", "friday"]', '["maandag", "friday"]', "hours.office_days must be the first and the last"),
        ("submit_working_days = 5 ", "submit_working_days = 0 ", "service.submit_working_days must be a whole number"),
        ("free_objection = true", 'free_objection = "yes"', "service.free_objection must be true or false"),
        ("checked_on = 2026-11-21", 'checked_on = "yesterday"', "checked_on must be a date without quotes"),
        ('"source_inconsistent"', '"sure"', "status must be one of confirmed, source_inconsistent"),
        ("needs_confirmation = true", "needs_confirmation = false", "needs_confirmation must be true while status"),
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
