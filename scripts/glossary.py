"""The terms of the field: one list, and an explanation where a term first stands, which opens without a script.

The explanation is the browser's own popover: a button in the sentence, and a note at the end of the page. The note takes the
focus when it opens, so that it is read aloud. A browser that does not know popovers shows the notes as a list there.
"""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from typing import Any

from markupsafe import Markup

from .dutch_words import mark
from .languages import FIRST
from .words import words

#: Where a term is explained: in running text, and never within these.
TEXT = frozenset({"p", "li", "dd", "td", "th"})
CLOSED = frozenset(
    {
        *{"a", "button", "label", "summary", "legend", "code", "pre", "svg", "template", "script", "style", "nav", "footer"},
        *{"b", "strong", "thead"},
    }
)
#: Of one page of which a part is seen at a time, each part explains its own terms. Of a card's verdicts one is seen, or none.
PARTS = re.compile(r'class="(question|card|verdict|card-body)[ "]')
#: What is asked and what can be answered hold no button; their terms have a line of their own, before why it is asked.
ASKED = frozenset({"legend", "label"})
WHY = 'class="more why"'
#: What stands in brackets right behind a term explains it there, unless it is a number or the Dutch term alone.
BRACKETS = re.compile(r"\s*\(([^()\d]*\s[^()\d]*)\)")
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
BUTTON = Markup('<button type="button" class="term" popovertarget="term-{}">{}</button>')
#: A line may break beside a button: not between it and a mark.
TOUCHED = Markup('<span class="touched">{}</span>')
ROW = Markup('<p class="term-row">{}: {}</p>\n')
NOTE = Markup('<p class="term-means" id="term-{}" popover tabindex="-1" autofocus><strong>{}</strong> {}</p>')


@cache
def terms(language: str) -> dict[str, Any]:
    """Every term by its id: `term`, its `forms`, what it `means`; in another language also `nl`, the term in the letters."""
    found: dict[str, Any] = words(language)["glossary"]
    return found


def title(term: dict[str, Any]) -> Markup:
    """The term as a heading, with the Dutch one beside it where that is another."""
    if term.get(FIRST, term["term"]).lower() == term["term"].lower():
        return Markup('<span lang="{}">{}</span>').format(FIRST, term["term"])
    return Markup('{} (<span lang="{}">{}</span>)').format(term["term"], FIRST, term[FIRST])


def glossary_list(language: str) -> Markup:
    """The list of all terms, by the alphabet, each with an address of its own."""
    listed = sorted(terms(language).items(), key=lambda item: item[1]["term"].lower())
    row = Markup('<div id="{}"><dt>{}</dt><dd>{}</dd></div>')
    rows = Markup("\n").join(row.format(name.replace("_", "-"), title(term), term["means"]) for name, term in listed)
    return Markup('<dl class="glossary">\n{}\n</dl>').format(rows)


@cache
def _finder(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of every form, the longest first, with the marks that touch it; the term of each. Capitals count."""
    forms = {form: name for name, term in terms(language).items() for form in term["forms"]}
    forms |= {form[0].upper() + form[1:]: name for form, name in forms.items()}
    longest = sorted(forms, key=len, reverse=True)
    term = rf"(?<![\w-])(?P<term>{'|'.join(map(re.escape, longest))})(?![\w-])"
    return re.compile(rf"(?P<before>[(“„]?){term}(?P<after>[)”.,:;?!]*)"), forms


def _dutch(name: str) -> list[str]:
    forms: list[str] = terms(FIRST)[name]["forms"]
    return forms


class Explainer(HTMLParser):
    """Copies a page, and adds the note after the first place of each term."""

    def __init__(self, language: str) -> None:
        super().__init__(convert_charrefs=False)
        self.language = language
        self.out: list[str] = []
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.notes: set[str] = set()
        self.asked: dict[str, None] | None = None  # terms of the question that is read, in order

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        text = self.get_starttag_text() or ""
        if WHY in text:
            self._row()
        self.out.append(text)
        if part := PARTS.search(text):
            self.seen.clear()
            self.asked = {} if part[1] == "question" else None
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.out.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "fieldset":
            self._row()
        self.out.append(f"</{tag}>")
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        readable = not TEXT.isdisjoint(self.open) and CLOSED.isdisjoint(self.open)
        self.out.append(_finder(self.language)[0].sub(self._note, data) if readable else data)
        if self.asked is not None and not ASKED.isdisjoint(self.open):
            found = _finder(self.language)[0].finditer(data)
            self.asked |= dict.fromkeys(self._name(match) for match in found if not self._is_explained(match))

    def _row(self) -> None:
        names = [name for name in self.asked or () if name not in self.seen]
        self.asked = None
        if names:
            found, label = terms(self.language), words(self.language)["ui"]["wizard"]["terms"]
            self.seen.update(names)
            self.notes.update(names)
            self.out.append(ROW.format(label, Markup(" ").join(BUTTON.format(name, found[name]["term"]) for name in names)))

    def _name(self, match: re.Match[str]) -> str:
        return _finder(self.language)[1][match["term"]]

    def _is_explained(self, match: re.Match[str]) -> bool:
        behind = BRACKETS.match(match.string, match.end("term"))
        return bool(behind and behind[1] not in (*terms(self.language)[self._name(match)]["forms"], *_dutch(self._name(match))))

    def _note(self, match: re.Match[str]) -> str:
        name = self._name(match)
        if name in self.seen:
            return match[0]
        self.seen.add(name)
        if self._is_explained(match):
            return match[0]
        self.notes.add(name)
        button = match["before"] + BUTTON.format(name, Markup(match["term"])) + match["after"]
        return button if match["term"] == match[0] else TOUCHED.format(Markup(button))

    def handle_entityref(self, name: str) -> None:
        self.out.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.out.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.out.append(f"<!--{data}-->")


def _notes(names: set[str], language: str) -> str:
    found = terms(language)
    return "\n".join(NOTE.format(name, title(found[name]), found[name]["means"]) for name in found if name in names)


def explain(page: str, language: str) -> str:
    """A page with its terms explained and its Dutch words marked. The list of terms explains itself."""
    start, end = page.find("<article"), page.rfind("</article>")
    if start < 0:
        return page
    article = mark(page[start:end], language)
    if 'class="glossary"' in page:
        return page[:start] + article + page[end:]
    explainer = Explainer(language)
    explainer.feed(article)
    explainer.close()
    after = end + len("</article>")
    return page[:start] + "".join(explainer.out) + page[end:after] + _notes(explainer.notes, language) + page[after:]
