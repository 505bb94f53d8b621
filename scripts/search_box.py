"""The field of the search page, which its Markdown asks for."""

from __future__ import annotations

from .cards import templates
from .words import words


def search_box(language: str) -> str:
    """The form as HTML. It is hidden until its script is there."""
    return templates().get_template("search_box.html").render(ui=words(language)["ui"], language=language)
