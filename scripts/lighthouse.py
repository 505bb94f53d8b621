"""Lighthouse on one page of every type in every language, as on a phone; writes docs/lighthouse.toml.

python -m scripts.lighthouse [--steady] [TYPE ...]: only these types; the others keep what was measured before.
--steady leaves out performance, which says nothing on a busy machine.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import threading
from datetime import UTC, datetime
from typing import Any

from .browser import chromium, flags
from .languages import LANGUAGE
from .serve import BASE, server
from .words import ROOT, toml

HERE = ROOT / "bench" / "lighthouse"
FILE = ROOT / "docs" / "lighthouse.toml"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
STEADY = CATEGORIES[1:]
#: The pages that are built in a way of their own, and one of those that are written in Markdown alone.
TYPES = {
    "home": "",
    "wizard": "wizard/",
    "information": "medical/",
    "all_rules": "rules/",
    "rule": "rules/medical_2021/",
    "glossary": "glossary/",
    "figures": "figures/",
    "search": "search/",
    "proof": "proof/",
    "accessibility_page": "accessibility/",
    "offline": "offline/",
    "data": "data/",
    "intermediary": "intermediary/",
}
#: A host shows one 404 page, whatever the language. No search engine is to show it.
MISSING = "missing"
UNSOUGHT = ("seo",)


def places() -> dict[str, str]:
    """The address below the site's root, by type and language: `home.nl`."""
    found = {f"{kind}.{code}": one.folder + path for kind, path in TYPES.items() for code, one in LANGUAGE.items()}
    return found | {MISSING: "404.html"}


def measure(wanted: dict[str, str], categories: tuple[str, ...] = CATEGORIES) -> dict[str, dict[str, Any]]:
    """The scores out of a hundred and the audits that fall short, by type and language.

    With them the version, and how many times slower than this machine the phone was.
    """
    site = server()
    threading.Thread(target=site.serve_forever, daemon=True).start()
    pages = [
        {
            "address": f"http://localhost:{site.server_port}{BASE}{path}",
            "categories": [one for one in categories if name != MISSING or one not in UNSOUGHT],
        }
        for name, path in wanted.items()
    ]
    task = json.dumps({"chromium": chromium(), "flags": flags(), "pages": pages})
    try:
        done = subprocess.run(
            [shutil.which("node") or "node", HERE / "measure.mjs", task], check=True, text=True, stdout=subprocess.PIPE
        )
    finally:
        site.shutdown()
        site.server_close()
    phone, *found = map(json.loads, done.stdout.splitlines())
    return {name: one | phone for name, one in zip(wanted, found, strict=True)}


def write(found: dict[str, dict[str, Any]]) -> None:
    """Write what was measured, and keep what was not measured this time."""
    kept = toml(FILE)["page"] if FILE.exists() else {}
    measured_on = datetime.now(UTC).date().isoformat()
    fresh = {name: one["scores"] | {"failing": one["failing"], "measured_on": measured_on} for name, one in found.items()}
    for name, one in found.items():
        if "performance" in one["scores"]:
            fresh[name]["slowdown"] = one["slowdown"]
    pages = {name: kept.get(name, {}) | fresh.get(name, {}) for name in places()}
    version = next(iter(found.values()))["version"]
    lines = [
        "# Made by `make lighthouse`. Scores out of a hundred, as on a phone, by type of page and language.",
        f'version = "{version}"',
        f'machine = "{os.cpu_count()} cores, {platform.machine()}"',
    ]
    for name, page in pages.items():
        if page:
            lines += ["", f'[page."{name}"]', *(f"{key} = {json.dumps(value)}" for key, value in page.items())]
    FILE.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Measure and write."""
    if not (HERE / "node_modules").exists():
        subprocess.run([shutil.which("npm") or "npm", "ci", "--silent", "--prefix", str(HERE)], check=True)
    only = [one for one in sys.argv[1:] if one != "--steady"]
    wanted = {name: path for name, path in places().items() if not only or name.split(".")[0] in only}
    found = measure(wanted, STEADY if "--steady" in sys.argv else CATEGORIES)
    if wrong := {name: one["error"] for name, one in found.items() if one.get("error")}:
        raise SystemExit(f"not measured: {wrong}")
    write(found)
    for name, one in found.items():
        print(name, *one["scores"].values(), *one["failing"])


if __name__ == "__main__":
    main()
