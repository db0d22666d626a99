"""The process in which a stranger's file is read: it binds itself, reads, answers and ends.

What it says is JSON, so that whatever a hostile file does to it cannot reach whoever asked.
"""

import json
import resource
import sys
from dataclasses import asdict
from pathlib import PurePath

from drafting.domain.errors import DraftingError, UnsafeFile
from drafting.formats.akn_stated_read import release_of, stated
from drafting.formats.bytes_read import decode
from drafting.formats.template_xlsx import is_workbook, xlsx_tables
from drafting.formats.word_read import read_word
from drafting.formats.word_tracked import Tracked

AMENDMENTS = ".xml"
FILES = 16
"""Files the process may have open; it needs those of its own program, one at a time."""


def limit(memory: int, seconds: int) -> None:
    """Bind the process that calls this: it may not have more, nor write to a file."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, FILES))


def answer(raw: bytes, name: str) -> bytes:
    """The reading of a file, or the sentence of its refusal, after a word that says which."""
    try:
        return b"read\n" + json.dumps(asdict(_read(raw, name))).encode()
    except UnsafeFile as refusal:
        return b"unsafe\n" + str(refusal).encode()
    except DraftingError as refusal:
        return b"unreadable\n" + str(refusal).encode()


def _read(raw: bytes, name: str) -> Tracked:
    """A Word file with its changes, a workbook with its tables, or what amendments state."""
    if PurePath(name).suffix.casefold() == AMENDMENTS:
        text = decode(raw, name).text
        return Tracked((), release=release_of(text), amendments=stated(text))
    if is_workbook(name):
        return Tracked((), tables=xlsx_tables(raw, name))
    return read_word(raw, name)


def main() -> None:
    """Read the file that comes in, under the limits that were named."""
    name, memory, seconds = sys.argv[1:]
    limit(int(memory), int(seconds))
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read(), name))


if __name__ == "__main__":
    main()
