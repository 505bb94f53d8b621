"""Stands in for pyodide._package_loader: everything is in the library, so there is nothing to unpack."""


class Folder:
    """A path that the runtime asks for as text."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __str__(self) -> str:
        return self.path


SITE_PACKAGES, DSO_DIR = Folder("/lib/python3.13/site-packages"), Folder("/usr/lib")


def init_loaded_packages() -> None:
    """None is loaded."""
