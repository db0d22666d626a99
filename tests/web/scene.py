"""Things to act upon in a room: a draft, amendments, a comment, an invitation."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from drafting.database import transaction
from drafting.domain.actors import OPERATOR, Actor
from drafting.domain.consultations import Admission, ReportingBody
from drafting.domain.preparing import FileKind, wish
from drafting.domain.remarks import CommentOutcome
from drafting.domain.vocabulary import Role, StakeholderKind
from drafting.formats.attachment import attachment
from drafting.models import Declaration, Membership, StatementFile
from drafting.queries import fulfilled
from drafting.record import fulfilling
from drafting.services import (
    accrediting,
    admitting,
    inviting,
    merging,
    participating,
    preparing,
    recommending,
    replying,
    returning,
    scheduling,
    silencing,
    sponsoring,
    stating,
)
from tests import factories, readings, silences
from tests import meetings as held
from tests.formats.word_files import p, t, word_file
from tests.rooms import SLUG, Room

DAY = scheduling.Entry(ReportingBody.COUNCIL, "Interactive dialogue", date(2190, 3, 1))
APPLICANTS = tuple(
    accrediting.Applicant(StakeholderKind.NGO, name)
    for name in ("Friends of the Bridge", "Friends of the Road", "The Road’s Friends")
)
"""Three organizations of which two turn out to be one."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The identities of what stands in the room."""

    paragraph: str
    next_paragraph: str
    draft: str
    amendment: str
    comment: str
    answered: str
    account: str
    token: str
    invitation: str
    support: str
    group: str
    membership: str
    state: str
    submission: str
    word_file: str
    counter: str
    recommendation: str
    consultation: str
    participation: str
    day: str
    call: str
    statement: str
    file: str
    source: str
    link: str
    suggestion: str
    meeting: str
    accreditation: str
    ngo: str
    other: str
    merged: str
    reading: str
    silence: str
    objection: str
    job: str


def set_scene(room: Room) -> Scene:
    """Northland's draft and amendment, composed; the observer's comment; an open invitation."""
    northland, observer = room.actor("northland"), room.actor("observer")
    southland, administrator = room.actor("southland"), room.actor("administrator")
    first, second = room.row("OP1"), room.row("OP2")
    guest = inviting.Guest("guest@example.org", "A Guest", Role.PARTICIPANT)
    with transaction(room.database) as session:
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        factories.submission(session, southland, declaration)
        pp1 = factories.row(session, declaration, "PP1")
        _, token = inviting.invite(session, administrator, guest)
        amendment = factories.amendment(session, northland, first)
        factories.composition(session, room.actor("secretariat"), first, amendment)
        wished = factories.amendment(session, northland, second, text="Calls upon all;")
        led = factories.amendment(session, northland, second, text="Calls upon some;")
        invited = sponsoring.invite(session, northland, wished.id, southland.stakeholder_id)
        foreign = factories.amendment(session, southland, first, text="Reaffirms the road;")
        group = factories.group(session, "WEOG")
        support = sponsoring.join(session, southland, led.id).id
        draft = factories.draft(session, northland, first).id
        comment = factories.comment(session, observer, pp1).id
        answered = _answered(session, room, pp1)
        consultation, participation = _invited(session, room, declaration)
        stated = _stated(session, room, declaration)
        source = factories.source(session, room.actor("expert"), declaration)
        entries = _merged(session, administrator)
        return Scene(
            paragraph=first.paragraph_id,
            next_paragraph=second.paragraph_id,
            draft=draft,
            amendment=amendment.id,
            comment=comment,
            answered=answered,
            account=observer.user_id,
            token=token,
            invitation=invited.id,
            support=support,
            group=group.id,
            membership=session.query(Membership).filter_by(group_id=group.id).one().id,
            state=southland.stakeholder_id,
            counter=factories.counter(session, northland, foreign).id,
            **_gathered(session, northland, declaration),
            recommendation=_recommend(session, room.actor("secretariat"), amendment),
            consultation=consultation,
            participation=participation,
            day=scheduling.enter(session, room.actor("expert"), DAY).id,
            call=stated.consultation_id,
            statement=stated.statement_id,
            file=stated.id,
            source=source.id,
            link=factories.link(session, room.actor("expert"), source, pp1).id,
            suggestion=factories.suggestion(session, observer, pp1, symbol="S/2").id,
            meeting=held.meeting(session, room.actor("expert"), stated.consultation_id).id,
            accreditation=admitting.request(session, observer, southland.stakeholder_id).id,
            ngo=entries[0].id,
            other=entries[1].id,
            merged=entries[2].id,
            **_closing(session, room, declaration),
            job=_prepared(session, observer),
        )


def _gathered(session: Session, actor: Actor, declaration: Declaration) -> dict[str, str]:
    """What Northland gathers, and a Word file from which it was made."""
    submission = factories.gathered(session, actor, declaration)
    kept = returning.Kept(attachment("draft.docx", word_file(p(t("A road.")))))
    made = returning.keep(session, actor, submission.id, kept)
    return {"submission": submission.id, "word_file": made.id}


def _answered(session, room, pp1):
    """A comment of the observer with an outcome."""
    answered = factories.comment(session, room.actor("observer"), pp1, "What of this?")
    reply = replying.Reply(answered.id, 0, CommentOutcome.NOTED, "It is noted.")
    replying.dispose(session, room.actor("expert"), reply)
    return answered.id


def _closing(session, room, declaration):
    """A reading, and an objection of Northland to a text under silence, taken back at once."""
    expert, northland = room.actor("expert"), room.actor("northland")
    one = silences.silence(session, expert, declaration)
    made = silences.objection(session, northland, one)
    silencing.take_back(session, northland, made.id)
    begun = readings.reading(session, expert, declaration)
    return {"reading": begun.id, "silence": one.id, "objection": made.id}


def _prepared(session, actor):
    """A file that the actor asked for, and that is made."""
    asked = wish(FileKind.COMMENTS, SLUG, "csv", {})
    job = preparing.ask(session, actor, asked)
    taken = fulfilling.take(session)
    fulfilling.finish(session, taken, fulfilled.made(session, taken.job_id))
    return job.id


def _merged(session, administrator):
    """Three organizations, of which the last turned out to be the second."""
    entries = [accrediting.enter(session, OPERATOR, one) for one in APPLICANTS]
    merging.merge(session, administrator, entries[2].id, entries[1].id)
    return entries


def _recommend(session, secretary, amendment):
    """A recommendation that was sent to its lead."""
    kept = factories.recommendation(session, secretary, amendment)
    recommending.send(session, secretary, kept.id)
    return kept.id


@dataclass(frozen=True, slots=True)
class Stated:
    """Where a file was attached to a statement."""

    consultation_id: str
    statement_id: str
    id: str


def _invited(session: Session, room: Room, declaration: Declaration) -> tuple[str, str]:
    """A consultation by invitation in which nothing is submitted, and Southland's invitation."""
    changes = {"admission": Admission.INVITED, "may_comment": False, "may_propose": False}
    expert = room.actor("expert")
    one = factories.consultation(session, expert, declaration, **changes)
    wish = participating.Accreditation(one.id, room.actor("southland").stakeholder_id)
    return one.id, participating.invite(session, expert, wish).id


def _stated(session: Session, room: Room, declaration: Declaration) -> Stated:
    """A statement of the observer with a file, in a call that is open to everybody."""
    expert, observer = room.actor("expert"), room.actor("observer")
    one = factories.consultation(session, expert, declaration)
    file = attachment("note.txt", b"We welcome this.")
    wish = stating.Contribution(one.id, "We welcome this.", files=(file,))
    made = stating.submit(session, observer, wish)
    kept = session.query(StatementFile).filter_by(statement_id=made.id).one()
    return Stated(one.id, made.id, kept.id)
