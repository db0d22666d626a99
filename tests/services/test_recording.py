from dataclasses import replace
from datetime import date, timedelta

import pytest

from drafting.domain import clock
from drafting.domain.errors import Invalid, NotAllowed, StaleVersion
from drafting.domain.vocabulary import Act, AmendmentKind, AmendmentState
from drafting.models import Amendment, Submission
from drafting.record.pasted import Change, Paste
from drafting.services import amending, recording
from tests import factories, journals
from tests.cast import EVERYBODY

OTHERS = [name for name in EVERYBODY if name != "secretariat"]


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def mail(cast, row):
    """A mail of Southland with one change."""
    change = Change(0, row.paragraph_id, AmendmentKind.REPLACE, "Recalling one road,")
    paste = Paste("In PP1, read: …", "With thanks.", 1, [change])
    return recording.Received(
        cast.southland.stakeholder_id, date(2026, 5, 1), "A clerk of Southland", paste
    )


def test_what_came_by_mail_is_on_the_record_for_its_state(session, cast, declaration, mail):
    made = recording.record(session, cast.secretariat, declaration.id, mail)

    (amendment,) = session.query(Amendment)
    assert (amendment.number, amendment.state) == (1, AmendmentState.SUBMITTED)
    assert amendment.delegation_id == made.delegation_id == cast.southland.delegation_id
    assert (made.number, made.mail_from) == (1, "A clerk of Southland")
    assert made.received == "In PP1, read: …"


@pytest.mark.parametrize("name", OTHERS)
def test_only_the_secretariat_records(session, cast, declaration, mail, name):
    with pytest.raises(NotAllowed):
        recording.record(session, cast.named(name), declaration.id, mail)


def test_the_journal_says_who_recorded_for_whom(session, cast, declaration, mail):
    recording.record(session, cast.secretariat, declaration.id, mail)

    told = {one.act: one for one in journals.entries(session)[-3:]}
    for act in (Act.SUBMISSION_RECORDED, Act.AMENDMENT_SUBMITTED):
        assert told[act].actor_id == cast.secretariat.user_id
        assert journals.facts(told[act])["recorded_for"] == cast.southland.stakeholder_id


@pytest.mark.parametrize(
    "wrong",
    [
        ({"stakeholder_id": "x" * 16}, "stakeholder"),
        ({"sender": ""}, "sender"),
        ({"sender": "x" * 201}, "sender"),
        ({"sent_on": None}, "sent_on"),
        ({"sent_on": clock.now().date() + timedelta(days=2)}, "sent_on"),
    ],
)
def test_a_mail_names_its_state_its_day_and_its_sender(session, cast, declaration, mail, wrong):
    changes, field = wrong

    with pytest.raises(Invalid) as refusal:
        recording.record(session, cast.secretariat, declaration.id, replace(mail, **changes))

    assert refusal.value.field == field


def test_nothing_is_recorded_for_whoever_is_no_state(session, cast, declaration, mail):
    wish = replace(mail, stakeholder_id=cast.observer.stakeholder_id)

    with pytest.raises(Invalid):
        recording.record(session, cast.secretariat, declaration.id, wish)


def test_what_was_read_on_an_older_release_is_stale(session, cast, declaration, mail):
    factories.release(session, cast.expert, declaration)

    with pytest.raises(StaleVersion):
        recording.record(session, cast.secretariat, declaration.id, mail)

    assert session.query(Submission).count() == 0


def test_sent_twice_it_is_recorded_once(session, cast, declaration, mail):
    once = replace(mail, paste=replace(mail.paste, form_key="one-key"))
    recording.record(session, cast.secretariat, declaration.id, once)

    recording.record(session, cast.secretariat, declaration.id, once)

    assert session.query(Amendment).count() == 1


def test_what_the_state_gathers_itself_is_left_alone(session, cast, declaration, mail):
    gathered = factories.gathered(session, cast.southland, declaration)

    made = recording.record(session, cast.secretariat, declaration.id, mail)

    assert (made.id != gathered.id, gathered.number) == (True, None)


def test_the_state_withdraws_and_revises_it_as_its_own(session, cast, declaration, row, mail):
    recording.record(session, cast.secretariat, declaration.id, mail)
    (amendment,) = session.query(Amendment)
    wish = factories.proposal(row, text="Recalling two roads,")

    amending.resubmit(session, cast.southland, amendment.id, 1, wish)
    amending.withdraw(session, cast.southland, amendment.id)

    assert amendment.state is AmendmentState.WITHDRAWN
