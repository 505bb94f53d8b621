"""Stands in for pyodide.code: the page runs no Python of its own, it calls a function of the package."""

from _pyodide._base import eval_code

__all__ = ["eval_code"]
