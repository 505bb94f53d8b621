"""Stands in for traceback: the core asks for an error as text when it goes over to JavaScript."""

from types import TracebackType


def format_exception(kind: type, error: BaseException, trace: TracebackType | None) -> list[str]:
    """What went wrong, after the places it came through."""
    places = []
    while trace:
        places.append(f"{trace.tb_frame.f_code.co_filename}, line {trace.tb_lineno}\n")
        trace = trace.tb_next
    return [*places, f"{kind.__name__}: {error}"]
