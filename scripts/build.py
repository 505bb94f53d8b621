"""Build the whole site: runtime, sources, every language, finish. Nothing is fetched.

python -m scripts.build
"""

from __future__ import annotations

import os
import subprocess
import sys

from . import finish, generate, runtime
from .languages import FIRST, LANGUAGE, ROOT

#: The first language first: its build cleans site/.
CONFIGS = tuple("mkdocs.yml" if code == FIRST else f"mkdocs.{code}.yml" for code in LANGUAGE)
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def main() -> None:
    """Run every step; stop with the message of the first that fails."""
    runtime.main()
    generate.main()
    for config in CONFIGS:
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-f", config]
        if subprocess.run(command, cwd=ROOT, env={**os.environ, **QUIET}, check=False).returncode:
            raise SystemExit(f"mkdocs build -f {config} failed: see the lines above")
    finish.main()


if __name__ == "__main__":
    main()
