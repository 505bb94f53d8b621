"""Stands in for _pyodide._core_docs, the words of the runtime's types: the core looks up the names, nobody reads the words."""

from typing import Any


class _JsProxyMetaClass(type):
    """The class of the types that the core makes for objects of JavaScript."""


class Documented:
    """Whatever the core asks for: it has every method, each without words."""

    def __init__(self, *_: object) -> None:
        pass

    def __getattr__(self, name: str) -> Any:
        return _documented


def _documented() -> None:
    """No words."""


class ConversionError(Exception):
    """Raised by the core when a value cannot go from one language to the other."""


class InternalError(Exception):
    """Raised by the core for a mistake of its own."""


def __getattr__(name: str) -> Any:
    """Any other name of the module."""
    if name.startswith("__"):
        raise AttributeError(name)
    return Documented
