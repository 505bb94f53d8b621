"""After MkDocs: of the theme's stylesheet only what some page uses. Material's is 23 kB compressed, of which we use a third."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from .runtime import node
from .words import ROOT

PURGE = ROOT / "node_modules" / "purgecss" / "bin" / "purgecss.js"


#: The theme's sheet as the theme names it, and as it lies beside ours.
THEME, NAME = "assets/stylesheets", "theme.css"


def trim(site: Path) -> None:
    """Cut the theme's stylesheet of the built site and put it beside our own. Raises SystemExit when that fails."""
    (sheet,) = (site / THEME).glob("main.*.min.css")
    purge(sheet, f"{site}/**/*.html", "--variables")
    for page in site.rglob("*.html"):
        page.write_text(page.read_text("utf-8").replace(f"{THEME}/{sheet.name}", f"assets/css/{NAME}"), "utf-8")
    sheet.rename(site / "assets" / "css" / NAME)
    for folder in site.rglob(THEME):
        shutil.rmtree(folder)


def purge(sheet: Path, content: str, *options: str) -> None:
    """Keep of a stylesheet only what the content, a pattern of files, can use. Raises SystemExit when that fails."""
    command = [node(), str(PURGE), "--css", str(sheet), "--content", content, "--output", str(sheet.parent)]
    if subprocess.run([*command, "--keyframes", "--font-face", *options], check=False, capture_output=True).returncode:
        raise SystemExit(f"purgecss failed on {sheet.name}: run `make setup`, then try `{' '.join(command)}`")
