"""Stands in for _pyodide._base: the start of the runtime evaluates five short texts with this."""

import _ast
from importlib import import_module
from typing import Any

ONLY_TREE = _ast.PyCF_ONLY_AST


def eval_code(source: str, globals: dict[str, Any] | None = None, **_: object) -> Any:  # noqa: A002, the runtime names it so
    """Run statements and give the value of the last one, an expression."""
    names = {} if globals is None else globals
    *before, last = compile(source, "<start>", "exec", ONLY_TREE).body
    exec(compile(_ast.Module(before, []), "<start>", "exec"), names)
    return eval(compile(_ast.Expression(last.value), "<start>", "eval"), names)


def pyimport_impl(name: str) -> Any:
    """A module by its whole name."""
    return import_module(name)
