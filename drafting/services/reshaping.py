"""Reshaping paragraphs: splitting one in two, and joining two into one."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act, ParagraphKind
from drafting.models import Paragraph, ParagraphVersion
from drafting.queries.text_rows import joinable
from drafting.queries.working import current_placements, standing_text
from drafting.record import journal, receipts
from drafting.record.structure import (
    NewPlace,
    current_placement,
    is_in_text,
    lock,
    new_paragraph,
    place,
    rank_after,
)
from drafting.record.words import NewWords, current_version, spans_of, write_version
from drafting.text.provenance import Span

UNSPLITTABLE = frozenset({ParagraphKind.TITLE, ParagraphKind.ARTICLE, ParagraphKind.HEADING})


@dataclass(frozen=True, slots=True)
class Split:
    """A paragraph, and the words with which its second part begins."""

    paragraph_id: str
    base_number: int
    second_begins: str
    reason: str
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """Two paragraphs that become one, in this order, and on which versions the editor looked."""

    paragraph_id: str
    base_number: int
    next_id: str
    next_number: int
    reason: str
    form_key: str = ""


def split(session: Session, actor: Actor, wish: Split) -> Paragraph:
    """Cut a paragraph in two; the first part keeps the identity, the second knows its parent."""
    paragraph = _paragraph(session, actor, wish.paragraph_id)
    reason = wording.remark(wish.reason, field="reason", what="A reason")
    if known := receipts.made_before(session, actor, wish.form_key, Paragraph):
        return known
    lock(session, paragraph.declaration_id)
    parent, standing = current_version(session, paragraph), current_placement(session, paragraph)
    if parent.number != wish.base_number:
        raise StaleVersion
    if standing.kind in UNSPLITTABLE or not is_in_text(session, paragraph):
        raise WrongState("A title, a heading or a retired paragraph cannot be split.")
    at = _cut(parent.text, wish.second_begins)
    second = new_paragraph(session, paragraph.declaration_id)
    seq = journal.append(
        session, actor, Act.PARAGRAPH_SPLIT, paragraph.id, {"second": second.id, "at": at}
    )
    rank = rank_after(session, actor, standing, seq)
    new = NewPlace(standing.parent_id, rank, standing.kind, reason, seq)
    place(session, actor, second, 0, new)
    _hand_over(session, actor, paragraph, replace(new, parent_id=second.id))
    first_spans, second_spans = _halves(spans_of(session, parent), at)
    write_version(
        session, actor, second, 0, _words((parent,), second_spans, reason=reason, seq=seq)
    )
    write_version(
        session,
        actor,
        paragraph,
        parent.number,
        _words((parent,), first_spans, reason=reason, seq=seq),
    )
    receipts.keep(session, actor, wish.form_key, second.id)
    return second


def join(session: Session, actor: Actor, wish: Join) -> ParagraphVersion:
    """Make one paragraph of two neighbours; the first keeps the identity, the second retires."""
    first, second = (_paragraph(session, actor, one) for one in (wish.paragraph_id, wish.next_id))
    reason = wording.remark(wish.reason, field="reason", what="A reason")
    if known := receipts.made_before(session, actor, wish.form_key, ParagraphVersion):
        return known
    lock(session, first.declaration_id)
    _refuse_strangers(session, first, second)
    one, other = current_version(session, first), current_version(session, second)
    if (one.number, other.number) != (wish.base_number, wish.next_number):
        raise StaleVersion
    seq = journal.append(session, actor, Act.PARAGRAPH_JOINED, first.id, {"second": second.id})
    standing = current_placement(session, second)
    gone = NewPlace(standing.parent_id, standing.rank, standing.kind, reason, seq, is_retired=True)
    place(session, actor, second, standing.number, gone)
    words = spans_of(session, one)
    spans = (*words, Span(" ", words[-1].origin), *spans_of(session, other))
    version = write_version(
        session,
        actor,
        first,
        one.number,
        _words((one, other), spans, reason=reason, seq=seq),
    )
    receipts.keep(session, actor, wish.form_key, version.id)
    return version


def _paragraph(session: Session, actor: Actor, paragraph_id: str) -> Paragraph:
    paragraph = session.get(Paragraph, paragraph_id)
    if paragraph is None:
        raise NotFound
    require(actor, Permission.WORKING_TEXT_EDIT, paragraph)
    return paragraph


def _hand_over(session: Session, actor: Actor, first: Paragraph, under: NewPlace) -> None:
    """Put what stands under the first part under the second: points follow their chapeau's end."""
    for child in current_placements(session, first.declaration_id):
        if child.parent_id == first.id:
            point = session.get_one(Paragraph, child.paragraph_id)
            new = replace(under, rank=child.rank, kind=child.kind, is_retired=child.is_retired)
            place(session, actor, point, child.number, new)


def _cut(text: str, second_begins: str) -> int:
    begins = wording.line(second_begins, field="second_begins", what="The beginning of the second")
    places = [at for at in range(1, len(text)) if text.startswith(begins, at)]
    if len(places) != 1:
        found = "do not stand in it" if not places else f"stand in it {len(places)} times"
        raise Invalid(
            f"The words “{begins}” {found}. Copy the first words of the second part, "
            "enough of them to be found once.",
            field="second_begins",
        )
    return places[0]


def _halves(spans: tuple[Span, ...], at: int) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    first, second, start = [], [], 0
    for span in spans:
        cut = min(max(at - start, 0), len(span.text))
        first.append(Span(span.text[:cut], span.origin))
        second.append(Span(span.text[cut:], span.origin))
        start += len(span.text)
    return _trimmed(first), _trimmed(second)


def _trimmed(spans: list[Span]) -> tuple[Span, ...]:
    kept = [span for span in spans if span.text]
    if kept:
        kept[0] = Span(kept[0].text.lstrip(), kept[0].origin)
        kept[-1] = Span(kept[-1].text.rstrip(), kept[-1].origin)
    return tuple(span for span in kept if span.text)


def _words(
    parents: tuple[ParagraphVersion, ...], spans: tuple[Span, ...], *, reason: str, seq: int
) -> NewWords:
    text = "".join(span.text for span in spans)
    return NewWords(text, reason, seq, parents=parents, spans=spans)


def _refuse_strangers(session: Session, first: Paragraph, second: Paragraph) -> None:
    """Only neighbours of one kind under one parent can become one paragraph."""
    rows = standing_text(session, first.declaration_id).rows
    following = joinable(rows, first.id)
    if following is None or following.paragraph_id != second.id or following.kind in UNSPLITTABLE:
        raise WrongState(
            "Only a paragraph and the one that follows it, of the same kind and both without "
            "subparagraphs, can be joined."
        )
