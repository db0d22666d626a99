"""What a proposal must be before it is recorded, and keeping what was submitted for ever."""

from collections.abc import Collection
from dataclasses import asdict, dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain import clock, wording
from drafting.domain.actors import Actor
from drafting.domain.asking import check_kind, recorded_kind, without_words
from drafting.domain.errors import Invalid, StaleVersion, WrongState
from drafting.domain.groups import holds_on
from drafting.domain.vocabulary import AmendmentKind
from drafting.models import (
    Amendment,
    AmendmentGroup,
    AmendmentGroupMember,
    AmendmentRevision,
    Membership,
    Paragraph,
    ParagraphVersion,
)
from drafting.queries.releases import latest_release, released_row
from drafting.record import journal
from drafting.record.adopted import refuse_adopted
from drafting.record.aims import NOWHERE, Aim
from drafting.text.invisible import clean


@dataclass(frozen=True, slots=True)
class Said:
    """What an amendment says at one submission."""

    kind: AmendmentKind
    base_id: str
    text: str
    reasons: str
    aim: Aim = NOWHERE

    def facts(self) -> dict[str, journal.Fact]:
        """What the journal tells of it: proof of the words, and nothing to read."""
        return {
            "kind": self.kind.value,
            "base": self.base_id,
            "words": journal.words_hash(self.text),
            "reasons": journal.words_hash(self.reasons),
            **self._aim(),
        }

    def _aim(self) -> dict[str, journal.Fact]:
        """Of which other paragraph it speaks, where it speaks of one."""
        aim = self.aim
        if aim.target_id is None:
            return {}
        side = aim.side.value if aim.side else None
        return {"target": aim.target_id, "target_base": aim.target_base_id, "side": side}


def said(amendment: Amendment) -> Said:
    """What an amendment says now."""
    aim = Aim(amendment.target_id, amendment.side, amendment.target_base_id)
    return Said(amendment.kind, amendment.base_id, amendment.text, amendment.reasons, aim)


def latest_base(
    session: Session, paragraph: Paragraph, kind: AmendmentKind, base_number: int
) -> tuple[AmendmentKind, ParagraphVersion]:
    """The version in the latest release, which must be the one the proposal was written on.

    With it the kind of the proposal as it is kept, if it fits the paragraph.
    """
    refuse_adopted(paragraph.declaration)
    release = latest_release(session, paragraph.declaration_id)
    row = released_row(session, release.id, paragraph.id) if release else None
    if row is None:
        raise WrongState(
            "This paragraph is not in the latest release any more. "
            "Open the latest release and propose your words there."
        )
    kept = recorded_kind(kind, row.kind)
    check_kind(kept, row.kind)
    if row.version_number != base_number:
        raise StaleVersion
    return kept, session.get_one(ParagraphVersion, row.version_id)


def checked(kind: AmendmentKind, base: ParagraphVersion, text: str, reasons: str) -> Said:
    """The words and reasons of a proposal as they are kept, or the refusal of what is none."""
    why = wording.optional_remark(reasons, field="reasons")
    if not kind.has_words:
        _refuse_words(kind, base, text)
        return Said(kind, base.id, "", why)
    words = _words(kind, text)
    if words == base.text:
        said = (
            "These are the words of the paragraph beside it. Write those of the new one alone."
            if kind.is_insertion
            else "The words are the same as in the draft. Change them, or comment instead."
        )
        raise Invalid(said, field="text")
    return Said(kind, base.id, words, why)


def _words(kind: AmendmentKind, text: str) -> str:
    if kind is AmendmentKind.SPLIT:
        return wording.paragraph_parts(text)
    return wording.paragraph_words(text, empty=without_words(kind))


def _refuse_words(kind: AmendmentKind, base: ParagraphVersion, text: str) -> None:
    """What leaves the words alone comes with none; nobody's words are dropped in silence."""
    if kind is AmendmentKind.DELETE or clean(text) in {"", base.text}:
        return
    wish = "Who wants the text kept" if kind is AmendmentKind.RETAIN else "Who moves a paragraph"
    raise Invalid(
        f"{wish} leaves its words as they are. Put them back, or propose to replace them.",
        field="text",
    )


def keep_submission(
    session: Session, amendment_id: str, number: int, what: Said, journal_seq: int
) -> None:
    """Keep what was put on the record; whatever the amendment says later, this stays readable."""
    session.add(
        AmendmentRevision(
            amendment_id=amendment_id,
            number=number,
            kind=what.kind,
            base_id=what.base_id,
            text=what.text,
            reasons=what.reasons,
            **asdict(what.aim),
            journal_seq=journal_seq,
        )
    )
    session.flush()


def members_today(
    session: Session, actor: Actor, group_ids: Collection[str]
) -> dict[str, list[str]]:
    """The members of each of these groups on this day; the actor's State must be among them."""
    day = clock.now().date()
    found: dict[str, list[str]] = {group_id: [] for group_id in group_ids}
    query = select(Membership).where(Membership.group_id.in_(found))
    for one in session.scalars(query.order_by(Membership.stakeholder_id)):
        if holds_on(day, one.begins_on, one.ends_on):
            found[one.group_id].append(one.stakeholder_id)
    if any(actor.stakeholder_id not in members for members in found.values()):
        raise Invalid(
            "Your State is no member of this group today, so it cannot speak on its behalf. "
            "Leave the group out, or ask the secretariat to mend the list of members.",
            field="groups",
        )
    return found


def freeze_groups(session: Session, amendment_id: str, members: dict[str, list[str]]) -> None:
    """Keep for which groups an amendment speaks, and who belonged to them on this day."""
    for group_id, stakeholder_ids in members.items():
        session.add(AmendmentGroup(amendment_id=amendment_id, group_id=group_id))
        for stakeholder_id in stakeholder_ids:
            session.add(
                AmendmentGroupMember(
                    amendment_id=amendment_id, group_id=group_id, stakeholder_id=stakeholder_id
                )
            )
    session.flush()
