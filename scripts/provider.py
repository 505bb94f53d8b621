"""The intermediary's data file: checked, and its price computed. What is wrong in it is said in one line."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from inburgering.written import money

from .words import ROOT, toml

CENT = Decimal("0.01")
REQUIRED = {
    "": ("name", "status", "needs_confirmation", "page_remarks", "checked_on", "page"),
    "price": ("net", "vat_rate"),
    "payment": ("methods",),
    "contact": ("phones",),
    "hours": ("office_days", "office", "phone"),
    "service": ("submit_working_days", "free_objection", "terms", "privacy"),
}


def load_provider(path: Path = ROOT / "docs" / "provider.toml") -> dict[str, Any]:
    """The provider's data. Raises SystemExit that names the field that is missing or wrong."""
    data = toml(path)
    for table, names in REQUIRED.items():
        part = data.get(table, {}) if table else data
        for name in names:
            if name not in part:
                raise SystemExit(f"{path.name}: {table + '.' if table else ''}{name} is missing")
    given, vat = data["price"], price(data)["vat"]
    if "vat" in given and _amount(given, "vat") != vat:
        raise SystemExit(f"{path.name}: price.vat is {given['vat']}, but {given['vat_rate']} % of {given['net']} is {vat}")
    return data


def _amount(given: dict[str, str], name: str) -> Decimal:
    try:
        return Decimal(given[name])
    except InvalidOperation:
        raise SystemExit(f'provider.toml: amounts must be numbers in quotes, such as "149.00": price.{name}') from None


def price(data: dict[str, Any]) -> dict[str, Decimal]:
    """Net amount, VAT and total in euro, computed. Raises SystemExit when an amount is no number."""
    net = _amount(data["price"], "net")
    vat = (net * _amount(data["price"], "vat_rate") / 100).quantize(CENT)
    return {"net": net, "vat": vat, "gross": net + vat}


def formatted_price(data: dict[str, Any], language: str) -> dict[str, str]:
    """The price as people read it."""
    return {name: money(amount, language) for name, amount in price(data).items()}


def hours(data: dict[str, Any], calendar: dict[str, Any]) -> dict[str, str]:
    """Office and telephone hours in words."""
    first, last = (calendar[day] for day in data["hours"]["office_days"])
    return {
        "office": f"{first} {calendar['until']} {last}, {'-'.join(data['hours']['office'])}",
        "phone": "-".join(data["hours"]["phone"]),
    }
