"""Stands in for pyodide.ffi: Python never touches an object of JavaScript here."""
