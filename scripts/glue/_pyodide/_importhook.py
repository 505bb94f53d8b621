"""Stands in for _pyodide._importhook: Python gets no module `js`, so it cannot reach the page at all."""


def _nothing(*_: object) -> None:
    """The runtime registers its finders here; there are none."""


register_js_finder = register_js_module = unregister_js_module = _nothing
register_windows_finder = register_module_not_found_hook = add_note_to_module_not_found_error = _nothing
