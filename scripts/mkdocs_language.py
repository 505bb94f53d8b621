"""A hook of MkDocs: what follows from the language of a build, so that a language's own file holds its menu only."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from scripts.languages import LANGUAGE, ROOT


def on_config(config: Any) -> Any:
    """Fill in where the pages come from and go to, their address, the direction, and every other language."""
    language = LANGUAGE[config.theme["language"]]
    if Path(config.config_file_path).resolve().parent == ROOT.resolve():  # a benchmark says itself what it builds, and where
        config.docs_dir = str(ROOT / "build" / "docs" / language.code)
        config.site_dir = str(ROOT / "site" / language.folder)
    config.site_url += language.folder
    config.theme["direction"] = language.direction
    config.extra |= {"up": language.up, "here": language, "languages": list(LANGUAGE.values())}
    return config
