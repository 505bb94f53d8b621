"""Stands in for _pyodide._future_helper: there is no event loop, so nothing ever waits for a promise."""


def get_future_resolvers(_: object) -> None:
    """Never called; if it were, that must be heard."""
    raise RuntimeError("this runtime has no event loop")
