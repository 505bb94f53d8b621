"""A table of data. On a narrow screen each row stands as a block, and each cell says its column: `.sources` in site.css."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

#: The roles are those of the elements: some browsers take them away from what is shown as a block.
TABLE = Markup(
    '<table class="sources" role="table"><thead role="rowgroup"><tr role="row">{}</tr></thead>\n'
    '<tbody role="rowgroup">\n{}\n</tbody></table>'
)
COLUMN = Markup('<th scope="col" role="columnheader">{}</th>')
ROW = Markup('<tr role="row"><th scope="row" role="rowheader">{}</th>{}</tr>')
CELL = Markup('<td role="cell" data-column="{}">{}</td>')


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Markup:
    """Rows under the names of their columns; the first cell names its row. Raises ValueError for a row of another length."""
    return TABLE.format(_joined("", map(COLUMN.format, columns)), _joined("\n", (_row(columns, row) for row in rows)))


def _row(columns: Sequence[str], row: Sequence[object]) -> Markup:
    named = zip(columns, row, strict=True)
    next(named)
    return ROW.format(row[0], _joined("", (CELL.format(column, cell) for column, cell in named)))


def _joined(between: str, parts: Iterable[Markup]) -> Markup:
    return Markup(between).join(parts)
