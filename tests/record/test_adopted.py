"""An adopted text is closed: each permission of the one list is tried by every way it has."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from drafting.domain.adoption import CLOSED_BY_ADOPTION
from drafting.domain.errors import WrongState
from drafting.domain.permissions import Permission
from drafting.domain.readings import ReadingStatus
from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.models import Amendment, Comment, Consultation, Declaration, Reading
from drafting.models import SilenceProcedure as Silence
from drafting.queries.text_rows import TextRow
from drafting.record.pasted import Change, Paste
from drafting.services import (
    amending,
    carrying,
    chairing,
    commenting,
    consulting,
    countering,
    extending,
    pasting,
    recording,
    silencing,
    stating,
)
from tests import adoptions, factories, readings, silences
from tests.cast import Cast

LONG = "Recalling that neighbours share one river and one long road,"
WIDE = "Recalling that neighbours share one wide river and one road,"
WHY = "It was agreed in the bureau."


@dataclass(frozen=True)
class Scene:
    """A text on which everything was begun before it was adopted."""

    session: Session
    cast: Cast
    declaration: Declaration
    row: TextRow
    carried: Amendment
    """Northland's, which was carried to the release that was adopted."""
    other: Amendment
    """Southland's, on the words of that release."""
    draft: Amendment
    counter: Amendment
    comment: Comment
    call: Consultation
    planned: Consultation
    reading: Reading
    silence: Silence


@pytest.fixture
def scene(session, cast, declaration):
    expert, northland = cast.expert, cast.northland
    first = factories.row(session, declaration, "PP1")
    carried = factories.amendment(session, northland, first, text=WIDE)
    factories.rewritten(session, expert, first, LONG)
    factories.release(session, expert, declaration)
    row = factories.row(session, declaration, "PP1")
    other = factories.amendment(session, cast.southland, row, text=WIDE)
    made = Scene(
        session=session,
        cast=cast,
        declaration=declaration,
        row=row,
        carried=carried,
        other=other,
        draft=factories.draft(session, northland, row, text=WIDE),
        counter=factories.counter(session, northland, other, text=f"{WIDE[:-1]} for all,"),
        comment=factories.comment(session, cast.observer, row),
        call=factories.consultation(session, expert, declaration),
        planned=consulting.plan(session, expert, declaration.id, factories.plan()),
        reading=readings.reading(session, expert, declaration),
        silence=silences.silence(session, expert, declaration),
    )
    adoptions.submitted(session, expert, declaration)
    adoptions.adopted(session, expert, declaration)
    return made


def _edits(on):
    row, expert = on.row, on.cast.expert
    yield lambda: factories.rewritten(on.session, expert, row, WIDE)
    yield lambda: factories.added(on.session, expert, row, "Recalling it,")


def _publishes(on):
    yield lambda: factories.release(on.session, on.cast.expert, on.declaration)


def _paste(on):
    change = Change(0, on.row.paragraph_id, AmendmentKind.REPLACE, WIDE)
    return Paste("In PP1, read: …", "With thanks.", 2, [change])


def _drafts(on):
    northland, of = on.cast.northland, on.declaration.id
    yield lambda: factories.draft(on.session, northland, on.row, text=WIDE)
    yield lambda: pasting.take_up(on.session, northland, of, _paste(on))


def _revises(on):
    wish = factories.proposal(on.row, text=f"{WIDE[:-1]} once,")
    yield lambda: amending.revise(on.session, on.cast.northland, on.draft.id, 1, wish)
    other = factories.countering_of(on.other, text=f"{WIDE[:-1]} once,")
    yield lambda: countering.revise(on.session, on.cast.northland, on.counter.id, 1, other)


def _submits(on):
    yield lambda: amending.submit(on.session, on.cast.northland, on.draft.id)
    wish = factories.proposal(on.row, text=f"{WIDE[:-1]} once,")
    yield lambda: amending.resubmit(on.session, on.cast.southland, on.other.id, 1, wish)


def _counters(on):
    yield lambda: factories.counter(on.session, on.cast.northland, on.other, text="Recalling,")


def _records(on):
    state = on.cast.southland.stakeholder_id
    mail = recording.Received(state, date(2026, 5, 1), "A clerk", _paste(on))
    of = on.declaration.id
    yield lambda: recording.record(on.session, on.cast.secretariat, of, mail)


def _answers(act, text):
    def deeds(on):
        reply = carrying.Reply(on.carried.id, 2, 0, text)
        yield lambda: act(on.session, on.cast.northland, reply)

    return deeds


def _sends(on):
    yield lambda: factories.submission(on.session, on.cast.northland, on.declaration)


def _comments(on):
    session, observer, remark = on.session, on.cast.observer, commenting.Remark("Well done.")
    yield lambda: factories.comment(session, observer, on.row)
    yield lambda: commenting.on_text(session, observer, on.declaration.slug, remark)
    yield lambda: commenting.on_amendment(session, observer, on.carried.id, remark)
    yield lambda: commenting.answer(session, observer, on.comment.id, remark)


def _mends_a_comment(on):
    remark, window = commenting.Remark("Well done."), timedelta(hours=1)
    yield lambda: commenting.edit(on.session, on.cast.observer, on.comment.id, (1, window), remark)


def _states(on):
    wish = stating.Contribution(on.call.id, "We welcome this.")
    yield lambda: stating.submit(on.session, on.cast.observer, wish)


def _consults(on):
    session, expert = on.session, on.cast.expert
    yield lambda: consulting.plan(session, expert, on.declaration.id, factories.plan())
    yield lambda: consulting.announce(session, expert, factories.step(on.planned))
    later = on.call.closes_at + silences.DAY
    yield lambda: consulting.extend(session, expert, factories.step(on.call), later)


def _chairs(on):
    session, expert = on.session, on.cast.expert
    yield lambda: readings.reading(session, expert, on.declaration)
    yield lambda: readings.ruled(session, expert, on.reading, on.row, ReadingStatus.AGREED)
    yield lambda: chairing.turn(session, expert, on.reading.id, on.row.paragraph_id)


def _silences(on):
    later = on.silence.closes_at + silences.DAY
    wish = extending.Extension(on.silence.id, later, WHY)
    yield lambda: silences.silence(on.session, on.cast.expert, on.declaration)
    yield lambda: extending.extend(on.session, on.cast.expert, wish)


def _objects(on):
    yield lambda: silences.objection(on.session, on.cast.northland, on.silence)


DEEDS = {
    Permission.WORKING_TEXT_EDIT: _edits,
    Permission.RELEASE_PUBLISH: _publishes,
    Permission.AMENDMENT_DRAFT: _drafts,
    Permission.AMENDMENT_REVISE: _revises,
    Permission.AMENDMENT_SUBMIT: _submits,
    Permission.AMENDMENT_COUNTER: _counters,
    Permission.AMENDMENT_RECORD: _records,
    Permission.AMENDMENT_CONFIRM: _answers(carrying.confirm, ""),
    Permission.AMENDMENT_ADAPT: _answers(carrying.adapt, WIDE),
    Permission.SUBMISSION_SUBMIT: _sends,
    Permission.COMMENT_WRITE: _comments,
    Permission.COMMENT_EDIT: _mends_a_comment,
    Permission.STATEMENT_SUBMIT: _states,
    Permission.CONSULTATION_RUN: _consults,
    Permission.READING_CHAIR: _chairs,
    Permission.SILENCE_OPEN: _silences,
    Permission.SILENCE_OBJECT: _objects,
}


def test_every_permission_of_the_list_is_tried():
    assert DEEDS.keys() == CLOSED_BY_ADOPTION


def test_nothing_of_the_list_is_begun_on_an_adopted_text(scene):
    for deeds in DEEDS.values():
        for deed in deeds(scene):
            with pytest.raises(WrongState, match="was adopted"), scene.session.begin_nested():
                deed()


def test_all_of_it_can_be_done_again_once_the_text_is_reopened(scene):
    adoptions.reopened(scene.session, scene.cast.expert, scene.declaration)

    for deeds in DEEDS.values():
        with scene.session.begin_nested() as undone:
            assert [deed() for deed in deeds(scene)]
            undone.rollback()


def test_what_was_begun_is_brought_to_its_end(scene):
    session, cast = scene.session, scene.cast

    chairing.close(session, cast.expert, readings.step(scene.reading))
    extending.call_off(session, cast.expert, extending.CallingOff(scene.silence.id, WHY))
    consulting.close(session, cast.expert, factories.step(scene.call))
    wish = replace(factories.decision(scene.carried), outcome=Outcome.DECLINED)

    assert factories.disposition(session, cast.expert, scene.carried, outcome=wish.outcome)
    assert silencing.announce(session, cast.expert, scene.silence.id).judged_seq
