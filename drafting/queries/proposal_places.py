"""Reading to where a paragraph could be moved, and with which others it could be joined."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.asking import fitting_kinds
from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.queries.moving import objection_to_move
from drafting.queries.paragraph_page import ParagraphPage
from drafting.queries.releases import release_text
from drafting.queries.text_rows import TextRow, find, joinable_with, under
from drafting.text.breaks import together


@dataclass(frozen=True, slots=True)
class ProposalPlaces:
    """What can be asked for on a paragraph of a release, and of which others it may speak."""

    kinds: tuple[AmendmentKind, ...]
    targets: tuple[TextRow, ...]
    """Those beside or under which it could stand."""
    partners: tuple[TextRow, ...]
    """Those with which it could be joined, the one that follows it first."""
    partner: TextRow | None
    """The one that is chosen, or the first."""


def proposal_places(session: Session, page: ParagraphPage, partner_id: str = "") -> ProposalPlaces:
    """The places of a release for a proposal on one of its paragraphs; one statement."""
    rows = release_text(session, page.release.id)
    row = page.row
    order = [one.paragraph_id for one in rows]
    at = order.index(row.paragraph_id)
    partners = sorted(
        joinable_with(rows, row.paragraph_id),
        key=lambda one: (order.index(one.paragraph_id) < at, order.index(one.paragraph_id)),
    )
    inside = {row.paragraph_id, *under(rows, row.paragraph_id)}
    targets = tuple(
        one
        for one in rows
        if one.paragraph_id not in inside
        and any(not objection_to_move(rows, row, one, side) for side in Side)
    )
    possible = {AmendmentKind.MOVE: bool(targets), AmendmentKind.JOIN: bool(partners)}
    return ProposalPlaces(
        kinds=tuple(one for one in fitting_kinds(row.kind) if possible.get(one, True)),
        targets=targets,
        partners=tuple(partners),
        partner=find(partners, partner_id) or next(iter(partners), None),
    )


def base_words(kind: AmendmentKind, page: ParagraphPage, places: ProposalPlaces) -> str:
    """The words that a proposal would change: those of both where it joins two paragraphs."""
    partner = places.partner if kind is AmendmentKind.JOIN else None
    return together(page.row.text, partner.text if partner else "")
