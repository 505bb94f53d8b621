"""What must never be committed: hosts of registries, paths of a machine, unpinned actions."""

from __future__ import annotations

import re
import subprocess

from scripts.words import ROOT

REGISTRIES = ("npm" + "js", "py" + "pi.org", "python" + "hosted", "deb" + "ian.org")


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    return [name for name in listed if name and (ROOT / name).is_file()]


def test_no_registry_host_and_no_path_of_a_machine() -> None:
    pattern = re.compile("|".join([*map(re.escape, REGISTRIES), r"(?<![\w./])/(?:work|root|home/\w+)/", '"resolved"' + ":"]))
    found = []
    for name in tracked():
        text = (ROOT / name).read_text("utf-8", errors="ignore")
        found += [f"{name}: {match[0]}" for match in pattern.finditer(text)]
    assert found == []


def test_locks_are_by_hash() -> None:
    for name in (".ci/requirements.txt", ".ci/node-requirements.txt"):
        lines = (ROOT / name).read_text("utf-8").split("\n")
        packages = [line for line in lines if re.match(r"[a-z]", line)]
        assert packages
        assert all("==" in line and line.endswith("\\") for line in packages)
    assert "integrity" in (ROOT / "package-lock.json").read_text("utf-8")


def test_actions_are_pinned_by_commit() -> None:
    for workflow in (ROOT / ".github" / "workflows").glob("*.yml"):
        uses = re.findall(r"uses:\s*(\S+)", workflow.read_text("utf-8"))
        assert uses
        assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", use) for use in uses), uses


def test_what_is_new_waits_as_long_by_hand_as_by_robot() -> None:
    by_hand = re.search(r"COOLED = .*'(\d+) days ago'", (ROOT / "Makefile").read_text("utf-8"))
    by_robot = re.findall(
        r"package-ecosystem.*cooldown: \{default-days: (\d+)\}", (ROOT / ".github" / "dependabot.yml").read_text("utf-8")
    )
    assert by_hand
    assert by_robot == [by_hand[1]] * 3


def test_modules_stay_small() -> None:
    files = [name for name in tracked() if name.endswith((".py", ".mjs", ".css", ".html"))]
    long = {name: count for name in files if (count := len((ROOT / name).read_text("utf-8").splitlines())) > 300}
    assert long == {}


def test_tests_that_documents_name_are_there() -> None:
    documents = [name for name in tracked() if name.endswith(".md")]
    named = {(name, path) for name in documents for path in re.findall(r"`(tests/[\w./-]+)", (ROOT / name).read_text("utf-8"))}
    assert len(named) > 10
    assert [(name, path) for name, path in sorted(named) if not (ROOT / path).exists()] == []
