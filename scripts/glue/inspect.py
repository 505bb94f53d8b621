"""Stands in for inspect, which brings the whole compiler of the library along: what dataclasses and the core ask of it."""

from typing import Any


def get_annotations(of: type) -> dict[str, Any]:
    """The annotations that a class has itself."""
    return dict(of.__dict__.get("__annotations__", {}))  # noqa: RUF063, this is what that function is


def signature(_: object) -> None:
    """Asked only for a class without words, which then gets its name alone."""
    raise ValueError("this runtime keeps no signatures")


def iscoroutinefunction(_: object) -> bool:
    """No function here waits for anything. The core looks it up."""
    return False
