"""Stands in for _pyodide.docstring: the core asks for the words of its methods."""


def get_cmeth_docstring(_: object) -> str:
    """No words."""
    return ""
