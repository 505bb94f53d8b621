"""The intermediary's data file: checked, and its price computed. What is wrong in it is said in one line."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from .figures import money
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
    if "vat" in data["price"]:
        _check_vat(path, data["price"])
    price(data)
    return data


def _check_vat(path: Path, given: dict[str, str]) -> None:
    expected = _vat(given)
    if Decimal(given["vat"]) != expected:
        raise SystemExit(f"{path.name}: price.vat is {given['vat']}, but {given['vat_rate']} % of {given['net']} is {expected}")


def _vat(given: dict[str, str]) -> Decimal:
    return (Decimal(given["net"]) * Decimal(given["vat_rate"]) / 100).quantize(CENT)


def price(data: dict[str, Any]) -> dict[str, Decimal]:
    """Net amount, VAT and total in euro, computed. Raises SystemExit when an amount is no number."""
    try:
        net, vat = Decimal(data["price"]["net"]), _vat(data["price"])
    except InvalidOperation:
        raise SystemExit('provider.toml: price.net and price.vat_rate must be numbers in quotes, such as "149.00"') from None
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
