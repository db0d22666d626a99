"""What others made and we serve is exactly what was taken over, and everything of it is listed."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

STATIC = Path(__file__).parents[2] / "static"
MANIFEST = STATIC / "vendor" / "MANIFEST.json"
WORKS = json.loads(MANIFEST.read_text(encoding="utf-8"))
FILES = [entry for work in WORKS for entry in work["files"]]


def _served_files_of_others() -> set[str]:
    folders = (STATIC / "vendor", STATIC / "fonts")
    found = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(STATIC).as_posix() for path in found if path != MANIFEST}


@pytest.mark.parametrize("entry", FILES, ids=lambda entry: entry["path"])
def test_a_vendored_file_is_the_one_that_was_taken_over(entry: dict[str, str]) -> None:
    content = (STATIC / entry["path"]).read_bytes()

    assert hashlib.sha256(content).hexdigest() == entry["sha256"]


def test_every_vendored_file_is_listed_once() -> None:
    listed = [entry["path"] for entry in FILES]

    assert sorted(listed) == sorted(_served_files_of_others())


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work["name"])
def test_every_vendored_work_names_its_version_and_brings_its_licence(
    work: dict[str, Any],
) -> None:
    paths = [entry["path"] for entry in work["files"]]

    assert work["version"]
    assert work["licence"] in {"0BSD", "OFL-1.1"}
    assert any("LICENSE" in path or "OFL" in path for path in paths)
