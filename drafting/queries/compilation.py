"""The negotiation text: each paragraph with all that is openly proposed on it, attributed."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.permissions import ANYONE
from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.amendments import of_declaration
from drafting.queries.stated import Stated, statement
from drafting.queries.text_rows import TextRow
from drafting.text.compilation import Compiled, Proposal, render
from drafting.text.merge import merge

SHAPES = frozenset({AmendmentKind.MOVE, AmendmentKind.SPLIT, AmendmentKind.JOIN})
"""Kinds that are stated below their paragraph, for they do not stand among its words."""


@dataclass(frozen=True, slots=True)
class CompiledRow:
    """A paragraph with the proposals on it, and the new ones proposed beside and under it."""

    row: TextRow
    compiled: Compiled
    behind: tuple[Compiled, ...]
    waiting: tuple[AmendmentRow, ...]
    """Amendments to earlier words, where the text has changed since: their authors are asked."""
    before: tuple[Compiled, ...] = ()
    under: tuple[Compiled, ...] = ()
    """New paragraphs at the end of those that stand under it."""
    stated: tuple[Stated, ...] = ()
    """What is asked of it as a whole: that it be moved, split or joined."""


@dataclass(frozen=True, slots=True)
class Compilation:
    """A whole text with its proposals; none is left out."""

    rows: tuple[CompiledRow, ...]
    without_place: tuple[AmendmentRow, ...]
    """Amendments to paragraphs that are no longer in the text."""


def compilation(session: Session, declaration_id: str, rows: Sequence[TextRow]) -> Compilation:
    """The text with every open amendment that anybody may see."""
    by_paragraph: defaultdict[str, list[AmendmentRow]] = defaultdict(list)
    for one in of_declaration(session, ANYONE, declaration_id):
        if one.is_open:
            by_paragraph[one.paragraph_id].append(one)
    compiled = tuple(_compiled(row, by_paragraph.pop(row.paragraph_id, []), rows) for row in rows)
    return Compilation(compiled, tuple(one for left in by_paragraph.values() for one in left))


def _compiled(
    row: TextRow, amendments: Sequence[AmendmentRow], rows: Sequence[TextRow]
) -> CompiledRow:
    order = sorted({one.short_name for one in amendments}, key=_alphabetical)
    changes = [one for one in amendments if not one.kind.is_insertion]
    said = {one.id: _said(one, row, rows) for one in changes}
    heard = [one for one in changes if said[one.id] is not None]
    proposals = [
        Proposal(said[one.id] or "", (one.short_name,)) for one in heard if one.kind not in SHAPES
    ]
    return CompiledRow(
        row,
        render(row.text, proposals, order),
        _inserted(amendments, AmendmentKind.INSERT_AFTER, order),
        tuple(one for one in changes if said[one.id] is None),
        _inserted(amendments, AmendmentKind.INSERT_BEFORE, order),
        _inserted(amendments, AmendmentKind.INSERT_UNDER, order),
        _stated([(one, said[one.id] or "") for one in heard if one.kind in SHAPES], order),
    )


def _said(amendment: AmendmentRow, row: TextRow, rows: Sequence[TextRow]) -> str | None:
    """What an amendment makes of the words as they are now, or states; nothing in a conflict."""
    if amendment.kind in SHAPES:
        return statement(amendment, row, rows)
    if amendment.kind is AmendmentKind.RETAIN:
        return row.text if row.text == amendment.as_it_stands.base_text else None
    return _carried(amendment, row)


def _stated(asked: Sequence[tuple[AmendmentRow, str]], order: Sequence[str]) -> tuple[Stated, ...]:
    """Statements, those that ask the same with their names together."""
    names: defaultdict[tuple[AmendmentKind, str], set[str]] = defaultdict(set)
    for one, words in asked:
        names[one.kind, words].add(one.short_name)
    return tuple(
        Stated(kind, words, tuple(sorted(found, key=order.index)))
        for (kind, words), found in names.items()
    )


def _inserted(
    amendments: Sequence[AmendmentRow], kind: AmendmentKind, order: Sequence[str]
) -> tuple[Compiled, ...]:
    """New paragraphs of one place, those of the same words with their names together."""
    new = [one for one in amendments if one.kind is kind]
    found = []
    for text in dict.fromkeys(one.text for one in new):
        names = tuple(one.short_name for one in new if one.text == text)
        found.append(render("", [Proposal(text, names)], order))
    return tuple(found)


def _carried(amendment: AmendmentRow, row: TextRow) -> str | None:
    """What an amendment makes of the words as they are now, or nothing where they conflict."""
    if amendment.kind is AmendmentKind.DELETE:
        return ""
    return merge(amendment.base_text, row.text, amendment.text).text


def _alphabetical(name: str) -> tuple[str, str]:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(filter(lambda sign: not unicodedata.combining(sign), letters)).casefold(), name
