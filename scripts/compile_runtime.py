"""Runs inside Pyodide, called by compile_runtime.mjs: exercise the package, then compile it and what it imported."""

import importlib._bootstrap_external as bootstrap
import io
import json
import sys
import zipfile

from inburgering import AS_OF, QUESTIONS, rules
from inburgering.page import call_json, start

FIXED = (1980, 1, 1, 0, 0, 0)
#: Python needs these before it can say what it needs.
ALWAYS = (
    "encodings/",
    "pyodide/",
    "_pyodide/",
    "importlib/",
    "collections/",
    "json/",
    "zipfile/",
    "re/",
    "site.py",
    "_sitebuiltins.py",
)
#: Modules that only the command line needs.
COMMANDS = tuple(f"inburgering/{name}" for name in ("__main__", "batch", "check_command", "cluster", "compiled", "progress"))


def workload() -> None:
    """Every option once, every kind of bad input once: what is not imported now is not imported later."""
    for question in QUESTIONS.values():
        for option in question.answers:
            call_json(json.dumps({"op": "decide", "answers": {question.id: option}, "topics": ["health"], "on": str(AS_OF)}))
    assert "first" in json.loads(call_json(json.dumps({"op": "explain", "answers": {}, "on": str(AS_OF)})))
    for bad in ({"x": "y"}, {"on": "x"}, {"on": "1999-01-01"}):
        assert "error" in json.loads(call_json(json.dumps({"op": "decide", "answers": bad}))), bad
    workload_of_files()
    for text in ("{", "[]"):
        assert "error" in json.loads(call_json(text)), text
    assert "error" in json.loads(call_json(json.dumps({"op": "checklist"})))
    for op in ("dates", "calendar", "costs"):
        assert "error" in json.loads(call_json(json.dumps({"op": op, "language": "nl"}))), op
    workload_of_intake()
    assert rules(AS_OF)


def workload_of_files() -> None:
    """Save, open and hand over a case, with words that are just enough."""
    texts = {"file": {"receipt": "{as_of}", "receipt_case": "{case}"}}
    words = {"plan": texts, "months": ["m"] * 12, "questions": {}, "unknown": "", "topics": {"health": ""}, "topics_short": ""}
    start(json.dumps({"nl": words, "en": words, "rules_hash": "00" * 32}))
    case = {"answers": {}, "topics": ["health"], "language": "nl"}
    saved = json.loads(call_json(json.dumps({"op": "save_case", **case})))
    link = json.loads(call_json(json.dumps({"op": "make_link", **case})))
    for request in ({"op": "open_case", "text": saved["text"]}, {"op": "open_link", "code": link["code"]}):
        assert json.loads(call_json(json.dumps(request)))["topics"] == ["health"], request
    assert "kind" in json.loads(call_json(json.dumps({"op": "open_link", "code": "x"})))


def workload_of_intake() -> None:
    """A ground without words is an error that has read everything by then."""
    request = {"op": "intake_form", "language": "nl", "ground": "medical_2021", "answers": {}, "on": str(AS_OF)}
    assert "error" in json.loads(call_json(json.dumps({**request, "language": "xx"})))


def compiled(source: bytes, name: str) -> bytes:
    """Unchecked hash-based bytecode: the same bytes on every build, and no source to compare with."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=0)
    return bytes(bootstrap._code_to_hash_pyc(code, b"\0" * 8, False))


def archive(path: str, members: dict[str, bytes]) -> None:
    """A zip with sorted names and fixed dates."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name in sorted(members):
            info = zipfile.ZipInfo(name, FIXED)
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, members[name])
    with open(path, "wb") as file:
        file.write(buffer.getvalue())


def used() -> set[str]:
    """The files of the standard library that have been imported."""
    files = {getattr(module, "__file__", None) or "" for module in list(sys.modules.values())}
    return {file.split(".zip/", 1)[1].removesuffix("c") for file in files if ".zip/" in file}


def members(path: str, keep=str.isprintable) -> dict[str, bytes]:
    """The members of an archive, compiled where they are Python."""
    found = {}
    with zipfile.ZipFile(path) as source:
        for name in source.namelist():
            if name.endswith(("/", "/RECORD")) or not keep(name):
                continue
            data = source.read(name)
            found[f"{name}c" if name.endswith(".py") else name] = compiled(data, name) if name.endswith(".py") else data
    return found


workload()
needed = used()
archive("/output.zip", members("/stdlib.zip", lambda name: name in needed or name.startswith(ALWAYS)))
archive("/output.whl", members("/input.whl", lambda name: not name.startswith(COMMANDS)))
