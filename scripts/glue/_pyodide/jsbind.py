"""Stands in for _pyodide.jsbind: no signature is ever bound to an object of JavaScript."""

from typing import Any

from ._core_docs import Documented


def __getattr__(name: str) -> Any:
    """Any name that the core looks up."""
    if name.startswith("__"):
        raise AttributeError(name)
    return Documented
