"""After MkDocs: files named by their content, once for every language, and the service worker that keeps them."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from pathlib import Path

from .languages import LANGUAGE, ROOT, Language

SOURCE = ROOT / "wizard" / "offline"
#: Folders below assets/ whose name gets the hash of what is in them.
FOLDERS = ("app", "css", "search")
#: Of these, everyone keeps all files; of what people search in, those of their own language.
KEPT = ("app", "css")
#: The pages that everyone keeps, in their own language.
PAGES = ("", "wizard/", "search/", "help/", "offline/", "keep.html")
ADDRESS = re.compile(r'(?P<start>(?:href|src|data-index)=")(?:\./)?(?P<up>(?:\.\./)*|/[^":]*?)assets/')


def name_by_content(site: Path) -> None:
    """Rename the folders, point every page to them, and let every language use those of the first."""
    others = [site / language.folder for language in LANGUAGE.values() if language.folder]
    for other in others:
        shutil.rmtree(other / "assets")
    names = {folder: f"{folder}-{_digest(site / 'assets' / folder)}" for folder in FOLDERS}
    for folder, name in names.items():
        (site / "assets" / folder).rename(site / "assets" / name)
    for page in site.rglob("*.html"):
        up = "../" if any(page.is_relative_to(other) for other in others) else ""
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
        "languages": [_of_language(site, language) for language in LANGUAGE.values()],
    }
    (site / "sw.js").write_text(f"const BUILD = {json.dumps(build)};\n{(SOURCE / 'sw.js').read_text('utf-8')}", "utf-8")


def _of_language(site: Path, language: Language) -> dict[str, str | list[str]]:
    """What a reader of this language keeps: its pages, and what is searched in."""
    index = next((site / "assets").glob(f"search-*/{language.code}.json"))
    pages = [language.folder + page or "./" for page in PAGES]
    return {"folder": language.folder, "pages": pages, "assets": [index.relative_to(site).as_posix()]}


def _kept(site: Path) -> list[str]:
    """Styles and scripts, which are named by their content; Python is kept only once a person has loaded it."""
    folders = (next((site / "assets").glob(f"{name}-*")) for name in KEPT)
    return sorted(file.relative_to(site).as_posix() for folder in folders for file in folder.rglob("*") if file.is_file())


def _digest(folder: Path) -> str:
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            total.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return total.hexdigest()[:12]
