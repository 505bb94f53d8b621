"""The bill of materials: what the site ships and what builds it, from the lock files, as CycloneDX in site/sbom.cdx.json.

`required` is on the site; `excluded` only builds or tests it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from inburgering import AS_OF

from .runtime import PUBLIC, folder_name, public_files
from .words import ROOT

NAME = "sbom.cdx.json"
#: Built with Python packages; of them only the theme's styles and templates reach the site.
ON_THE_SITE = {"mkdocs-material"}
LOCK = re.compile(r"^([\w.-]+)==([\w.+!-]+)((?:[^\n]*\\\n\s+--hash=\S+)+)", re.MULTILINE)
ACTION = re.compile(r"uses: ([\w./-]+)@([0-9a-f]{40})")


def write(site: Path) -> None:
    """Write the bill beside the site's pages. The same locks give the same bytes."""
    (site / NAME).write_text(bill(), "utf-8")


def bill() -> str:
    """The bill as JSON. Its number and its time follow from what it holds."""
    components = [*_runtime(), *_npm(), *_python(), *_actions()]
    bom = Bom(components=components, serial_number=uuid5(NAMESPACE_URL, repr(sorted(map(_mark, components)))))
    ours = _ours()
    bom.metadata = BomMetaData(component=ours, timestamp=datetime.combine(AS_OF, time(), UTC))
    bom.register_dependency(ours, [component for component in components if component.scope is ComponentScope.REQUIRED])
    return JsonV1Dot6(bom).output_as_string(indent=1)


def _mark(component: Component) -> str:
    hashes = sorted(found.content for found in component.hashes)
    return f"{component.bom_ref.value} {component.scope} {' '.join(hashes)}"


def _ours() -> Component:
    project = tomllib.loads((ROOT / "wizard" / "pyproject.toml").read_text("utf-8"))["project"]
    return Component(name="ontheffingswijzer", version=project["version"], type=ComponentType.APPLICATION, bom_ref="site")


def _library(kind: str, name: str, version: str, hashes: list[HashType], *, shipped: bool) -> Component:
    group, _, short = name.rpartition("/")
    url = PackageURL(kind, group or None, short, version)
    scope = ComponentScope.REQUIRED if shipped else ComponentScope.EXCLUDED
    return Component(name=short, group=group or None, version=version, purl=url, bom_ref=str(url), scope=scope, hashes=hashes)


def _runtime() -> Iterator[Component]:
    """Every file of the Python that a browser gets, with its hash."""
    for path in public_files():
        name = f"{folder_name()}/{path.relative_to(PUBLIC).as_posix()}"
        digest = HashType(alg=HashAlgorithm.SHA_256, content=hashlib.sha256(path.read_bytes()).hexdigest())
        yield Component(name=name, type=ComponentType.FILE, scope=ComponentScope.REQUIRED, hashes=[digest], bom_ref=name)


def _npm() -> Iterator[Component]:
    """What we name as a dependency ships; what those need in Node, and what only builds or tests, does not."""
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    for path, package in packages.items():
        if path:
            digest = base64.b64decode(package["integrity"].removeprefix("sha512-"))
            hashes = [HashType(alg=HashAlgorithm.SHA_512, content=digest.hex())]
            name = path.rpartition("node_modules/")[2]
            yield _library("npm", name, package["version"], hashes, shipped=name in packages[""]["dependencies"])


def _python() -> Iterator[Component]:
    """A lock names one hash per file of a release: those of all platforms stand in the bill."""
    for name, version, rest in LOCK.findall((ROOT / ".ci" / "requirements.txt").read_text("utf-8")):
        hashes = [
            HashType(alg=HashAlgorithm.SHA_256, content=found) for found in sorted(re.findall(r"--hash=sha256:(\S+)", rest))
        ]
        yield _library("pypi", name, version, hashes, shipped=name in ON_THE_SITE)


def _actions() -> Iterator[Component]:
    workflows = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
    for name, commit in sorted({found for path in workflows for found in ACTION.findall(path.read_text("utf-8"))}):
        yield _library("github", name, commit, [], shipped=False)
