"""The lock files hold all that is declared, with checksums and nothing about one machine."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
PIN = re.compile(r"^([a-z0-9.-]+)(?:\[[a-z0-9., -]+\])?==([^ ;]+)", re.MULTILINE)


def _pins(lock: str) -> set[tuple[str, str]]:
    return set(PIN.findall((ROOT / lock).read_text(encoding="utf-8")))


def _declared(*, for_development: bool) -> list[Requirement]:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = [*declared["build-system"]["requires"], *declared["project"]["dependencies"]]
    for extra in declared["project"]["optional-dependencies"].values():
        named += extra
    if for_development:
        named += declared["dependency-groups"]["dev"]
    return [Requirement(line) for line in named]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_declared_dependency_is_locked_at_a_version_that_fits(lock: str) -> None:
    pins = _pins(lock)

    missing = [
        str(wanted)
        for wanted in _declared(for_development="dev" in lock)
        if not any(
            canonicalize_name(wanted.name) == name and wanted.specifier.contains(version)
            for name, version in pins
        )
    ]

    assert missing == [], "run `make lock`"


def test_development_uses_the_versions_that_are_served() -> None:
    served, developed = (_pins(lock) for lock in LOCKS)

    assert served <= developed


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_packages_and_checksums_and_no_place(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()

    strangers = [
        line
        for line in lines
        if not PIN.match(line) and not re.fullmatch(r" {4}--hash=sha256:[0-9a-f]{64}( \\)?", line)
    ]

    assert strangers == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_checksum(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    entries = re.split(r"\n(?=\S)", text.strip())

    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_an_extra_that_a_package_asks_for_is_locked_by_name() -> None:
    """Otherwise pip takes the newest release for the extra, and refuses it for want of a pin."""
    text = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
    locked = {canonicalize_name(name) for name, _ in _pins("requirements-dev.lock")}
    wanted = [
        requirement
        for name in locked & {canonicalize_name(one.name) for one in metadata.distributions()}
        for requirement in map(Requirement, metadata.requires(name) or [])
        if requirement.extras and (requirement.marker is None or requirement.marker.evaluate())
    ]

    missing = [str(one) for one in wanted if not re.search(rf"(?m)^{re.escape(one.name)}\[", text)]

    assert wanted
    assert missing == [], "run `make lock`"
