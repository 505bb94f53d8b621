"""The same decisions for an engine that spreads work over machines: a partition of cases in, a partition of results out.

It imports no engine; give `decide_partition` to `map_partitions` of a Dask bag, or to `mapPartitions` of Spark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from .batch import LINE, Plan, Record, check_grounds, decide_rows

Case = Mapping[str, str]


def decide_partition(rows: Iterable[Case], grounds: Sequence[str] = (), on: date | None = None) -> Iterator[dict[str, str]]:
    """The result of each row, as `batch` writes it.

    A row is `{column: cell}`. A column `line` says where it stood; without it the place in the partition is shown.
    A bad row gives its error, a column that is no question too. Raises InputError for an unknown ground.
    """
    wanted = check_grounds(grounds)
    records = ((tuple(name for name in row if name != LINE), _record(row, place)) for place, row in enumerate(rows, start=1))
    for columns, group in groupby(records, key=lambda pair: pair[0]):
        chosen = Plan(columns, wanted, on)
        for found in decide_rows(chosen, (record for _, record in group)):
            yield dict(zip(chosen.header, found, strict=True))


def _record(row: Case, place: int) -> Record:
    return Record(int(row.get(LINE) or place), tuple(cell or "" for name, cell in row.items() if name != LINE))
