"""Stands in for typing: nobody reads an annotation where this runs, so its names need only be there, each one its own.

A name that is missing stops the start, and with it the build.
"""

from collections import namedtuple


class _GenericAlias:
    """A name in annotations, with whatever stands behind it in brackets."""

    __origin__ = None

    def __getitem__(self, _: object) -> "_GenericAlias":
        return self


Any, BinaryIO, Callable, ClassVar, Tuple, TypeGuard = (_GenericAlias() for _ in range(6))


class _Fields(type):
    """Makes of a class with annotations a tuple with those names."""

    def __new__(cls, name: str, bases: tuple[type, ...], space: dict[str, object]) -> type:
        return namedtuple(name, space["__annotations__"]) if bases else super().__new__(cls, name, bases, space)


class NamedTuple(metaclass=_Fields):
    """As in typing, for classes of annotations only."""
