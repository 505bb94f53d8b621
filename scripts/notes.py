"""The notes in a page (admonitions) as notes: a region that says its name, since its title is not a heading of what follows."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

NOTE = re.compile(r'<div class="(admonition[\w -]*)">\n?<p class="admonition-title">(.*?)</p>', re.DOTALL)


def name_notes(html: str) -> str:
    """A page whose notes have a role and the name that their title shows."""
    return NOTE.sub(_named, html)


def _named(match: re.Match[str]) -> str:
    name = escape(Markup(match[2]).striptags())
    return f'<div class="{match[1]}" role="note" aria-label="{name}"><p class="admonition-title">{match[2]}</p>'
