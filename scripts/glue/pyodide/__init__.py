"""Stands in for Pyodide's package of this name: no event loop, no console, no network, no package is ever loaded."""
