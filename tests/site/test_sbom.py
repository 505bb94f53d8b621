"""The bill of materials: valid, whole, and true to the locks and to the files of the site."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from scripts.finish import SITE
from scripts.runtime import folder_name
from scripts.sbom import NAME, bill
from scripts.words import ROOT


@pytest.fixture(scope="module")
def components() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((SITE / NAME).read_text("utf-8"))["components"]
    return found


def test_it_is_valid_and_the_same_every_time() -> None:
    text = (SITE / NAME).read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert text == bill()


def test_every_package_of_the_locks_stands_in_it(components: list[dict[str, Any]]) -> None:
    named = {component.get("purl", "") for component in components}
    python = re.findall(r"^([\w.-]+)==([\w.+!-]+)", (ROOT / ".ci" / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    assert {f"pkg:pypi/{name}@{version}" for name, version in python} <= named
    npm = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    listed = {(path.rpartition("node_modules/")[2], package["version"]) for path, package in npm.items() if path}
    assert len(listed) == len([purl for purl in named if purl.startswith("pkg:npm/")])


def test_the_runtime_is_what_the_site_serves(components: list[dict[str, Any]]) -> None:
    files = [component for component in components if component["type"] == "file"]
    served = [path for path in (SITE / "assets" / folder_name()).rglob("*") if path.is_file()]
    assert {file["name"]: file["hashes"][0]["content"] for file in files} == {
        path.relative_to(SITE / "assets").as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in served
    }


def test_it_tells_what_ships(components: list[dict[str, Any]]) -> None:
    shipped = {component["name"] for component in components if component["scope"] == "required" and "purl" in component}
    ours = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]
    assert shipped == {"mkdocs-material", *(name.rpartition("/")[2] for name in ours)}
