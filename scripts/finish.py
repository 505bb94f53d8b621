"""After MkDocs: the security policy in every page, the runtime in its place, the sitemap, and nothing that is not used."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from xml.sax.saxutils import escape

from . import sbom
from .glossary import explain
from .runtime import PUBLIC, folder_name, public_files
from .trim_css import trim
from .versions import name_by_content, write_worker
from .words import ROOT

SITE = ROOT / "site"
UNUSED = (
    "assets/javascripts",
    "assets/images",
    "en/assets/javascripts",
    "en/404.html",
    "sitemap.xml.gz",
    "en/sitemap.xml",
    "en/sitemap.xml.gz",
)
SITE_URL = os.environ.get("SITE_URL", "http://localhost:8000/ontheffingswijzer/")

POLICY = (
    "default-src 'none'; script-src {script}; style-src 'self'; img-src 'self' data:; connect-src {connect}; "
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
#: The page that registers the service worker, within the wizard page too. It holds no answer.
OFFLINE = POLICY.format(script="'self'", connect="'none'", more="worker-src 'self'; ", types="inburgering-offline")


def main() -> None:
    """Finish the built site in place."""
    for name in UNUSED:
        _remove(SITE / name)
    for leftover in (*SITE.rglob("*.map"), *SITE.rglob("palette.*.css")):
        leftover.unlink()
    trim(SITE)
    for page in SITE.rglob("index.html"):
        page.write_text(explain(page.read_text("utf-8"), "en" if page.is_relative_to(SITE / "en") else "nl"), "utf-8")
    name_by_content(SITE)
    _copy_runtime()
    write_worker(SITE)
    sbom.write(SITE)
    for page in SITE.rglob("*.html"):
        add_policy(page)
    (SITE / "sitemap.xml").write_text(sitemap(), "utf-8")


def _remove(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def _copy_runtime() -> None:
    target = SITE / "assets" / folder_name()
    for file in public_files():
        place = target / file.relative_to(PUBLIC)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)


def add_policy(page: Path) -> None:
    """Put the policy first in the head, where it binds everything that follows."""
    html = page.read_text("utf-8")
    policy = WIZARD if 'id="wizard"' in html else OFFLINE if 'id="offline"' in html else STATIC
    head = f'<head>\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    page.write_text(html.replace("<head>", head, 1), "utf-8")


def sitemap() -> str:
    """Every page with its counterpart in the other language."""
    pages = sorted(
        path.parent.relative_to(SITE).as_posix() for path in SITE.rglob("index.html") if not path.is_relative_to(SITE / "en")
    )
    entries = "\n".join(_entry("" if page == "." else f"{page}/", lang) for page in pages for lang in ("", "en/"))
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {space}>\n{entries}\n</urlset>\n'


def _entry(page: str, language: str) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(SITE_URL + folder + page)}"/>'
        for code, folder in (("nl", ""), ("en", "en/"))
    )
    return f"<url><loc>{escape(SITE_URL + language + page)}</loc>{links}</url>"


if __name__ == "__main__":
    main()
