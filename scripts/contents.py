"""A long page says first what is on it: a folded list of its parts, after its title and first lines."""

from __future__ import annotations

import re

from markupsafe import Markup

from .words import words

#: Shorter pages and pages with fewer parts are as quickly read through.
WORDS, PARTS = 1500, 5
PART = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
#: The guide shows its questions one at a time.
GUIDE = 'id="wizard"'
LIST = Markup('<details class="more contents"><summary>{}</summary>\n<nav aria-label="{}"><ul>\n{}\n</ul></nav></details>\n')
LINK = Markup('<li><a href="#{}">{}</a></li>')


def list_parts(page: str, language: str) -> str:
    """The page, with the list when it is long."""
    article = page[page.find("<article") : page.rfind("</article>")]
    parts = PART.findall(article)
    if GUIDE in page or len(parts) < PARTS or len(Markup(article).striptags().split()) < WORDS:
        return page
    label = words(language)["ui"]["on_this_page"]
    links = Markup("\n").join(LINK.format(name, Markup(title).striptags()) for name, title in parts)
    return page.replace(f'<h2 id="{parts[0][0]}"', f'{LIST.format(label, label, links)}<h2 id="{parts[0][0]}"', 1)
