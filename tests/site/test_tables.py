"""A table of data keeps its roles and names its columns in every cell, so that it can stand as blocks on a narrow screen."""

from __future__ import annotations

import re

import pytest

from scripts.tables import table

from .built import SITE, site_pages


def test_a_row_and_its_cells() -> None:
    made = table(("Text", "Version"), [("<Act>", 2021), ("Decree", 2022)])
    row = ["row", "rowheader", "cell"]
    roles = ["table", "rowgroup", "row", "columnheader", "columnheader", "rowgroup", *row, *row]
    assert re.findall(r'role="(\w+)"', made) == roles
    assert '<th scope="row" role="rowheader">&lt;Act&gt;</th><td role="cell" data-column="Version">2021</td>' in made


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="argument 2 is longer"):
        table(("Text",), [("Act", 2021)])


def test_every_table_of_data_is_made_so() -> None:
    found = [name for name in site_pages() if 'class="sources"' in (SITE / name).read_text("utf-8")]
    assert {"about/index.html", "proof/index.html", "figures/index.html", "accessibility/index.html"} <= set(found)
    for name in found:
        html = (SITE / name).read_text("utf-8")
        assert html.count('class="sources"') == html.count('<table class="sources" role="table">')
