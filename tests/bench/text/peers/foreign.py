"""Engines of other languages, fetched into build/peers: two of npm, one of Debian's PHP."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from drafting.config import ROOT

FOLDER = ROOT / "build" / "peers"
SCRIPTS = Path(__file__).parent
_NPM_PACKAGES = ("diff", "node-diff3")
_PHP_PACKAGE = "php-wikidiff2"


class PeerAbsentError(Exception):
    """An engine cannot take part on this machine; the sentence says why."""


def ask_node(script: str, question: object, seconds: float = 240) -> list[dict]:
    """What a script of ours answers, run by Node beside the packages of npm."""
    _fetch_npm_packages()
    command = ["node", str(SCRIPTS / script)]
    return _answer(command, question, seconds, {"NODE_PATH": str(FOLDER / "node_modules")})


def ask_php(script: str, question: object, seconds: float = 240) -> list[dict]:
    """What a script of ours answers, run by PHP with wikidiff2."""
    options = [] if _has_wikidiff() else ["-d", f"extension={_fetched_wikidiff()}"]
    return _answer(["php", *options, str(SCRIPTS / script)], question, seconds, {})


def _answer(
    command: Sequence[str], question: object, seconds: float, settings: dict[str, str]
) -> list[dict]:
    try:
        done = subprocess.run(
            command,
            input=json.dumps(question),
            capture_output=True,
            text=True,
            timeout=seconds,
            check=True,
            env={**os.environ, **settings},
        )
    except (OSError, subprocess.SubprocessError) as fault:
        raise PeerAbsentError(f"{command[0]} did not answer ({type(fault).__name__})") from fault
    found: list[dict] = json.loads(done.stdout)
    return found


def _fetch_npm_packages() -> None:
    for command in ("node", "npm"):
        if shutil.which(command) is None:
            raise PeerAbsentError(f"there is no {command} on this machine")
    if all((FOLDER / "node_modules" / name).exists() for name in _NPM_PACKAGES):
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    _fetch(["npm", "install", "--no-audit", "--no-fund", *_NPM_PACKAGES])


def _has_wikidiff() -> bool:
    if shutil.which("php") is None:
        raise PeerAbsentError("there is no php on this machine")
    listed = subprocess.run(["php", "-m"], capture_output=True, text=True, check=False).stdout
    return "wikidiff2" in listed.split()


def _fetched_wikidiff() -> Path:
    found = [*FOLDER.glob("wikidiff2/**/wikidiff2.so")]
    if not found:
        if shutil.which("apt-get") is None:
            raise PeerAbsentError("php has no wikidiff2, and there is no apt-get to fetch it")
        FOLDER.mkdir(parents=True, exist_ok=True)
        _fetch(["apt-get", "download", _PHP_PACKAGE])
        for package in FOLDER.glob(f"{_PHP_PACKAGE}*.deb"):
            _fetch(["dpkg", "-x", str(package), "wikidiff2"])
        found = [*FOLDER.glob("wikidiff2/**/wikidiff2.so")]
    if not found:
        raise PeerAbsentError(f"{_PHP_PACKAGE} holds no extension for this PHP")
    return found[0]


def _fetch(command: Sequence[str]) -> None:
    try:
        subprocess.run(command, cwd=FOLDER, capture_output=True, timeout=120, check=True)
    except (OSError, subprocess.SubprocessError) as fault:
        raise PeerAbsentError(f"`{' '.join(command[:3])}` failed") from fault
