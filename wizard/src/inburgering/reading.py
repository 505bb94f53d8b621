"""Files that a command is given."""

from __future__ import annotations

import sys
from pathlib import Path

from .errors import InputError


def read(path: str) -> str:
    """The text of a file, "-" for standard input. Raises InputError that says why it cannot be read."""
    try:
        return sys.stdin.read() if path == "-" else Path(path).read_text("utf-8")
    except UnicodeDecodeError:
        raise InputError(f"{path} is not text in UTF-8: save it again as UTF-8") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None
