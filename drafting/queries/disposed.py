"""Reading everything that was said and proposed on a text, with what became of it.

Nothing is in it that a visitor without an account could not read: the table is handed around.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from sqlalchemy.orm import Session

from drafting.domain.actors import ANYONE
from drafting.domain.preparing import Stage, Told, counted, unheard
from drafting.domain.remarks import CommentState
from drafting.domain.vocabulary import AmendmentState
from drafting.formats.remark import remark_plain
from drafting.formats.word_table import Disposed
from drafting.models import Comment, Declaration
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.amendments import of_declaration
from drafting.queries.comment_row import CommentRow, row_of, rows, visible_to
from drafting.queries.instructing import instruction_of
from drafting.queries.outcomes import Standing, standings
from drafting.queries.text_rows import TextRow, find

WHOLE, GONE = "Whole text", "No longer in the text"
OPEN, UNANSWERED = "Open", "No outcome yet"

Placed = tuple[int, Disposed]


def disposed(
    session: Session, declaration: Declaration, text: Sequence[TextRow], told: Told = unheard
) -> tuple[Disposed, ...]:
    """Comments and amendments in the order of the text, those on the whole of it first."""
    known = [*_comments(session, declaration, text), *_amendments(session, declaration, text)]
    placed = [make() for make in counted(known, Stage.READING, told)]
    return tuple(one for _, one in sorted(placed, key=lambda each: each[0]))


def _amendments(
    session: Session, declaration: Declaration, text: Sequence[TextRow]
) -> Iterator[Callable[[], Placed]]:
    for one in of_declaration(session, ANYONE, declaration.id):
        yield partial(_amendment, one, text)


def _amendment(one: AmendmentRow, text: Sequence[TextRow]) -> Placed:
    row = find(text, one.paragraph_id)
    said = instruction_of(one, row) or one.text
    proposed = f"Amendment {one.number}: {said}"
    name, reason = one.stakeholder_name, remark_plain(one.decision_reason)
    return _rank(row, text), Disposed(place_name(row), name, proposed, fate(one), reason)


def _comments(
    session: Session, declaration: Declaration, text: Sequence[TextRow]
) -> Iterator[Callable[[], Placed]]:
    """Those that open a thread: no outcome is owed to an answer."""
    query = rows().where(
        Comment.declaration_id == declaration.id,
        Comment.answers_id.is_(None),
        Comment.state == CommentState.PUBLISHED,
        visible_to(ANYONE),
    )
    found = [row_of(one) for one in session.execute(query.order_by(Comment.journal_seq))]
    told = standings(session, ANYONE, [one.id for one in found])
    for one in found:
        yield partial(_comment, one, told.get(one.id), text)


def _comment(one: CommentRow, told: Standing | None, text: Sequence[TextRow]) -> Placed:
    row = None if one.on_whole else find(text, one.stands_id)
    place = WHOLE if one.on_whole else place_name(row)
    rank = -1 if one.on_whole else _rank(row, text)
    quote = f"“{one.quote}”: " if one.quote else ""
    by = one.organisation or one.author_name
    said = f"Comment {one.reference}: {quote}{remark_plain(one.text)}"
    outcome = called(told.outcome) if told else UNANSWERED
    return rank, Disposed(place, by, said, outcome, remark_plain(told.reply) if told else "")


def fate(one: AmendmentRow) -> str:
    """What became of an amendment, in a word or two."""
    if one.state is AmendmentState.WITHDRAWN:
        return called(one.state)
    if one.outcome is None:
        return OPEN
    into = f" into amendment {one.into_number}" if one.into_number else ""
    return called(one.outcome) + into


def called(value: str) -> str:
    """What a table calls a value of a closed list."""
    return str(value).replace("_", " ").capitalize()


def _rank(row: TextRow | None, text: Sequence[TextRow]) -> int:
    return text.index(row) if row else len(text)


def place_name(row: TextRow | None) -> str:
    """What a table calls a paragraph, also one that is no longer there."""
    return row.name if row else GONE
