"""After MkDocs: files named by their content, once for both languages, and the service worker that keeps them."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from pathlib import Path

from .words import ROOT

SOURCE = ROOT / "wizard" / "offline"
#: Folders below assets/ whose name gets the hash of what is in them.
FOLDERS = ("app", "css", "stylesheets")
#: The pages that everyone keeps, in their own language.
PAGES = ("./", "wizard/", "help/", "offline/")
ADDRESS = re.compile(r'(?P<start>(?:href|src)=")(?:\./)?(?P<up>(?:\.\./)*|/[^":]*?)assets/')


def name_by_content(site: Path) -> None:
    """Rename the folders, point every page to them, and let the English pages use those of the Dutch ones."""
    shutil.rmtree(site / "en" / "assets")
    names = {folder: f"{folder}-{_digest(site / 'assets' / folder)}" for folder in FOLDERS}
    for folder, name in names.items():
        (site / "assets" / folder).rename(site / "assets" / name)
    for page in site.rglob("*.html"):
        up = "../" if page.is_relative_to(site / "en") else ""
        html = ADDRESS.sub(rf"\g<start>{up}\g<up>assets/", page.read_text("utf-8"))
        for folder, name in names.items():
            html = html.replace(f"assets/{folder}/", f"assets/{name}/")
        page.write_text(html, "utf-8")


def write_worker(site: Path) -> None:
    """Write sw.js: what to keep, then how. With OFFLINE=off: the one that removes itself from every device."""
    if os.environ.get("OFFLINE") == "off":
        shutil.copyfile(SOURCE / "sw_off.js", site / "sw.js")
        return
    build = {
        "version": _digest(site / "assets"),
        "assets": _kept(site),
        "pages": [f"{up}{page}".replace("en/./", "en/") for up in ("", "en/") for page in PAGES],
    }
    (site / "sw.js").write_text(f"const BUILD = {json.dumps(build)};\n{(SOURCE / 'sw.js').read_text('utf-8')}", "utf-8")


def _kept(site: Path) -> list[str]:
    """Styles and scripts, which are named by their content; Python is kept only once a person has loaded it."""
    folders = (next((site / "assets").glob(f"{name}-*")) for name in FOLDERS)
    return sorted(file.relative_to(site).as_posix() for folder in folders for file in folder.rglob("*") if file.is_file())


def _digest(folder: Path) -> str:
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            total.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return total.hexdigest()[:12]
