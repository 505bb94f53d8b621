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


#: WebAssembly is made into machine code once: the second, better time costs more than a test gets out of it.
SHELL_FLAGS = ("--js-flags=--liftoff-only",)


def chromium(*first: str) -> str | None:
    """The system's browser, of these names the first that is there; None lets Playwright take its own."""
    names = (os.environ.get("CHROMIUM", ""), *first, "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if (found := shutil.which(name))), None)


def flags() -> list[str]:
    """What it is started with. Chromium's sandbox does not work for root."""
    return [*FLAGS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]


def launch(playwright: Playwright, **options: Any) -> Browser:
    """The browser, started. `options` are those of Playwright, whose own would be the shell if nobody named the channel."""
    path = chromium()
    channel = None if path else "chromium"
    return playwright.chromium.launch(executable_path=path, channel=channel, args=flags(), **options)


def launch_shell(playwright: Playwright) -> Browser:
    """The same engine without the windows of a browser, where there is such a package: two thirds of the work (ADR 22)."""
    path = chromium("chromium-headless-shell")
    return playwright.chromium.launch(executable_path=path, args=[*flags(), *SHELL_FLAGS])
