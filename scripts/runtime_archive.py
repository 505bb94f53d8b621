"""Runs inside Pyodide, called by compile_runtime.mjs: compile all that the cut runtime may need, in the Python that runs it."""

import importlib._bootstrap_external as bootstrap
import io
import zipfile
from pathlib import Path

FIXED = (1980, 1, 1, 0, 0, 0)
#: Checks and docstrings that the library does not need; the package keeps its own.
LIBRARY, PACKAGE = 2, 0


def compiled(source: bytes, name: str, optimize: int) -> bytes:
    """Unchecked hash-based bytecode: the same bytes on every build, and no source to compare with."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=optimize)
    return bytes(bootstrap._code_to_hash_pyc(code, b"\0" * 8, False))


def archive(path: str, members: dict[str, bytes]) -> None:
    """A zip with sorted names and fixed dates."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name in sorted(members):
            info = zipfile.ZipInfo(name, FIXED)
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, members[name])
    Path(path).write_bytes(buffer.getvalue())


def made(sources: dict[str, bytes], optimize: int) -> dict[str, bytes]:
    """The files, compiled where they are Python."""
    return {
        f"{name}c" if name.endswith(".py") else name: compiled(data, name, optimize) if name.endswith(".py") else data
        for name, data in sources.items()
    }


def zipped(path: str) -> dict[str, bytes]:
    """The files of an archive, without what only an installer reads."""
    with zipfile.ZipFile(path) as source:
        return {name: source.read(name) for name in source.namelist() if not name.endswith(("/", "/RECORD"))}


def folder(path: str) -> dict[str, bytes]:
    """The files below a folder."""
    files = [file for file in Path(path).rglob("*") if file.is_file()]
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in files}


#: Pyodide's own Python: replaced by the glue.
REPLACED = ("pyodide/", "_pyodide/", "asyncio/")
stock = {name: data for name, data in zipped("/stdlib.zip").items() if not name.startswith(REPLACED)}
archive("/library.zip", made(stock, LIBRARY) | made(folder("/glue"), LIBRARY))
#: Modules that only the command line needs.
COMMANDS = tuple(f"inburgering/{name}" for name in ("__main__", "batch", "check_command", "cluster", "compiled", "progress"))
package = {name: data for name, data in zipped("/input.whl").items() if not name.startswith(COMMANDS)}
archive("/package.zip", made(package, PACKAGE))
archive("/workload.zip", made(folder("/workload"), PACKAGE))
