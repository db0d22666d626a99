"""How long a file will take, known before it is begun: from how much it will have to tell of."""

from collections.abc import Mapping
from dataclasses import dataclass

from drafting.domain.preparing import FileKind, FileWish

PATIENCE = 2.0
"""Seconds for which a reader is left waiting for an answer; what takes longer is prepared."""

COMPANY = 1.5
"""A reader is rarely alone: while pages are served as well, a file takes this much longer."""


@dataclass(frozen=True, slots=True)
class Length:
    """Of how much a file has to tell, as far as its reader may know it."""

    amendments: int
    comments: int


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of computing for a thousand amendments, and for a thousand comments."""

    amendments: float = 0.0
    comments: float = 0.0

    def of(self, length: Length) -> float:
        """Seconds for so many of them."""
        return (self.amendments * length.amendments + self.comments * length.comments) / 1000


WORDS: Mapping[FileKind, Cost] = {
    FileKind.COMPILATION: Cost(amendments=0.03),
    FileKind.DISPOSITIONS: Cost(amendments=0.9, comments=0.5),
    FileKind.AMENDMENTS: Cost(amendments=1.0),
    FileKind.COMMENTS: Cost(comments=0.12),
    FileKind.DECISIONS: Cost(amendments=0.3),
}
"""Read and put in words, as measured on the realistic and the stress sample on two shared cores;
`python -m tests.bench` holds these figures against what the files really take."""

PAGES: Mapping[tuple[FileKind, str], Cost] = {
    (FileKind.COMPILATION, "docx"): Cost(amendments=0.3, comments=0.3),
    (FileKind.COMPILATION, "pdf"): Cost(amendments=0.05),
    (FileKind.DISPOSITIONS, "docx"): Cost(amendments=0.35, comments=0.1),
    (FileKind.DISPOSITIONS, "pdf"): Cost(amendments=0.6, comments=0.35),
    (FileKind.AMENDMENTS, "xlsx"): Cost(amendments=0.17),
    (FileKind.COMMENTS, "xlsx"): Cost(comments=0.15),
    (FileKind.DECISIONS, "xlsx"): Cost(amendments=0.12),
}
"""What comes on top where the words are set on pages or in cells."""

NOTHING = Cost()


def seconds(wish: FileWish, length: Length) -> float:
    """How long the reader would wait for a file; one that is narrowed takes no longer."""
    on_top = PAGES.get((wish.kind, wish.suffix), NOTHING)
    return COMPANY * (WORDS[wish.kind].of(length) + on_top.of(length))


def is_quick(wish: FileWish, length: Length) -> bool:
    """Whether the file can be written while the reader waits."""
    return seconds(wish, length) <= PATIENCE
