"""Reading open amendments by the thousand: what each makes of which words, and whose it is."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Row, Select, and_, case, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.vocabulary import AmendmentKind, AmendmentState, Fate, Side, SponsorState
from drafting.models import (
    Amendment,
    AmendmentGroup,
    CarriedAmendment,
    CarriedAnswer,
    Delegation,
    Disposition,
    Group,
    ParagraphVersion,
    Sponsorship,
    Stakeholder,
)
from drafting.queries.amendment_rows import visible
from drafting.queries.carried import (
    StandingBase,
    TargetBase,
    is_latest_answer,
    is_latest_carried,
    is_standing_base,
    is_target_base,
    standing_paragraph,
)
from drafting.queries.told import is_latest_disposition, is_undecided
from drafting.text.breaks import together

Support = Mapping[str, tuple[str, ...]]
"""Names beside the lead, by the amendment that they stand behind."""


@dataclass(frozen=True, slots=True)
class OpenProposal:
    """An open amendment as a compilation needs it, on the words to which it was carried."""

    id: str
    number: int | None
    kind: AmendmentKind
    paragraph_id: str
    base_text: str
    text: str
    target_id: str | None
    target_text: str
    side: Side | None
    consultation_id: str | None
    short_name: str
    co_sponsors: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()

    @property
    def base_words(self) -> str:
        """The words that it would change: those of both paragraphs where it joins two."""
        is_join = self.kind is AmendmentKind.JOIN
        return together(self.base_text, self.target_text if is_join else "")

    @property
    def states(self) -> tuple[str, ...]:
        """Who stands behind it by name: the lead, then its co-sponsors."""
        return (self.short_name, *self.co_sponsors)

    @property
    def names(self) -> tuple[str, ...]:
        """The same as a compilation writes them, the lead with the groups for which it speaks."""
        if not self.groups:
            return self.states
        lead = f"{self.short_name}, on behalf of {' and '.join(self.groups)}"
        return (lead, *self.co_sponsors)


Columns = tuple[
    str,
    int | None,
    AmendmentKind,
    str,
    str,
    str,
    str | None,
    str | None,
    Side | None,
    str | None,
    str,
]


def open_proposals(session: Session, actor: Actor, declaration_id: str) -> list[OpenProposal]:
    """All that is open and may be seen, by number; four statements, however many there are."""
    query = _columns(_open(actor, declaration_id)).order_by(Amendment.number, Amendment.id)
    found = session.execute(query).all()
    ids = _open(actor, declaration_id)
    beside, behind = _co_sponsors(session, ids), _groups(session, ids)
    texts = _texts(session, {base for row in found for base in (row[4], row[7]) if base})
    return [
        replace(
            _proposal(one, texts),
            co_sponsors=beside.get(one[0], ()),
            groups=behind.get(one[0], ()),
        )
        for one in found
    ]


def _proposal(found: Row[*Columns], texts: Mapping[str, str]) -> OpenProposal:
    identity, number, kind, paragraph_id, base_id, text, target_id, target_base_id = found[:8]
    side, consultation_id, short_name = found[8:]
    return OpenProposal(
        id=identity,
        number=number,
        kind=kind,
        paragraph_id=paragraph_id,
        base_text=texts[base_id],
        text=text,
        target_id=target_id,
        target_text=texts.get(target_base_id or "", ""),
        side=side,
        consultation_id=consultation_id,
        short_name=short_name,
    )


def _open(actor: Actor, declaration_id: str) -> Select[str]:
    """The identities of what is submitted, may be seen, and is not decided as far as is told."""
    return (
        select(Amendment.id)
        .outerjoin(Disposition, is_latest_disposition(actor))
        .where(
            Amendment.declaration_id == declaration_id,
            Amendment.state == AmendmentState.SUBMITTED,
            visible(actor, for_desk=False),
            is_undecided(),
        )
    )


def _columns(ids: Select[str]) -> Select[*Columns]:
    """What is read of each: no more than a compilation shows, for there may be thousands."""
    return (
        ids.with_only_columns(
            Amendment.id,
            Amendment.number,
            Amendment.kind,
            standing_paragraph(),
            StandingBase.id,
            _words(),
            Amendment.target_id,
            TargetBase.id,
            Amendment.side,
            Amendment.consultation_id,
            Stakeholder.short_name,
            maintain_column_froms=True,
        )
        .join(Delegation, Amendment.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .outerjoin(CarriedAmendment, is_latest_carried())
        .outerjoin(CarriedAnswer, is_latest_answer())
        .join(StandingBase, is_standing_base())
        .outerjoin(TargetBase, is_target_base())
    )


def _words() -> ColumnElement[str]:
    """The words with which an amendment stands now: as answered, as carried, as submitted."""
    fits = CarriedAmendment.fate.in_([one for one in Fate if one.fits])
    return case(
        (CarriedAmendment.id.is_(None), Amendment.text),
        (CarriedAnswer.id.is_not(None), CarriedAnswer.text),
        (and_(fits, CarriedAmendment.text.is_not(None)), CarriedAmendment.text),
        else_=CarriedAmendment.proposed,
    )


def _texts(session: Session, ids: set[str]) -> Mapping[str, str]:
    """The words of the versions on which they stand; hundreds stand on one."""
    query = select(ParagraphVersion.id, ParagraphVersion.text)
    return dict(session.execute(query.where(ParagraphVersion.id.in_(sorted(ids)))).all())


def _co_sponsors(session: Session, ids: Select[str]) -> Support:
    query = (
        select(Sponsorship.amendment_id, Stakeholder.short_name)
        .join(Delegation, Sponsorship.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .where(Sponsorship.state == SponsorState.SUPPORTING, Sponsorship.amendment_id.in_(ids))
        .order_by(Stakeholder.short_name)
    )
    return _gathered(session, query)


def _groups(session: Session, ids: Select[str]) -> Support:
    query = (
        select(AmendmentGroup.amendment_id, Group.short_name)
        .join(Group, AmendmentGroup.group_id == Group.id)
        .where(AmendmentGroup.amendment_id.in_(ids))
        .order_by(Group.short_name)
    )
    return _gathered(session, query)


def _gathered(session: Session, query: Select[str, str]) -> Support:
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for amendment_id, name in session.execute(query):
        found[amendment_id] += (name,)
    return found
