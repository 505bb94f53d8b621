"""The browser that measures, takes pictures and tests: the system's Chromium, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from typing import Any

from playwright.sync_api import Browser, Playwright

FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str | None:
    """The system's browser; None lets Playwright take its own."""
    names = (os.environ.get("CHROMIUM", "chromium"), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if (found := shutil.which(name))), None)


def flags() -> list[str]:
    """What it is started with. Chromium's sandbox does not work for root."""
    return [*FLAGS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]


def launch(playwright: Playwright, **options: Any) -> Browser:
    """The browser, started. `options` are those of Playwright."""
    return playwright.chromium.launch(executable_path=chromium(), args=flags(), **options)
