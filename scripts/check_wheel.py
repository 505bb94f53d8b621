"""Compare our byte-compiled wheel with what pyodide-build makes of the same source. Needs Python 3.13 and pyodide-build.

python -m scripts.check_wheel PLAIN_WHEEL OUR_WHEEL
"""

from __future__ import annotations

import marshal
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

HEADER = 16  #: bytes of a .pyc before the code


def code(wheel: Path) -> dict[str, Any]:
    """The code of every compiled module. Loaded, for the same code can be written down in more than one way."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: marshal.loads(archive.read(name)[HEADER:]) for name in archive.namelist() if name.endswith(".pyc")}


def main() -> None:
    """Exit with a message when a module of ours differs. Ours lacks the modules that only the command line needs."""
    plain, ours = map(Path, sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / plain.name
        copy.write_bytes(plain.read_bytes())
        subprocess.run([sys.executable, "-m", "pyodide_cli.app", "py-compile", folder], check=True)
        theirs = code(next(path for path in Path(folder).glob("*.whl") if "cp313" in path.name))
    mine = code(ours)
    different = sorted(name for name in mine if theirs.get(name) != mine[name])
    if different:
        raise SystemExit(f"our wheel differs from pyodide-build's in {', '.join(different)}")
    print(f"{len(mine)} modules: the same bytecode as pyodide-build makes")


if __name__ == "__main__":
    main()
