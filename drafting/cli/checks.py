"""What the doctor looks at: each check says ok, warn or bad, and how to mend what is not ok."""

import hashlib
import json
import os
import platform
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Literal

from drafting import schema
from drafting.config import ROOT, Settings
from drafting.database import Database
from drafting.domain import clock
from drafting.domain.errors import DraftingError
from drafting.queries.jobs import backlog
from drafting.queries.modes import modes
from drafting.record.verifying import verify

OLDEST_PYTHON = (3, 11)
WAL_FAULT = ((3, 7, 0), (3, 51, 2))
"""From and to which SQLite two checkpoints at once can lose committed work."""

LONG_WAIT = timedelta(minutes=5)
"""How long a file may wait for somebody to make it before that is worth a word."""

SAFE_MODES = {"journal_mode": ({"wal"}, "WAL"), "synchronous": ({"2", "3"}, "FULL"),
              "foreign_keys": ({"1"}, "ON")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Check:
    """What was found, and what to do about it; nothing is to be done where it is ok."""

    name: str
    state: Literal["ok", "warn", "bad"]
    sentence: str
    remedy: str = ""


def all_checks(settings: Settings) -> Iterator[Check]:
    """Every check in turn; those on the database end where it cannot be opened."""
    yield _python()
    yield _instance(settings.instance)
    yield _secret_key(settings)
    yield _static_files(ROOT / "static")
    try:
        database = schema.open_database(settings.database)
    except DraftingError as error:
        yield Check("database", "bad", str(error), "Mend the address, then run this again.")
        return
    yield Check("database", "ok", f"It answers at {database.url.render_as_string()}.")
    try:
        yield from _of_database(database)
    finally:
        database.close()


def _python() -> Check:
    version = platform.python_version()
    if sys.version_info < OLDEST_PYTHON:
        return Check(
            "python", "bad", f"This is Python {version}.", "Install Python 3.11 or later."
        )
    return Check("python", "ok", f"This is Python {version}.")


def _instance(folder: Path) -> Check:
    present = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    if not present.is_dir() or not os.access(present, os.W_OK | os.X_OK):
        return Check(
            "instance folder",
            "bad",
            f"{folder} cannot be written to.",
            "Give the account that serves the room the right to write there.",
        )
    return Check("instance folder", "ok", f"{folder} can be written to.")


def _secret_key(settings: Settings) -> Check:
    path = settings.instance / "secret_key"
    if settings.secret_key:
        return Check("secret key", "ok", "It comes from DRAFTING_SECRET_KEY.")
    if not path.exists():
        return Check("secret key", "ok", f"It will be made at the first start, as {path}.")
    mode = path.stat().st_mode & 0o777
    if mode & 0o077:
        return Check(
            "secret key",
            "bad",
            f"Others can read {path} (its mode is {mode:04o}).",
            f"Run chmod 600 {path}; if somebody may have read it, delete it: a new one is made.",
        )
    return Check("secret key", "ok", f"Only its owner can read {path}.")


def _static_files(folder: Path) -> Check:
    remedy = "Fetch the program anew, for instance with `git checkout static`."
    manifest = folder / "vendor" / "MANIFEST.json"
    if not manifest.exists():
        return Check("static files", "bad", f"{manifest} is missing.", remedy)
    works = json.loads(manifest.read_text(encoding="utf-8"))
    entries = [entry for work in works for entry in work["files"]]
    wrong = [one["path"] for one in entries if _digest(folder / one["path"]) != one["sha256"]]
    if wrong:
        listed = ", ".join(wrong)
        return Check("static files", "bad", f"These are missing or changed: {listed}.", remedy)
    return Check(
        "static files", "ok", f"All {len(entries)} vendored files are what they should be."
    )


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _of_database(database: Database) -> Iterator[Check]:
    if database.is_sqlite:
        yield _sqlite_version()
        with database.reading() as session:
            found = modes(session)
        for name, (safe, wanted) in SAFE_MODES.items():
            yield _mode(name, found[name], safe=found[name] in safe, wanted=wanted)
    try:
        schema.require_current(database)
    except DraftingError as error:
        yield Check("schema", "bad", str(error), "Run `drafting db upgrade`.")
        return
    yield Check("schema", "ok", f"It is at {schema.newest_revision()}, as this program needs it.")
    yield _journal(database)
    yield _files(database)


def _sqlite_version() -> Check:
    version, (first, last) = sqlite3.sqlite_version, WAL_FAULT
    if first <= sqlite3.sqlite_version_info <= last:
        return Check(
            "sqlite",
            "warn",
            f"SQLite {version} can lose work when two connections reset its log at once. "
            "The gate between our writers keeps that from happening; other programs must not "
            "write to the file.",
            "Use a Python with SQLite 3.51.3 or later when there is one.",
        )
    return Check("sqlite", "ok", f"This is SQLite {version}.")


def _mode(name: str, value: str, *, safe: bool, wanted: str) -> Check:
    if safe:
        return Check(name, "ok", f"It is {wanted}.")
    return Check(
        name,
        "bad",
        f"It is {value}, not {wanted}.",
        "Keep the database on a local disk that this program may write to; network folders "
        "do not allow this mode.",
    )


def _journal(database: Database) -> Check:
    with database.reading() as session:
        verified = verify(session)
    if verified.holds:
        return Check("journal", "ok", f"All {verified.count:,} acts are linked without a break.")
    return Check(
        "journal",
        "bad",
        f"The record was changed from outside: act {verified.broken_at:,} does not follow from "
        "those before it.",
        "Stop writing, keep this file, and compare it with your last backup.",
    )


def _files(database: Database) -> Check:
    with database.reading() as session:
        found = backlog(session)
    is_late = found.oldest_at is not None and found.oldest_at < clock.now() - LONG_WAIT
    if is_late or found.lost:
        return Check(
            "files being prepared",
            "warn",
            f"{found.waiting:,} wait, the oldest for more than {LONG_WAIT.seconds // 60} minutes."
            if is_late
            else f"{found.lost:,} were begun by a worker that is not heard of any more.",
            "Run `drafting worker`, or serve with `drafting serve` and leave "
            "DRAFTING_FILES_BESIDE_PAGES true.",
        )
    return Check(
        "files being prepared",
        "ok",
        f"{found.waiting:,} wait; {found.kept:,} are kept, {found.size / 1024**2:,.1f} MB.",
    )
