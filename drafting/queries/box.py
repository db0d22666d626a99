"""Reading what was pasted against the latest release: what it would change, word by word."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain.errors import NotFound
from drafting.domain.mail import received, refuse_too_many
from drafting.formats.mail_wishes import Wish, read_wishes
from drafting.models import Declaration, Release
from drafting.queries import box_lines
from drafting.queries.box_lines import DrawnLine, Line
from drafting.queries.releases import latest_release, release_text, releases
from drafting.queries.text_rows import TextRow
from drafting.text.instructions import Paragraph

FOREIGN = "The mail says that %s asks for this. Keep it if your delegation asks for it as well."


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was pasted and what was made of it, on one release; the form carries all of it."""

    mail: str
    remarks: str
    release_number: int
    lines: tuple[Line, ...]


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
    return replace(pasted, lines=tuple(box_lines.mended(line, rows) for line in pasted.lines))


def renewed(session: Session, declaration: Declaration, pasted: Pasted) -> Pasted:
    """The same on the latest release: each change brought along, or what stands against it."""
    latest = _latest(session, declaration)
    known = {one.number: one.id for one in releases(session, declaration.id)}
    then = known.get(pasted.release_number, latest.id)
    before, now = release_text(session, then), release_text(session, latest.id)
    lines = tuple(box_lines.renewed(line, before, now) for line in pasted.lines)
    return replace(pasted, release_number=latest.number, lines=lines)


def drawn(session: Session, declaration: Declaration, pasted: Pasted) -> Box:
    """What was pasted as the page shows it."""
    latest = _latest(session, declaration)
    rows = release_text(session, latest.id)
    return Box(
        latest,
        pasted,
        tuple(box_lines.drawn(line, rows) for line in pasted.lines),
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
    is_own = not wish.author or wish.author.casefold() in {name.casefold() for name in names}
    line = Line(
        wish.said,
        wish.paragraph,
        wish.kind,
        wish.words,
        wish.doubt,
        target_id=wish.target,
        side=wish.side,
    )
    doubt = wish.doubt or box_lines.objection(line, rows)
    foreign = "" if is_own else FOREIGN % wish.author
    return replace(line, doubt=doubt or foreign, is_kept=is_own and not doubt)
