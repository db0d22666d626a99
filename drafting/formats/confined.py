"""A stranger's file is read in a process of its own, with little memory, little time, no disk."""

import os
import subprocess
import sys
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from drafting.domain.errors import UnreadableFile, UnsafeFile
from drafting.formats.package_said import package
from drafting.formats.word_members import LARGEST
from drafting.formats.word_read import read_word
from drafting.formats.word_tracked import Tracked

_TRACKED = TypeAdapter(Tracked)
_REFUSALS = {b"unsafe": UnsafeFile, b"unreadable": UnreadableFile}


@dataclass(frozen=True, slots=True)
class Limits:
    """What the reading of one file may cost."""

    memory: int = 256 * 1024 * 1024
    """Bytes that the process may have, its own program included."""
    seconds: int = 5
    """Of computing time."""
    patience: float = 30.0
    """Seconds until the process is ended however little it computed: the machine may be busy."""


LIMITS = Limits()


def read_confined(raw: bytes, name: str, limits: Limits = LIMITS) -> Tracked:
    """The reading of a Word file, a workbook or amendments, or a refusal; whatever it may do."""
    if len(raw) > LARGEST:
        return read_word(raw, name)
    said = _asked(raw, name.replace("\x00", ""), limits)
    status, _, content = said.partition(b"\n")
    if status in _REFUSALS:
        raise _REFUSALS[status](content.decode("utf-8", "replace"))
    try:
        return _TRACKED.validate_json(content)
    except ValidationError:
        raise UnsafeFile(
            f"{name} needs more memory or time than a text does, and was given up. "
            f"{package(name).again}"
        ) from None


def _asked(raw: bytes, name: str, limits: Limits) -> bytes:
    """What the process answers; nothing where it was ended at a limit."""
    try:
        done = subprocess.run(  # noqa: S603 - our own program; the name is no more than a name
            [
                *(sys.executable, "-m", "drafting.formats.confinement"),
                *(name, str(limits.memory), str(limits.seconds)),
            ],
            input=raw,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # No setting and no secret of the room goes along.
            env={"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
            timeout=limits.patience,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return b""
    return done.stdout if done.returncode == 0 else b""
