"""The compilation as Word takes it: what is openly proposed and said on a text, each by whom.

Nothing is in it that a visitor without an account could not read: the file will be sent around.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from drafting.domain.actors import ANYONE
from drafting.domain.preparing import Stage, Told, counted, unheard
from drafting.domain.remarks import CommentState
from drafting.domain.vocabulary import AmendmentKind
from drafting.formats.amendment_word import ASKS
from drafting.formats.word_compilation import Compilation, Proposal, Remark
from drafting.models import Comment, Declaration, Release
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.amendments import of_declaration
from drafting.queries.checkpoints import of_public_acts
from drafting.queries.comment_row import CommentRow, anchored, row_of, rows, visible_to
from drafting.queries.compilation import SHAPES
from drafting.queries.editions import edition_of
from drafting.queries.readings import beside_the_text
from drafting.queries.stated import statement
from drafting.queries.text_rows import TextRow, find
from drafting.text.merge import merge
from drafting.text.pointed import read_place

WAITS = "Amendment {number} was proposed on earlier words, which have changed since: {words}"
NOT_AGREED = "In brackets: when {symbol} was read, nothing in these words was agreed."
HOMELESS = "Amendment {number} has no place: its paragraph is no longer in the text. {words}"


def compiled_word(
    session: Session,
    declaration: Declaration,
    release: Release | None,
    text: Sequence[TextRow],
    told: Told = unheard,
) -> Compilation:
    """Every open proposal that anybody may read, and every published comment.

    What a reading left in brackets is said in a comment: the words stay those of the text.
    """
    found = [
        one.as_it_stands for one in of_declaration(session, ANYONE, declaration.id) if one.is_open
    ]
    placed = [(one, _said(one, text)) for one in counted(found, Stage.READING, told)]
    proposals = tuple(_proposal(one, said) for one, said in placed if said is not None)
    left = tuple(_left_over(one, text) for one, said in placed if said is None)
    remarks = tuple(_remarks(session, declaration, release, text))
    open_words = tuple(_not_agreed(session, release, text))
    beside = (*left, *open_words, *remarks)
    checkpoint = of_public_acts(session, declaration) if release else ""
    edition = edition_of(declaration, release, text, checkpoint)
    return Compilation(edition, proposals, beside)


def _not_agreed(
    session: Session, release: Release | None, text: Sequence[TextRow]
) -> Iterator[Remark]:
    found = beside_the_text(session, release, text) if release else {}
    for known, one in found.items():
        if one.is_bracketed:
            words = NOT_AGREED.format(symbol=one.symbol)
            yield Remark(known, one.ruling.author_name, words, _moment(one.ruling.at))


def _proposal(one: AmendmentRow, said: str) -> Proposal:
    date = _moment(one.submitted_at or one.at)
    return Proposal(one.paragraph_id, one.short_name, ASKS[one.kind], said, date)


def _said(one: AmendmentRow, text: Sequence[TextRow]) -> str | None:
    """The words it asks for on those that stand now, or states; nothing where they are apart."""
    row = find(text, one.paragraph_id)
    if row is None:
        return None
    if one.kind in SHAPES:
        return statement(one, row, text)
    if one.kind in {AmendmentKind.DELETE, AmendmentKind.RETAIN}:
        return "" if row.text == one.base_text else None
    if one.kind.is_insertion:
        return one.text
    return merge(one.base_text, row.text, one.text).text


def _left_over(one: AmendmentRow, text: Sequence[TextRow]) -> Remark:
    """What cannot stand among the words is said beside them: no open proposal is left out."""
    row = find(text, one.paragraph_id)
    sentence = (WAITS if row else HOMELESS).format(number=one.number, words=one.text)
    place = row.paragraph_id if row else ""
    return Remark(place, one.short_name, sentence.strip(), _moment(one.submitted_at or one.at))


def _remarks(
    session: Session, declaration: Declaration, release: Release | None, text: Sequence[TextRow]
) -> Iterator[Remark]:
    query = rows().where(
        Comment.declaration_id == declaration.id,
        Comment.state == CommentState.PUBLISHED,
        visible_to(ANYONE),
    )
    found = [row_of(one) for one in session.execute(query.order_by(Comment.journal_seq))]
    known = anchored(session, found, release.id) if release else tuple(found)
    yield from (_remark(one, find(text, one.stands_id)) for one in known)


def _remark(one: CommentRow, row: TextRow | None) -> Remark:
    author = f"{one.author_name} ({one.organisation})" if one.organisation else one.author_name
    about = f"On an amendment: {one.text}" if one.amendment_id else one.text
    place = "" if one.on_whole or row is None else row.paragraph_id
    span = read_place(row.text, one.place) if row and one.place and place else None
    return Remark(place, author, about, _moment(one.at), one.quote if place else "", span)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
