"""A stranger's file is read in a process of its own, with little memory, little time, no disk."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from drafting.domain.errors import UnreadableFile, UnsafeFile
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
    """The tracked reading of a Word file, or a refusal; the file may do whatever it likes."""
    if len(raw) > LARGEST:
        return read_word(raw, name)
    said = asyncio.run(_asked(raw, name.replace("\x00", ""), limits))
    status, _, content = said.partition(b"\n")
    if status in _REFUSALS:
        raise _REFUSALS[status](content.decode("utf-8", "replace"))
    try:
        return _TRACKED.validate_json(content)
    except ValidationError:
        raise UnsafeFile(
            f"{name} needs more memory or time than a text does, and was given up. "
            "Copy the text into a new Word file and send that."
        ) from None


async def _asked(raw: bytes, name: str, limits: Limits) -> bytes:
    """What the process answers; nothing where it was ended at a limit."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "drafting.formats.confinement"),
        *(name, str(limits.memory), str(limits.seconds)),
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        # No setting and no secret of the room goes along.
        env={"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )
    try:
        said, _ = await asyncio.wait_for(process.communicate(raw), limits.patience)
    except TimeoutError:
        process.kill()
        await process.wait()
        return b""
    return said if process.returncode == 0 else b""
