"""Reading what was pasted against the latest release: what it would change, word by word."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain.errors import NotFound
from drafting.domain.mail import received, refuse_too_many
from drafting.domain.vocabulary import AmendmentKind
from drafting.formats.mail_wishes import Wish, read_wishes, words_at
from drafting.models import Declaration, Release
from drafting.queries.previews import edits_of
from drafting.queries.releases import latest_release, release_text, releases
from drafting.queries.text_rows import TextRow, find
from drafting.text.diff import Edit
from drafting.text.instructions import Paragraph
from drafting.text.merge import merge

FIRST = "Nothing of its kind stands before it. Choose the paragraph behind which it comes."
FOREIGN = "The mail says that %s asks for this. Keep it if your delegation asks for it as well."
GONE = "This paragraph is not in the latest release any more. Choose where the words belong."
CLASHES = "The latest release changed the same words. Compare, and write how it should read now."
MERGED = "The latest release changed this paragraph; your change was brought to its words."


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is asked for, as it stands in the form."""

    said: str
    paragraph_id: str
    kind: AmendmentKind
    words: str
    doubt: str = ""
    is_kept: bool = True


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was pasted and what was made of it, on one release; the form carries all of it."""

    mail: str
    remarks: str
    release_number: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line with the paragraph it speaks of, and what it would change there."""

    line: Line
    row: TextRow | None
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """What was pasted, drawn on the latest release, and the paragraphs to choose from."""

    release: Release
    pasted: Pasted
    lines: tuple[DrawnLine, ...]
    places: tuple[tuple[str, str], ...]


def read(session: Session, declaration: Declaration, text: str, names: Collection[str]) -> Pasted:
    """The first reading; what somebody else than these names asks for is not kept by itself."""
    mail = received(text)
    latest = _latest(session, declaration)
    rows = release_text(session, latest.id)
    found = read_wishes(mail, [_paragraph(row) for row in rows])
    refuse_too_many(len(found.wishes))
    lines = tuple(_line(wish, rows, names) for wish in found.wishes)
    return Pasted(mail, found.remarks, latest.number, lines)


def mended(session: Session, declaration: Declaration, pasted: Pasted) -> Pasted:
    """The same, with the words filled in where a paragraph was chosen for what was unclear."""
    rows = release_text(session, _latest(session, declaration).id)
    return replace(pasted, lines=tuple(_mended(line, rows) for line in pasted.lines))


def renewed(session: Session, declaration: Declaration, pasted: Pasted) -> Pasted:
    """The same on the latest release: each change brought along, or what stands against it."""
    latest = _latest(session, declaration)
    known = {one.number: one.id for one in releases(session, declaration.id)}
    then = known.get(pasted.release_number, latest.id)
    before, now = release_text(session, then), release_text(session, latest.id)
    lines = tuple(_renewed(line, before, now) for line in pasted.lines)
    return replace(pasted, release_number=latest.number, lines=lines)


def drawn(session: Session, declaration: Declaration, pasted: Pasted) -> Box:
    """What was pasted as the page shows it."""
    latest = _latest(session, declaration)
    rows = release_text(session, latest.id)
    return Box(
        latest,
        pasted,
        tuple(_drawn(line, rows) for line in pasted.lines),
        tuple((row.paragraph_id, row.name) for row in rows),
    )


def _latest(session: Session, declaration: Declaration) -> Release:
    latest = latest_release(session, declaration.id)
    if latest is None:
        raise NotFound
    return latest


def _paragraph(row: TextRow) -> Paragraph:
    return Paragraph(row.paragraph_id, row.name, row.text)


def _line(wish: Wish, rows: Sequence[TextRow], names: Collection[str]) -> Line:
    paragraph_id, doubt = wish.paragraph, wish.doubt
    if wish.stands_before:
        before = _sibling_before(rows, wish.paragraph)
        paragraph_id, doubt = (before.paragraph_id, doubt) if before else ("", FIRST)
    is_own = not wish.author or wish.author.casefold() in {name.casefold() for name in names}
    return Line(
        wish.said,
        paragraph_id,
        wish.kind,
        wish.words,
        doubt or ("" if is_own else FOREIGN % wish.author),
        is_kept=is_own and not doubt,
    )


def _sibling_before(rows: Sequence[TextRow], paragraph_id: str) -> TextRow | None:
    """The paragraph before this one that stands under the same parent."""
    row = find(rows, paragraph_id)
    if row is None:
        return None
    before = rows[: rows.index(row)]
    alike = [one for one in before if (one.parent_id, one.kind) == (row.parent_id, row.kind)]
    return alike[-1] if alike else None


def _mended(line: Line, rows: Sequence[TextRow]) -> Line:
    row = find(rows, line.paragraph_id)
    if row is None or line.words or line.kind is not AmendmentKind.REPLACE:
        return line
    found = words_at(line.said, _paragraph(row))
    return replace(line, words=found or row.text, doubt="" if found else line.doubt)


def _renewed(line: Line, before: Sequence[TextRow], now: Sequence[TextRow]) -> Line:
    was, row = find(before, line.paragraph_id), find(now, line.paragraph_id)
    if was is None or (row is not None and row.version_id == was.version_id):
        return line
    if row is None:
        return replace(line, paragraph_id="", doubt=GONE, is_kept=False)
    if line.kind is not AmendmentKind.REPLACE:
        return replace(line, doubt=MERGED)
    together = merge(was.text, row.text, line.words).text
    if together is None:
        return replace(line, doubt=CLASHES, is_kept=False)
    return replace(line, words=together, doubt=MERGED)


def _drawn(line: Line, rows: Sequence[TextRow]) -> DrawnLine:
    row = find(rows, line.paragraph_id)
    has_words = bool(line.words) or not line.kind.has_words
    edits = edits_of(line.kind, row.text, line.words) if row and has_words else ()
    changes = any(one.kind != "equal" for one in edits)
    return DrawnLine(line, row, edits if changes else ())
