"""The negotiation text: each paragraph with all that is openly proposed on it, attributed."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.permissions import ANYONE
from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.amendments import of_declaration
from drafting.queries.text_rows import TextRow
from drafting.text.compilation import Compiled, Proposal, render
from drafting.text.merge import merge


@dataclass(frozen=True, slots=True)
class CompiledRow:
    """A paragraph with the proposals on it, and the new ones proposed behind it."""

    row: TextRow
    compiled: Compiled
    behind: tuple[Compiled, ...]
    waiting: tuple[AmendmentRow, ...]
    """Amendments to earlier words, where the text has changed since: their authors are asked."""


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
    compiled = tuple(_compiled(row, by_paragraph.pop(row.paragraph_id, [])) for row in rows)
    return Compilation(compiled, tuple(one for left in by_paragraph.values() for one in left))


def _compiled(row: TextRow, amendments: Sequence[AmendmentRow]) -> CompiledRow:
    order = sorted({one.short_name for one in amendments}, key=_alphabetical)
    new = [one for one in amendments if one.kind is AmendmentKind.INSERT_AFTER]
    proposals, waiting = [], []
    for one in amendments:
        text = None if one in new else _carried(one, row)
        if text is not None:
            proposals.append(Proposal(text, (one.short_name,)))
        elif one not in new:
            waiting.append(one)
    return CompiledRow(
        row, render(row.text, proposals, order), tuple(_inserted(new, order)), tuple(waiting)
    )


def _inserted(new: Sequence[AmendmentRow], order: Sequence[str]) -> Iterable[Compiled]:
    """New paragraphs, those of the same words with their names together."""
    for text in dict.fromkeys(one.text for one in new):
        names = tuple(one.short_name for one in new if one.text == text)
        yield render("", [Proposal(text, names)], order)


def _carried(amendment: AmendmentRow, row: TextRow) -> str | None:
    """What an amendment makes of the words as they are now, or nothing where they conflict."""
    if amendment.kind is AmendmentKind.DELETE:
        return ""
    return merge(amendment.base_text, row.text, amendment.text).text


def _alphabetical(name: str) -> tuple[str, str]:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(filter(lambda sign: not unicodedata.combining(sign), letters)).casefold(), name
