"""Stands in for Pyodide's helpers of this name: what the runtime calls while it starts, and no more."""

from . import _base, _importhook

__all__ = ["_base", "_importhook", "set_excepthook"]


def set_excepthook() -> None:
    """Python's own hook is right: no code is given as text, so there are no lines to look up."""
