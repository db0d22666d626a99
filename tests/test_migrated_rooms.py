"""A room that was in use before keeps what was said in it, and its people what they could do."""

import pytest

from drafting import schema
from drafting.database import transaction
from drafting.domain.vocabulary import Rank
from drafting.models import Accreditation, AmendmentRevision, Membership, Stakeholder, User
from tests import cast as casting
from tests import factories
from tests.cast import EMAILS
from tests.test_schema import nothing

__all__ = ["nothing"]


@pytest.fixture
def old_room(nothing):
    """The cast, a submitted amendment and a draft, under the schema of the first house."""
    schema.upgrade(nothing)
    with transaction(nothing) as session:
        people = casting.gather(session)
        declaration = factories.declaration(session, people.expert)
        factories.release(session, people.expert, declaration)
        row = factories.row(session, declaration, "PP1")
        factories.amendment(session, people.northland, row)
        factories.draft(session, people.northland, row)
        factories.delegate(session, "BRB")
    schema.downgrade(nothing, "0001")
    return nothing


def test_the_first_of_a_delegation_is_its_head_and_nobody_can_do_less_than_before(old_room):
    schema.upgrade(old_room)

    with old_room.reading() as session:
        ranks = {one.email: one.rank for one in session.query(User)}
    assert (ranks[EMAILS["northland"]], ranks[EMAILS["northland_second"]]) == (
        Rank.HEAD,
        Rank.DEPUTY,
    )
    assert (ranks[EMAILS["southland"]], ranks[EMAILS["expert"]]) == (Rank.HEAD, None)


def test_what_was_submitted_is_kept_as_the_first_submission(old_room):
    schema.upgrade(old_room)

    with old_room.reading() as session:
        kept = session.query(AmendmentRevision).one()
        assert kept.number == 1
        assert kept.text == "Recalling that good neighbours share one river and one road,"


def test_states_that_are_there_belong_to_their_groups(old_room):
    schema.upgrade(old_room)

    with old_room.reading() as session:
        found = {(one.stakeholder.iso3, one.group.short_name) for one in session.query(Membership)}
    assert found == {
        ("NOR", "WEOG"),
        ("NOR", "Nordic-Baltic Eight"),
        ("ZAF", "African Group"),
        ("BRB", "GRULAC"),
        ("BRB", "CARICOM"),
    }


def test_a_submitted_amendment_is_guarded_under_the_older_schema_too(old_room):
    with pytest.raises(Exception, match="stays as it is"), old_room.writer.begin() as connection:
        connection.exec_driver_sql("UPDATE amendment SET text = 'x' WHERE state = 'submitted'")


def test_whoever_spoke_for_somebody_is_accredited_and_everybody_is_found_by_name(old_room):
    schema.upgrade(old_room)

    with old_room.reading() as session:
        spoke = {(one.id, one.delegation_id) for one in session.query(User) if one.delegation_id}
        found = {(one.user_id, one.delegation_id) for one in session.query(Accreditation)}
        sought = {one.iso3: one.sought for one in session.query(Stakeholder)}
        names = {one.iso3: one.names for one in session.query(Stakeholder)}
    assert found == spoke
    assert sought["NOR"].startswith("norway\nnorvege\n")
    assert sought[None] == "observers without borders\nobservers"
    assert (names["NOR"]["zh"], names[None]) == ("挪威", None)
