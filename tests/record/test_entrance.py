"""Drafts and whole submissions enter through a consultation, and wait there if they have to."""

from datetime import date, timedelta

import pytest

from drafting.domain import clock
from drafting.domain.consultations import Publication
from drafting.domain.errors import Invalid, NotFound, WrongState
from drafting.domain.vocabulary import AmendmentKind
from drafting.models import Amendment
from drafting.queries import gatherings
from drafting.record.pasted import Change, Paste
from drafting.services import addressing, consulting, gathering, recording
from tests import factories

OUTSIDERS = ("visitor", "southland", "observer", "administrator")


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


@pytest.fixture
def sealed(session, cast, declaration):
    """An open consultation that publishes nothing before the secretariat does."""
    late = Publication.BY_SECRETARIAT
    changes = {"publication": late, "takes_confidential": True}
    return factories.consultation(session, cast.expert, declaration, **changes)


@pytest.fixture
def waiting(session, cast, declaration, sealed, row):
    """What Northland sent to it at once: an amendment and its remarks."""
    draft = factories.draft(session, cast.northland, row)
    return factories.submission(session, cast.northland, declaration, draft)


def _listed(session, actor, declaration):
    return [one.remarks for one in gatherings.listed(session, actor, declaration.id, 1).rows]


def test_a_submission_waits_with_all_that_is_in_it(session, cast, declaration, sealed, waiting):
    seen_by = [
        name
        for name in OUTSIDERS
        if _listed(session, cast.named(name), declaration)
        or gatherings.sent_by(session, cast.named(name), declaration.id)
    ]

    (amendment,) = session.query(Amendment)
    assert seen_by == []
    assert (waiting.number, waiting.consultation_id) == (-1, sealed.id)
    assert (amendment.number, amendment.submission_id) == (None, waiting.id)
    for name in OUTSIDERS:
        with pytest.raises(NotFound):
            gatherings.submission(session, cast.named(name), declaration.id, waiting.number)


@pytest.mark.parametrize("name", ["northland_second", "secretariat", "expert"])
def test_its_delegation_and_the_desk_read_it_meanwhile(session, cast, declaration, waiting, name):
    found = gatherings.submission(session, cast.named(name), declaration.id, waiting.number)

    assert found.remarks == "Thanks."


def test_when_the_consultation_is_published_everybody_reads_it(
    session, cast, declaration, sealed, waiting
):
    session.refresh(sealed)

    consulting.publish_submissions(session, cast.secretariat, factories.step(sealed))

    assert _listed(session, cast.visitor, declaration) == ["Thanks."]
    assert (waiting.number, session.query(Amendment).one().number) == (1, 1)


def test_a_submission_of_remarks_alone_waits_as_well(session, cast, declaration, sealed):
    made = factories.submission(session, cast.northland, declaration, remarks="Only this.")

    assert made.number < 0
    assert _listed(session, cast.visitor, declaration) == []


def test_drafts_for_two_consultations_are_not_sent_together(
    session, cast, declaration, sealed, row
):
    other = factories.consultation(session, cast.expert, declaration, title="Another one")
    drafts = [factories.draft(session, cast.northland, row) for _ in range(2)]
    for draft, one in zip(drafts, (sealed, other), strict=True):
        wish = {"confidential": False}
        addressing.address(session, cast.northland, draft.id, one.id, **wish)
    gathered = factories.gathered(session, cast.northland, declaration, *drafts)

    with pytest.raises(Invalid, match="different consultations"):
        gathering.submit(session, cast.northland, gathered.id, factories.seen(gathered, *drafts))


def test_what_is_confidential_alone_is_never_published_as_a_submission(
    session, cast, declaration, sealed, row
):
    draft = factories.draft(session, cast.northland, row)
    addressing.address(session, cast.northland, draft.id, sealed.id, confidential=True)
    made = factories.submission(session, cast.northland, declaration, draft)
    session.refresh(sealed)

    with pytest.raises(WrongState, match="Nothing waits"):
        consulting.publish_submissions(session, cast.secretariat, factories.step(sealed))

    assert made.number < 0
    assert draft.number is None


def test_after_the_closing_nothing_is_sent(session, cast, declaration, sealed, row):
    draft = factories.draft(session, cast.northland, row)
    gathered = factories.gathered(session, cast.northland, declaration, draft)

    with (
        clock.at(sealed.closes_at + timedelta(minutes=1)),
        pytest.raises(WrongState, match="closed on"),
    ):
        gathering.submit(session, cast.northland, gathered.id, factories.seen(gathered, draft))


def test_what_came_by_mail_waits_where_its_state_would_have_waited(
    session, cast, declaration, sealed, row
):
    change = Change(0, row.paragraph_id, AmendmentKind.REPLACE, "Reaffirms one road;")
    paste = Paste("In OP1, read: …", "With thanks.", 1, [change])
    day = date(2026, 5, 1)
    mail = recording.Received(cast.southland.stakeholder_id, day, "A clerk", paste)

    made = recording.record(session, cast.secretariat, declaration.id, mail)

    assert (made.number, made.consultation_id) == (-1, sealed.id)
    assert _listed(session, cast.visitor, declaration) == []
    assert gatherings.sent_by(session, cast.southland, declaration.id)
