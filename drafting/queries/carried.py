"""Reading how amendments were carried to newer releases, and with which words they stand now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from drafting.domain.vocabulary import AmendmentState, Answer, Fate, Side
from drafting.models import (
    Amendment,
    AmendmentRevision,
    CarriedAmendment,
    CarriedAnswer,
    Disposition,
    ParagraphVersion,
)
from drafting.queries.told import is_latest_disposition, is_undecided
from drafting.text.breaks import together

StandingBase = aliased(ParagraphVersion, name="standing_base")
"""The version to which the words of an amendment belong now."""

TargetBase = aliased(ParagraphVersion, name="target_base")
"""The version of the other paragraph of which it speaks, if it speaks of one."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An amendment as it stands now: where, on which words, and what it makes of them."""

    paragraph_id: str
    base: ParagraphVersion
    text: str
    seen: str = ""
    """What names this state; empty while the amendment stands as it was submitted."""
    target: ParagraphVersion | None = None
    """The other paragraph of which it speaks, as it read then, if it speaks of one."""
    side: Side | None = None

    @property
    def base_words(self) -> str:
        """The words that it would change: those of both paragraphs where it joins two."""
        is_join = self.target is not None and self.side is None
        return together(self.base.text, self.target.text if self.target and is_join else "")


@dataclass(frozen=True, slots=True)
class Carried:
    """How an amendment was carried to the latest release that carried it."""

    id: str
    fate: Fate
    answer: Answer | None
    version_id: str | None
    base_id: str
    base_number: int
    base_text: str
    target_text: str
    text: str
    seen: str

    @property
    def asks(self) -> bool:
        """Whether its delegation has to look at it and has not yet said a word."""
        return self.answer is None and self.fate is not Fate.APPLIES


def speaks_of_what_is_said_now() -> ColumnElement[bool]:
    """Whether a carried amendment is younger than the last submission of the amendment."""
    submitted = (
        select(func.coalesce(func.max(AmendmentRevision.journal_seq), 0))
        .where(AmendmentRevision.amendment_id == Amendment.id)
        .correlate(Amendment)
        .scalar_subquery()
    )
    return CarriedAmendment.journal_seq > submitted


def is_latest_carried() -> ColumnElement[bool]:
    """Whether a carried amendment is the one that counts: the last since it was submitted."""
    newest = (
        select(func.max(CarriedAmendment.journal_seq))
        .where(CarriedAmendment.amendment_id == Amendment.id, speaks_of_what_is_said_now())
        .correlate(Amendment)
        .scalar_subquery()
    )
    return and_(
        CarriedAmendment.amendment_id == Amendment.id, CarriedAmendment.journal_seq == newest
    )


def is_latest_answer() -> ColumnElement[bool]:
    """Whether an answer is the last to the carried amendment beside it."""
    newest = (
        select(func.max(CarriedAnswer.number))
        .where(CarriedAnswer.carried_id == CarriedAmendment.id)
        .correlate(CarriedAmendment)
        .scalar_subquery()
    )
    return and_(CarriedAnswer.carried_id == CarriedAmendment.id, CarriedAnswer.number == newest)


def is_standing_base() -> ColumnElement[bool]:
    """Whether a version is the one to which the words of the amendment belong now."""
    return StandingBase.id == case(
        (CarriedAmendment.id.is_(None), Amendment.base_id),
        (CarriedAnswer.id.is_not(None), CarriedAmendment.version_id),
        (CarriedAmendment.fate.in_([Fate.APPLIES, Fate.REBASED]), CarriedAmendment.version_id),
        else_=CarriedAmendment.base_id,
    )


def is_target_base() -> ColumnElement[bool]:
    """The same for the other paragraph of which the amendment speaks; goes into an outer join."""
    return TargetBase.id == case(
        (CarriedAmendment.id.is_(None), Amendment.target_base_id),
        (CarriedAnswer.id.is_not(None), CarriedAmendment.target_version_id),
        (
            CarriedAmendment.fate.in_([Fate.APPLIES, Fate.REBASED]),
            CarriedAmendment.target_version_id,
        ),
        else_=CarriedAmendment.target_base_id,
    )


def standing_paragraph() -> ColumnElement[str]:
    """Where an amendment stands: beside `is_latest_carried`, which may find nothing."""
    return func.coalesce(CarriedAmendment.paragraph_id, Amendment.paragraph_id)


def stands_on(paragraph_id: str) -> ColumnElement[bool]:
    """Whether an amendment stands on a paragraph; goes beside `is_latest_carried`."""
    brought = select(CarriedAmendment.amendment_id).where(
        CarriedAmendment.paragraph_id == paragraph_id
    )
    begun_or_brought = or_(Amendment.paragraph_id == paragraph_id, Amendment.id.in_(brought))
    return and_(begun_or_brought, standing_paragraph() == paragraph_id)


def standing(session: Session, amendment: Amendment) -> Standing:
    """An amendment as it stands now, whoever asks."""
    query = (
        select(CarriedAmendment, CarriedAnswer, StandingBase, TargetBase)
        .select_from(Amendment)
        .outerjoin(CarriedAmendment, is_latest_carried())
        .outerjoin(CarriedAnswer, is_latest_answer())
        .join(StandingBase, is_standing_base())
        .outerjoin(TargetBase, is_target_base())
        .where(Amendment.id == amendment.id)
    )
    carried, answer, base, target = session.execute(query).one()
    return replace(standing_of(amendment, carried, answer, base), target=target)


def open_amendments(session: Session, declaration_id: str) -> Sequence[tuple[Amendment, Standing]]:
    """Every open amendment of a declaration with the words to carry on, by number; one statement.

    These are the words that its delegation last said: as it answered, else as it submitted them;
    a revised text sets aside what was answered before.
    What was only derived from them is derived anew: nothing drifts from release to release.
    """
    newest = (
        select(func.max(CarriedAnswer.journal_seq))
        .join(CarriedAmendment, CarriedAnswer.carried_id == CarriedAmendment.id)
        .where(CarriedAmendment.amendment_id == Amendment.id, speaks_of_what_is_said_now())
        .correlate(Amendment)
        .scalar_subquery()
    )
    said_on = case(
        (CarriedAnswer.id.is_not(None), CarriedAmendment.version_id), else_=Amendment.base_id
    )
    of_target = case(
        (CarriedAnswer.id.is_not(None), CarriedAmendment.target_version_id),
        else_=Amendment.target_base_id,
    )
    query = (
        select(Amendment, CarriedAnswer, StandingBase, TargetBase)
        .select_from(Amendment)
        .outerjoin(CarriedAnswer, CarriedAnswer.journal_seq == newest)
        .outerjoin(CarriedAmendment, CarriedAmendment.id == CarriedAnswer.carried_id)
        .join(StandingBase, StandingBase.id == said_on)
        .outerjoin(TargetBase, TargetBase.id == of_target)
        .outerjoin(Disposition, is_latest_disposition())
        .where(
            Amendment.declaration_id == declaration_id,
            Amendment.state == AmendmentState.SUBMITTED,
            is_undecided(),
        )
        .order_by(Amendment.number)
    )
    return [(found[0], _said(*found)) for found in session.execute(query)]


def _said(
    amendment: Amendment,
    answer: CarriedAnswer | None,
    base: ParagraphVersion,
    target: ParagraphVersion | None,
) -> Standing:
    text = answer.text if answer else amendment.text
    return Standing(base.paragraph_id, base, text, target=target, side=amendment.side)


def standing_of(
    amendment: Amendment,
    carried: CarriedAmendment | None,
    answer: CarriedAnswer | None,
    base: ParagraphVersion,
) -> Standing:
    """The amendment with its latest carried words, or as it was submitted."""
    if carried is None:
        return Standing(amendment.paragraph_id, base, amendment.text, side=amendment.side)
    seen = answer.id if answer else carried.id
    words = _words(carried, answer)
    return Standing(carried.paragraph_id, base, words, seen, side=amendment.side)


def carried_of(
    carried: CarriedAmendment | None,
    answer: CarriedAnswer | None,
    base: ParagraphVersion,
    target: ParagraphVersion | None = None,
) -> Carried | None:
    """What a page shows of it; none if no newer release was published since."""
    if carried is None:
        return None
    return Carried(
        id=carried.id,
        fate=carried.fate,
        answer=answer.answer if answer else None,
        version_id=carried.version_id,
        base_id=base.id,
        base_number=base.number,
        base_text=base.text,
        target_text=target.text if target else "",
        text=_words(carried, answer),
        seen=answer.id if answer else carried.id,
    )


def _words(carried: CarriedAmendment, answer: CarriedAnswer | None) -> str:
    if answer is not None:
        return answer.text
    if carried.fate.fits and carried.text is not None:
        return carried.text
    return carried.proposed
