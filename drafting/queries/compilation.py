"""The negotiation text: each paragraph with all that is openly proposed on it, attributed."""

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.actors import ANYONE, Actor
from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.open_proposals import OpenProposal, open_proposals
from drafting.queries.readings import beside_the_text, bracketed
from drafting.queries.releases import latest_release
from drafting.queries.stated import Stated, statement
from drafting.queries.text_rows import TextRow
from drafting.text.compilation import Compiled, Proposal, render, stands_alone
from drafting.text.merge import merge

SHAPES = frozenset({AmendmentKind.MOVE, AmendmentKind.SPLIT, AmendmentKind.JOIN})
"""Kinds that are stated below their paragraph, for they do not stand among its words."""

NOT_AGREED = Proposal("")
"""Brackets around all the words of a paragraph, which bear no name."""


@dataclass(frozen=True, slots=True)
class CompiledRow:
    """A paragraph with the proposals on it, and the new ones proposed beside and under it."""

    row: TextRow
    compiled: Compiled
    behind: tuple[Compiled, ...]
    waiting: tuple[OpenProposal, ...]
    """Amendments to earlier words, where the text has changed since: their authors are asked."""
    before: tuple[Compiled, ...] = ()
    under: tuple[Compiled, ...] = ()
    """New paragraphs at the end of those that stand under it."""
    stated: tuple[Stated, ...] = ()
    """What is asked of it as a whole: that it be moved, split or joined."""
    alternatives: tuple[Compiled, ...] = ()
    """Other texts for it, so different that they are set below it as a whole."""
    proposal_count: int = 0
    """How many proposals all of this is."""


@dataclass(frozen=True, slots=True)
class Compilation:
    """A whole text with its proposals; none is left out."""

    rows: tuple[CompiledRow, ...]
    without_place: tuple[OpenProposal, ...]
    """Amendments to paragraphs that are no longer in the text."""


def compilation(
    session: Session, declaration_id: str, rows: Sequence[TextRow], actor: Actor = ANYONE
) -> Compilation:
    """The text with every open amendment that the reader may see, and what is in brackets."""
    release = latest_release(session, declaration_id)
    found = beside_the_text(session, release, rows) if release else {}
    return compiled(rows, open_proposals(session, actor, declaration_id), bracketed(found))


def compiled(
    rows: Sequence[TextRow],
    proposals: Sequence[OpenProposal],
    not_agreed: Collection[str] = (),
) -> Compilation:
    """The text with these proposals in place, some paragraphs in brackets without a name."""
    by_paragraph: defaultdict[str, list[OpenProposal]] = defaultdict(list)
    for one in proposals:
        by_paragraph[one.paragraph_id].append(one)
    found = tuple(
        _compiled(
            row,
            by_paragraph.pop(row.paragraph_id, []),
            rows,
            is_agreed=row.paragraph_id not in not_agreed,
        )
        for row in rows
    )
    return Compilation(found, tuple(one for left in by_paragraph.values() for one in left))


def alphabetical(name: str) -> tuple[str, str]:
    """Where a name stands among others, whatever accents it bears."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(filter(lambda sign: not unicodedata.combining(sign), letters)).casefold(), name


def _compiled(
    row: TextRow, proposals: Sequence[OpenProposal], rows: Sequence[TextRow], *, is_agreed: bool
) -> CompiledRow:
    order = sorted({name for one in proposals for name in one.names}, key=alphabetical)
    changes = [one for one in proposals if not one.kind.is_insertion]
    said = {one.id: _said(one, row, rows) for one in changes}
    heard = [one for one in changes if said[one.id] is not None]
    worded = [(one, said[one.id] or "") for one in heard if one.kind not in SHAPES]
    alone = {text for text in {text for _, text in worded} if stands_alone(row.text, text)}
    within = [Proposal(text, one.names) for one, text in worded if text not in alone]
    if not is_agreed:
        within.append(NOT_AGREED)
    return CompiledRow(
        row,
        render(row.text, within, order),
        _inserted(proposals, AmendmentKind.INSERT_AFTER, order),
        tuple(one for one in changes if said[one.id] is None),
        _inserted(proposals, AmendmentKind.INSERT_BEFORE, order),
        _inserted(proposals, AmendmentKind.INSERT_UNDER, order),
        _stated([(one, said[one.id] or "") for one in heard if one.kind in SHAPES], order),
        _new([(text, one.names) for one, text in worded if text in alone], order),
        len(proposals),
    )


def _said(proposal: OpenProposal, row: TextRow, rows: Sequence[TextRow]) -> str | None:
    """What an amendment makes of the words as they are now, or states; nothing in a conflict."""
    if proposal.kind in SHAPES:
        return statement(proposal, row, rows)
    if proposal.kind is AmendmentKind.RETAIN:
        return row.text if row.text == proposal.base_text else None
    return _carried(proposal, row)


def _stated(asked: Sequence[tuple[OpenProposal, str]], order: Sequence[str]) -> tuple[Stated, ...]:
    """Statements, those that ask the same with their names together."""
    names: defaultdict[tuple[AmendmentKind, str], set[str]] = defaultdict(set)
    for one, words in asked:
        names[one.kind, words].update(one.names)
    return tuple(
        Stated(kind, words, tuple(sorted(found, key=order.index)))
        for (kind, words), found in names.items()
    )


def _inserted(
    proposals: Sequence[OpenProposal], kind: AmendmentKind, order: Sequence[str]
) -> tuple[Compiled, ...]:
    """New paragraphs of one place."""
    return _new([(one.text, one.names) for one in proposals if one.kind is kind], order)


def _new(
    wishes: Sequence[tuple[str, tuple[str, ...]]], order: Sequence[str]
) -> tuple[Compiled, ...]:
    """Whole texts that are proposed, those of the same words with their names together."""
    behind: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for text, names in wishes:
        behind[text] += names
    return tuple(render("", [Proposal(text, names)], order) for text, names in behind.items())


def _carried(proposal: OpenProposal, row: TextRow) -> str | None:
    """What an amendment makes of the words as they are now, or nothing where they conflict."""
    if proposal.kind is AmendmentKind.DELETE:
        return ""
    if proposal.base_text == row.text:
        return proposal.text
    return merge(proposal.base_text, row.text, proposal.text).text
