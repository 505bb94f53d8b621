"""The sitemap: every page with its counterpart in every language, and the day of its rules; and where robots find it."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from inburgering import AS_OF

from .languages import FIRST, LANGUAGE

SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def write(site: Path, url: str) -> None:
    """Write sitemap.xml and robots.txt of the site at this address."""
    entries = "\n".join(_entry(page, url, language.folder) for page in _pages(site) for language in LANGUAGE.values())
    (site / "sitemap.xml").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {SPACE}>\n{entries}\n</urlset>\n', "utf-8"
    )
    (site / "robots.txt").write_text(f"User-agent: *\nAllow: /\nSitemap: {url}sitemap.xml\n", "utf-8")


def _pages(site: Path) -> list[str]:
    """The addresses of the pages of the first language, below its root."""
    others = [site / language.folder for language in LANGUAGE.values() if language.folder]
    found = (path.parent for path in site.rglob("index.html") if not any(path.is_relative_to(other) for other in others))
    return sorted("" if folder == site else f"{folder.relative_to(site).as_posix()}/" for folder in found)


def _entry(page: str, url: str, folder: str) -> str:
    places = {code: language.folder for code, language in LANGUAGE.items()} | {"x-default": LANGUAGE[FIRST].folder}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(url + below + page)}"/>' for code, below in places.items()
    )
    return f"<url><loc>{escape(url + folder + page)}</loc><lastmod>{AS_OF.isoformat()}</lastmod>{links}</url>"
