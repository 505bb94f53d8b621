"""The intermediary's data file: read, checked, and its price computed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from inburgering.written import money

from .languages import LANGUAGE
from .provider_checks import check_table
from .words import ROOT, toml, words

CENT = Decimal("0.01")


def load_provider(path: Path = ROOT / "docs" / "provider.toml") -> dict[str, Any]:
    """The provider's data. Raises SystemExit that names the field that is missing or wrong."""
    data = toml(path)
    check_table(data, path.name)
    given, vat = data["price"], price(data)["vat"]
    if "vat" in given and Decimal(given["vat"]) != vat:
        raise SystemExit(f"{path.name}: price.vat is {given['vat']}, but {given['vat_rate']} % of {given['net']} is {vat}")
    return data


def price(data: dict[str, Any]) -> dict[str, Decimal]:
    """Net amount, VAT and total in euro, computed."""
    net = Decimal(data["price"]["net"])
    vat = (net * Decimal(data["price"]["vat_rate"]) / 100).quantize(CENT)
    return {"net": net, "vat": vat, "gross": net + vat}


def formatted_price(data: dict[str, Any], language: str) -> dict[str, str]:
    """The price as people read it."""
    return {name: money(amount, LANGUAGE[language]) for name, amount in price(data).items()}


def hours(data: dict[str, Any], calendar: dict[str, Any]) -> dict[str, str]:
    """Office and telephone hours in words."""
    first, last = (calendar[day] for day in data["hours"]["office_days"])
    return {
        "office": f"{first} {calendar['until']} {last}, {'-'.join(data['hours']['office'])}",
        "phone": "-".join(data["hours"]["phone"]),
    }


def offer(language: str) -> dict[str, Any]:
    """What a page says of the provider: the data, the price and the hours in a language."""
    data = load_provider()
    calendar = words(language)["ui"]["calendar"]
    return {"provider": data, "price": formatted_price(data, language), "hours": hours(data, calendar)}
