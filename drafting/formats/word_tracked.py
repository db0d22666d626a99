"""A text with tracked changes: every word with who put it in and who took it out.

Nothing is decided here. What the text says depends on whose changes are accepted; `settle`
answers that for any choice, and knows that a paragraph whose end is taken out joins the next.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from drafting.formats.akn_stated import Stated

Kind = Literal["inserted", "deleted", "moved_from", "moved_to"]


@dataclass(frozen=True, slots=True)
class Revision:
    """One tracked act on a stretch of text: by whom, and when if the file says so."""

    kind: Kind
    author: str = ""
    date: str = ""
    move: str = ""
    """The name that the two ends of a move share."""

    @property
    def puts_in(self) -> bool:
        """Whether the words are there because of it, rather than gone."""
        return self.kind in {"inserted", "moved_to"}

    @property
    def act(self) -> tuple[str, str, str]:
        """What makes two revisions one edit: all but the time, which differs within an edit."""
        return self.kind, self.author, self.move


Accepts = Callable[[Revision], bool]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph with one history, the oldest act first."""

    text: str
    revisions: tuple[Revision, ...] = ()
    is_italic: bool = False
    style: str = ""
    """The character style it is set in."""
    note: str = ""
    """The footnote or endnote referred to here, as "footnote 3"; such a run has no words."""
    link: str = ""
    """Where a hyperlink leads; it is never followed."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as the file holds it, with all that was put in and taken out."""

    runs: tuple[Run, ...] = ()
    mark: tuple[Revision, ...] = ()
    """What happened to its end: put in, it was split from the next; taken out, it joins it."""
    place: tuple[Revision, ...] = ()
    """What happened to the table row or the cell around it."""
    bookmarks: tuple[str, ...] = ()
    style: str = ""
    style_name: str = ""
    """What the style is called in every language of Word, where the file says it."""
    numbering: tuple[str, int] | None = None
    """The list it is numbered in, and the level."""
    number: str = ""
    """The number that Word computes for it, if its end and its words are accepted."""
    story: int = 0
    """Paragraphs join only within a story: a cell, a text box, the text between two tables."""
    is_kept: bool = False
    """Whether it closes a cell, which cannot be without a paragraph."""
    identity: str = ""
    """Word's own name for it, to which replies to comments refer."""

    def acts(self) -> Iterator[Revision]:
        """Everything that was done to it, to its words, its end, and the row around it."""
        yield from self.place
        for run in self.runs:
            yield from run.revisions
        yield from self.mark


@dataclass(frozen=True, slots=True)
class Settled:
    """A paragraph after a choice was made: its words, and the paragraphs of the file in it."""

    text: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark in the file, anchored to a paragraph and, where it has a range, to words."""

    id: str
    author: str
    date: str
    text: str
    quote: str = ""
    paragraph: int | None = None
    """The paragraph of the file, or nothing where the file anchors it nowhere."""
    label: str = ""
    """The number that the paragraph prints."""
    reply_to: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or an endnote, as "footnote 3", with its words."""

    name: str
    accepted: str
    rejected: str


@dataclass(frozen=True, slots=True)
class Tracked:
    """A file as it was read: of Word, or whatever else came back."""

    paragraphs: tuple[Paragraph, ...]
    comments: tuple[Comment, ...] = ()
    notes: tuple[Note, ...] = ()
    release: str = ""
    """The release that the file says it was made from."""
    tables: tuple[tuple[tuple[str, ...], ...], ...] = ()
    """Its tables in the template for comments, as rows of words."""
    amendments: tuple[Stated, ...] = ()
    """What it states as a file of amendments in Akoma Ntoso."""

    def accepted(self) -> list[str]:
        """The paragraphs as they read with every change accepted."""
        return [one.text for one in settle(self.paragraphs, everything)]

    def rejected(self) -> list[str]:
        """The paragraphs as they read with every change rejected."""
        return [one.text for one in settle(self.paragraphs, nothing)]

    def authors(self) -> tuple[str, ...]:
        """Who changed something, in the order in which the text shows it."""
        acts = (one for paragraph in self.paragraphs for one in paragraph.acts())
        return tuple(dict.fromkeys(one.author for one in acts))


def everything(_revision: Revision) -> bool:
    """Accept every change."""
    return True


def nothing(_revision: Revision) -> bool:
    """Accept no change."""
    return False


def stands(revisions: Sequence[Revision], accepts: Accepts) -> bool:
    """Whether what has this history is in the text."""
    return all(accepts(one) == one.puts_in for one in revisions)


def words(paragraph: Paragraph, accepts: Accepts) -> str:
    """The words of one paragraph of the file that are in the text."""
    return "".join(run.text for run in paragraph.runs if stands(run.revisions, accepts))


def settle(paragraphs: Sequence[Paragraph], accepts: Accepts) -> tuple[Settled, ...]:
    """The paragraphs of the text, if these changes are accepted and all others rejected."""
    return tuple(_settled(paragraphs, accepts))


def _settled(paragraphs: Sequence[Paragraph], accepts: Accepts) -> Iterator[Settled]:
    open_ones: list[int] = []
    for index, paragraph in enumerate(paragraphs):
        if not stands(paragraph.place, accepts):
            continue
        if open_ones and paragraphs[open_ones[-1]].story != paragraph.story:
            yield from _left_open(paragraphs, open_ones, accepts)
            open_ones = []
        open_ones.append(index)
        if stands(paragraph.mark, accepts):
            yield _closed(paragraphs, open_ones, accepts)
            open_ones = []
    yield from _left_open(paragraphs, open_ones, accepts)


def _closed(paragraphs: Sequence[Paragraph], places: list[int], accepts: Accepts) -> Settled:
    text = "".join(words(paragraphs[place], accepts) for place in places)
    return Settled(text, tuple(places))


def _left_open(
    paragraphs: Sequence[Paragraph], places: list[int], accepts: Accepts
) -> Iterator[Settled]:
    """A paragraph with no next one to join: it stays if it has words or closes a cell."""
    if places:
        settled = _closed(paragraphs, places, accepts)
        if settled.text or paragraphs[places[-1]].is_kept:
            yield settled
