"""After MkDocs: the security policy in every page, the runtime in its place, the sitemap, and nothing that is not used."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from . import sbom, search, sitemap
from .contents import list_parts
from .first_css import first_question
from .glossary import explain
from .languages import LANGUAGE, ROOT
from .notes import name_notes
from .runtime import PUBLIC, folder_name, public_files
from .trim_css import trim
from .versions import name_by_content, write_worker

SITE = ROOT / "site"
#: What MkDocs and the theme make and nobody needs; below another language also its 404 page, since a host shows the first.
UNUSED = ("assets/javascripts", "assets/images", "sitemap.xml", "sitemap.xml.gz")
UNUSED_BELOW = ("404.html",)
SITE_URL = os.environ.get("SITE_URL", "http://localhost:8000/ontheffingswijzer/")

STYLES = "style-src 'self'"
POLICY = (
    f"default-src 'none'; script-src {{script}}; {STYLES}; "
    "img-src 'self' data:; connect-src {connect}; "
    "{more}base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types {types}"
)
#: Information pages run no script at all.
STATIC = POLICY.format(script="'none'", connect="'none'", more="", types="'none'")
#: The wizard runs our scripts and Python, in a worker from a blob, which this policy therefore binds too.
WIZARD = POLICY.format(
    script="'self' 'wasm-unsafe-eval'",
    connect="'self' blob:",
    more="worker-src blob:; frame-src 'self'; ",
    types="inburgering-worker",
)
#: The page that registers the service worker, in a hidden frame. It holds no answer, nor anything else.
KEEP = POLICY.format(script="'self'", connect="'none'", more="worker-src 'self'; ", types="inburgering-offline")
#: The search page reads the index of its language. It makes no markup from text, so no type is trusted.
SEARCH = POLICY.format(script="'self'", connect="'self'", more="frame-src 'self'; ", types="'none'")
#: By the folder of the page, or its name where it has none.
OWN = {"wizard": WIZARD, "keep": KEEP, "search": SEARCH}


def main() -> None:
    """Finish the built site in place."""
    for language in LANGUAGE.values():
        for name in (*UNUSED, *(UNUSED_BELOW if language.folder else ())):
            _remove(SITE / language.folder / name)
    for leftover in (*SITE.rglob("*.map"), *SITE.rglob("palette.*.css")):
        leftover.unlink()
    trim(SITE)
    search.write(SITE)
    for page in SITE.rglob("index.html"):
        help_to_read(page)
    styles = first_question(SITE)
    name_by_content(SITE)
    _copy_runtime()
    write_worker(SITE)
    sbom.write(SITE)
    for page in SITE.rglob("*.html"):
        add_policy(page, styles)
    sitemap.write(SITE, SITE_URL)


def _remove(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def help_to_read(page: Path) -> None:
    """What is on the page and what its terms mean, in the language of the page."""
    html = page.read_text("utf-8")
    language = re.search(r'<html[^>]* lang="([\w-]+)"', html)
    assert language, f"{page}: a page without a language"
    page.write_text(explain(list_parts(html, language[1]), language[1]), "utf-8")


def _copy_runtime() -> None:
    target = SITE / "assets" / folder_name()
    for file in public_files():
        place = target / file.relative_to(PUBLIC)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)


def add_policy(page: Path, styles: str) -> None:
    """Put the policy first in the head, where it binds everything that follows. The guide allows its styles by their hash."""
    html = page.read_text("utf-8")
    policy = OWN.get(page.parent.name if page.name == "index.html" else page.stem, STATIC)
    if policy == WIZARD:
        policy = policy.replace(STYLES, f"{STYLES} {styles}")
    head = f'<head>\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    page.write_text(name_notes(html.replace("<head>", head, 1)), "utf-8")


if __name__ == "__main__":
    main()
