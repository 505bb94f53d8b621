"""A progress bar for a terminal. Where no one watches, it says nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TextIO

WIDTH = 30  #: of the bar, in characters
PAUSE = 0.2  #: seconds between two drawings


class Progress:
    """How far a work is, how fast it goes, and how long it still takes."""

    def __init__(self, out: TextIO, done: float = 0.0, clock: Callable[[], float] = time.monotonic) -> None:
        """`done` is the share that was there before, so that the time left is not guessed from it."""
        self._out, self._clock, self._before = out, clock, done
        self._start, self._drawn = clock(), 0.0
        self._shown = out.isatty()

    def show(self, share: float, count: int) -> None:
        """Draw it: the share that is done, from 0 to 1, and how many were done in this run."""
        now = self._clock()
        if self._shown and (now - self._drawn >= PAUSE or share >= 1):
            self._drawn = now
            self._draw(min(share, 1.0), count, max(now - self._start, 1e-6))

    def _draw(self, share: float, count: int, seconds: float) -> None:
        gained = share - self._before
        left = f"{_time(seconds * (1 - share) / gained)} left" if gained > 0 else "..."
        bar = "#" * round(WIDTH * share)
        self._out.write(f"\r[{bar:<{WIDTH}}] {share:4.0%}  {count / seconds:,.0f} rows/s  {left}\x1b[K")
        self._out.flush()

    def end(self) -> None:
        """Leave the bar behind and go to a line of its own."""
        if self._shown and self._drawn:
            self._out.write("\n")


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"
