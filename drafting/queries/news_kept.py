"""The news of what the desk keeps: sources on which the text rests, and meetings."""

from sqlalchemy import Select, and_, literal, null

from drafting.domain.actors import Actor
from drafting.domain.following import FollowedKind
from drafting.domain.vocabulary import Act
from drafting.models import (
    Consultation,
    Declaration,
    JournalEntry,
    Meeting,
    MeetingRevision,
    Source,
    SourceLink,
)
from drafting.queries.consultations import is_visible
from drafting.queries.news_row import Columns, Places, is_new, rows

OF_MEETINGS = (Act.MEETING_ENTERED, Act.MEETING_REVISED, Act.MEETING_CANCELLED)


def citations(actor: Actor) -> Select[*Columns]:
    """Sources that were linked to a paragraph, by whichever way, and still are."""
    act = literal(Act.SOURCE_LINKED, JournalEntry.act.type)
    query = rows(act, SourceLink.id, (SourceLink.source_id, Source.number, Source.title))
    query = query.join_from(SourceLink, JournalEntry, SourceLink.journal_seq == JournalEntry.seq)
    query = query.join(Source, SourceLink.source_id == Source.id)
    query = query.join(Declaration, Source.declaration_id == Declaration.id)
    followed: Places = {
        FollowedKind.TEXT: Source.declaration_id,
        FollowedKind.PARAGRAPH: SourceLink.paragraph_id,
    }
    still_stands = SourceLink.ended_at.is_(None), Source.retired_at.is_(None)
    return query.where(*still_stands, is_new(actor, followed))


def meetings(actor: Actor) -> Select[*Columns]:
    """Meetings of consultations that were entered, recorded or called off."""
    said_now = and_(
        MeetingRevision.meeting_id == Meeting.id,
        MeetingRevision.number == Meeting.revision_number,
    )
    named = Meeting.consultation_id, null(), MeetingRevision.title
    query = rows(JournalEntry.act, Meeting.id, named)
    query = query.join_from(Meeting, JournalEntry, JournalEntry.subject_id == Meeting.id)
    query = query.join(MeetingRevision, said_now)
    query = query.join(Consultation, Meeting.consultation_id == Consultation.id)
    query = query.join(Declaration, Consultation.declaration_id == Declaration.id)
    followed: Places = {
        FollowedKind.TEXT: Consultation.declaration_id,
        FollowedKind.CONSULTATION: Consultation.id,
    }
    return query.where(
        JournalEntry.act.in_(OF_MEETINGS), is_visible(actor), is_new(actor, followed)
    )
