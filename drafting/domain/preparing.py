"""Preparing: a file that somebody asks for, and where its making stands when it takes a while."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from hashlib import sha256
from typing import TypeVar

from drafting.domain.errors import Invalid

KEPT_FOR = timedelta(days=7)
"""How long a finished file can be fetched; afterwards it has to be prepared anew."""

GOES_AROUND_FOR = timedelta(minutes=10)
"""How long after it was begun a file is given to others who ask for the same.

Names of stakeholders and the days of groups change without an act on the declaration.
"""

REMEMBERED_FOR = timedelta(days=30)
"""How long it is remembered afterwards that there was such a file."""

LEASE = timedelta(seconds=60)
"""How long nothing may be heard of whoever prepares a file, before another begins it anew."""

MOST_ATTEMPTS = 3
"""How often a file is begun whose making ended without a word."""

MOST_WAITING = 5
"""Files that one person may have waiting or being made."""

MOST_WAITING_OF_VISITORS = 20
"""The same for all who have no account together: nothing tells them apart."""

MOST_KEPT = 20
"""Finished files that are kept for one person; with one more the oldest is let go."""

MOST_KEPT_OF_VISITORS = 200
"""The same for all who have no account."""

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that are kept."""

LONGEST = 100
"""Letters of a word by which a file is narrowed, as in an address."""


class FileKind(StrEnum):
    """What a file to take along holds."""

    COMPILATION = "compilation"
    DISPOSITIONS = "dispositions"
    AMENDMENTS = "amendments"
    COMMENTS = "comments"
    DECISIONS = "decisions"


class JobState(StrEnum):
    """Where the making of a file stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    EXPIRED = "expired"

    @property
    def is_under_way(self) -> bool:
        """Whether it will still become something else by itself."""
        return self in {JobState.WAITING, JobState.RUNNING}


class Stage(StrEnum):
    """What is being done at a moment in the making of a file."""

    READING = "reading"
    WRITING = "writing"
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Form:
    """In which suffixes a kind of file comes, and by which words it can be narrowed."""

    suffixes: frozenset[str]
    narrowing: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    """Suffixes in which it is never narrowed."""

    def can_be_narrowed(self, suffix: str, name: str) -> bool:
        """Whether it can be narrowed by this name when it is written in this form."""
        return name in self.narrowing and suffix not in self.whole


TABLES = frozenset({"csv", "xlsx"})
FORMS: Mapping[FileKind, Form] = {
    FileKind.COMPILATION: Form(
        frozenset({"txt", "md", "json", "pdf", "docx"}),
        frozenset({"state", "group", "consultation"}),
        whole=frozenset({"docx"}),
    ),
    FileKind.DISPOSITIONS: Form(
        frozenset({"txt", "md", "json", "csv", "docx", "pdf"}),
        frozenset({"by", "stakeholder"}),
        whole=frozenset({"docx", "pdf"}),
    ),
    FileKind.AMENDMENTS: Form(TABLES, frozenset({"state"})),
    FileKind.COMMENTS: Form(TABLES, frozenset({"paragraph", "amendment", "source"})),
    FileKind.DECISIONS: Form(TABLES),
}


@dataclass(frozen=True, slots=True)
class FileWish:
    """Which file is asked for: of what, on which declaration, in which form, narrowed to what."""

    kind: FileKind
    slug: str
    suffix: str
    narrowed: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        form = FORMS[self.kind]
        if self.suffix not in form.suffixes:
            raise Invalid(f"The {self.kind} are not written as .{self.suffix}.", field="suffix")
        for name, word in self.narrowed:
            if not form.can_be_narrowed(self.suffix, name) or len(word) > LONGEST:
                raise Invalid(f"The {self.kind} cannot be narrowed by {name}.", field=name)

    def word(self, name: str) -> str:
        """What the file is narrowed to under this name; nothing where it is not."""
        return dict(self.narrowed).get(name, "")

    @property
    def digest(self) -> str:
        """The same for the same file of the same declaration."""
        asked = [self.kind.value, self.slug, self.suffix, *sorted(map(list, self.narrowed))]
        return sha256(json.dumps(asked).encode()).hexdigest()


def wish(kind: FileKind, slug: str, suffix: str, narrowed: Mapping[str, str]) -> FileWish:
    """A wish of the words that say something; an empty one leaves everything in."""
    told = tuple(sorted((name, word) for name, word in narrowed.items() if word))
    return FileWish(kind, slug, suffix, told)


def shows_the_same_to_all(wish: FileWish) -> bool:
    """Whether it holds what everybody may read, whoever asks for it: such files go around."""
    if wish.kind is FileKind.COMPILATION:
        return wish.suffix == "docx"
    return wish.kind in {FileKind.DISPOSITIONS, FileKind.AMENDMENTS}


def holds_comments(wish: FileWish) -> bool:
    """Whether words of comments stand in it; in every other file stand amendments alone."""
    if wish.kind is FileKind.COMPILATION:
        return wish.suffix == "docx"
    return wish.kind in {FileKind.DISPOSITIONS, FileKind.COMMENTS}


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the making of a file is; of how much is 0 where nobody can know it."""

    stage: Stage
    done: int = 0
    total: int = 0


Told = Callable[[Progress], None]
"""What is told from time to time how far the making of a file is."""

Part = TypeVar("Part")


def unheard(_progress: Progress) -> None:
    """Nobody waits to be told: the file is made while the reader waits."""


def counted(parts: Sequence[Part], stage: Stage, told: Told) -> Iterator[Part]:
    """One part after the other; it is told how many are done before each, and at the end."""
    for done, part in enumerate(parts):
        told(Progress(stage, done, len(parts)))
        yield part
    told(Progress(stage, len(parts), len(parts)))
