"""On a local Dask cluster of two processes: what comes out is what the command writes."""

from __future__ import annotations

import csv
import io
from functools import partial
from pathlib import Path

import dask.bag as db
from distributed import Client, LocalCluster

from inburgering import QUESTIONS
from inburgering.__main__ import main
from inburgering.cluster import decide_partition
from tests.states import scattered

GROUNDS = ("duty_2021", "medical_2021", "more_time_illness_2021")
SECONDS = 60  #: after which a cluster that hangs is an error


def cases() -> list[dict[str, str]]:
    rows = [{"id": f"=c{n}", **dict.fromkeys(QUESTIONS, ""), **answers} for n, (answers, _) in enumerate(scattered(300))]
    rows[17]["place"] = "mars"
    return rows


def by_command(folder: Path, rows: list[dict[str, str]]) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    path, result = folder / "cases.csv", folder / "result.csv"
    path.write_text(out.getvalue(), "utf-8", newline="")
    assert main(["batch", str(path), "-o", str(result), "--grounds", ",".join(GROUNDS)]) == 1
    return list(csv.DictReader(io.StringIO(result.read_text("utf-8"), newline="")))


def test_equal_to_the_command(tmp_path: Path) -> None:
    rows = cases()
    expected = by_command(tmp_path, rows)
    placed = [{**row, "line": str(number)} for number, row in enumerate(rows, start=2)]
    with (
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=None,
            local_directory=str(tmp_path / "dask"),
        ) as cluster,
        Client(cluster, timeout=SECONDS) as client,
    ):
        bag = db.from_sequence(placed, npartitions=5).map_partitions(partial(decide_partition, grounds=GROUNDS))
        assert client.compute(bag).result(timeout=SECONDS) == expected
