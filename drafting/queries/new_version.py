"""Reading what a file would make of the working text, paragraph by paragraph; nothing is kept."""

from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.becoming import Becoming
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.doubts import Reading
from drafting.formats.version_since import is_begun_on, undoing
from drafting.formats.version_texts import Coming, Standing
from drafting.formats.version_turns import NewVersion, Turn, new_version
from drafting.formats.version_words import marks_of
from drafting.models import Declaration
from drafting.queries.amendments import open_counts
from drafting.queries.outdated_words import outdated
from drafting.queries.releases import release_text
from drafting.queries.text_rows import TextRow
from drafting.queries.version_base import nearest_release
from drafting.queries.working import digest, working_text
from drafting.text.breaks import rejoined, sections
from drafting.text.diff import Edit, diff

STRANGE = 5
"""A file with fewer than one in so many of the paragraphs of a text is hardly a version of it."""


@dataclass(frozen=True, slots=True)
class ReviewedRow:
    """One turn as it is looked at: what it is about, where it would stand, what would change."""

    at: int
    turn: Turn
    before: tuple[TextRow, ...]
    after: tuple[Coming, ...]
    parts: tuple[tuple[Edit, ...], ...]
    """The change of the words, part by part where a paragraph is split."""
    under: str
    """What it would stand under, by its name; nothing if under nothing."""
    holds_others: bool
    """Whether anything stands under it in the text."""
    open_amendments: int
    is_taken: bool
    retired_id: str = ""
    """A paragraph with the very words of a new one that was retired from the text before."""
    earlier: int | None = None
    """The version whose words the file has, if the text had them once and has others now."""
    undoes: bool = False
    """Whether it would undo what was done to the text after the file was begun."""

    @property
    def name(self) -> str:
        """What it is called in the text, or in the new version if it is new."""
        if self.before:
            return ", ".join(one.name for one in self.before)
        return self.after[0].name

    @property
    def name_after(self) -> str:
        """What it would be called, where that is something else; of several, all of them."""
        names = ", ".join(one.name for one in self.after)
        return names if self.before and names != self.name else ""

    @property
    def is_reworded(self) -> bool:
        """Whether any word would change."""
        return any(edit.kind != "equal" for part in self.parts for edit in part)

    @property
    def kind_after(self) -> ParagraphKind | None:
        """What it would be instead of what it is, where that would change."""
        both = self.before and self.after
        changes = both and self.before[0].kind is not self.after[0].kind
        return self.after[0].kind if changes else None


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of paragraphs that are kept, and what changes behind it, if anything does."""

    kept: tuple[ReviewedRow, ...]
    change: ReviewedRow | None


@dataclass(frozen=True, slots=True)
class Review:
    """What a file would make of the working text, with all the reader was in doubt about."""

    version: NewVersion
    rows: tuple[ReviewedRow, ...]
    reading: Reading
    digest: str
    """The state of the working text on which it was read."""
    begun_on: str = ""
    """The symbol of the release on which the file was begun, if the text is another since."""

    @property
    def counts(self) -> Mapping[Becoming, int]:
        """How many turns there are of each kind."""
        return self.version.counts

    @property
    def is_strange(self) -> bool:
        """Whether hardly a paragraph of the text is in the file: it may be the wrong one."""
        found = len(self.rows) - self.counts[Becoming.GONE] - self.counts[Becoming.NEW]
        return found * STRANGE < len(self.version.standing)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The new version from its beginning to its end, without what is gone."""
        found: list[Passage] = []
        kept: list[ReviewedRow] = []
        for row in self.rows:
            if row.turn.is_kept:
                kept.append(row)
            elif row.turn.becoming is not Becoming.GONE:
                found.append(Passage(tuple(kept), row))
                kept = []
        return (*found, Passage(tuple(kept), None))

    @property
    def changes(self) -> tuple[ReviewedRow, ...]:
        """The turns that would change something, but for what is gone from the file."""
        still = {Becoming.KEPT, Becoming.GONE}
        return tuple(one for one in self.rows if one.turn.becoming not in still)

    @property
    def undoing(self) -> tuple[ReviewedRow, ...]:
        """The turns that would undo what was done since the file was begun."""
        return tuple(one for one in self.rows if one.undoes)

    @property
    def gone(self) -> tuple[ReviewedRow, ...]:
        """The paragraphs that nothing in the file answers to."""
        return tuple(one for one in self.rows if one.turn.becoming is Becoming.GONE)


def review(
    session: Session,
    actor: Actor,
    declaration: Declaration,
    read: tuple[str, Reading],
    taken: Collection[int] | None = None,
) -> Review:
    """What a file of this name would change; eight statements at most.

    Unless it is said, all is taken but what is gone, and what would undo what was done since.
    """
    name, reading = read
    text = working_text(session, actor, declaration.id)
    rows, retired = text.rows, {row.text: row.paragraph_id for row in text.retired}
    version = version_of_text(rows, name, reading)
    counts = open_counts(session, declaration.id, actor)
    earlier = outdated(session, version)
    begun_on, since = _since(session, declaration, version, (rows, read))
    undone = earlier.keys() | _returning(version, retired) | since
    chosen = proposed(version) - undone if taken is None else taken
    known = _Known(counts, chosen, retired, earlier, undone)
    found = tuple(_rows(version, rows, known, declaration.language))
    return Review(version, found, reading, digest(rows), begun_on)


def _since(
    session: Session,
    declaration: Declaration,
    version: NewVersion,
    found: tuple[Sequence[TextRow], tuple[str, Reading]],
) -> tuple[str, frozenset[int]]:
    """On which release the file was begun, and which turns would undo what was done since."""
    rows, read = found
    texts = {one.text for one in version.coming}
    release = nearest_release(session, declaration.id, rows, texts)
    if release is None:
        return "", frozenset()
    then = version_of_text(release_text(session, release.id), *read)
    if not is_begun_on(then, version):
        return "", frozenset()
    return release.symbol, undoing(version, then)


def _returning(version: NewVersion, retired: Container[str]) -> frozenset[int]:
    """The turns that bring words back as new ones which were taken out of the text."""
    return frozenset(
        at
        for at, turn in enumerate(version.turns)
        if not turn.before and version.coming[turn.after[0]].text in retired
    )


def version_of_text(rows: Sequence[TextRow], name: str, reading: Reading) -> NewVersion:
    """The rows of a text and what a file of this name would make of them."""
    standing = [
        Standing(row.paragraph_id, row.kind, row.text, row.parent_id, row.name) for row in rows
    ]
    return new_version(standing, reading.outline, marks_of(name))


def proposed(version: NewVersion) -> frozenset[int]:
    """The turns that are taken unless somebody says otherwise: nothing leaves a text by itself."""
    left = {Becoming.KEPT, Becoming.GONE}
    return frozenset(at for at, turn in enumerate(version.turns) if turn.becoming not in left)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known beside the words: see `ReviewedRow`."""

    counts: Mapping[str, int]
    taken: Collection[int]
    retired: Mapping[str, str]
    earlier: Mapping[int, int]
    undone: Collection[int]


def _rows(
    version: NewVersion, rows: Sequence[TextRow], known: _Known, language: str
) -> Iterator[ReviewedRow]:
    holders = {row.parent_id for row in rows}
    for at, turn in enumerate(version.turns):
        before = tuple(rows[place] for place in turn.before)
        after = tuple(version.coming[place] for place in turn.after)
        parent = after[0].parent if after else None
        yield ReviewedRow(
            at=at,
            turn=turn,
            before=before,
            after=after,
            parts=_parts(before, after, language),
            under=version.coming[parent].name if parent is not None else "",
            holds_others=any(one.paragraph_id in holders for one in before),
            open_amendments=sum(known.counts.get(one.paragraph_id, 0) for one in before),
            is_taken=at in known.taken,
            retired_id=known.retired.get(after[0].text, "") if after and not before else "",
            earlier=known.earlier.get(at),
            undoes=at in known.undone,
        )


def _parts(
    before: Sequence[TextRow], after: Sequence[Coming], language: str
) -> tuple[tuple[Edit, ...], ...]:
    old = " ".join(one.text for one in before if one.text)
    edits = diff(old, rejoined([one.text for one in after]), language)
    return sections(edits) if len(after) > 1 else (tuple(edits),)
