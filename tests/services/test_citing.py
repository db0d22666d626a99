"""A paragraph rests on a source, as a whole or with some of its words."""

import pytest
from sqlalchemy import delete, update

from drafting.domain.errors import (
    AlreadyThere,
    Invalid,
    NotAllowed,
    NotFound,
    StaleVersion,
    WrongState,
)
from drafting.domain.vocabulary import Act
from drafting.models import SourceLink
from drafting.services import citing, sourcing
from drafting.services.sourcing import Reason
from tests import factories, journals
from tests.cast import EVERYBODY
from tests.models.guards import check_refused

OTHERS = [name for name in EVERYBODY if name not in {"expert", "secretariat"}]
TABLE = SourceLink.__table__


@pytest.fixture
def source(session, cast, declaration):
    return factories.source(session, cast.secretariat, declaration)


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


def test_a_paragraph_rests_on_a_source_as_a_whole(session, cast, declaration, source, row):
    made = factories.link(session, cast.secretariat, source, row)

    entry = journals.newest(session)
    assert (made.begins, made.quote, made.version_id) == (None, "", row.version_id)
    assert (entry.act, made.journal_seq, declaration.public_seq) == (
        Act.SOURCE_LINKED,
        entry.seq,
        entry.seq,
    )


def test_or_with_words_that_it_holds_once(session, cast, source, row):
    made = factories.link(session, cast.expert, source, row, quote=" the road ")

    assert row.text[made.begins : made.ends] == made.quote == "the road"


@pytest.mark.parametrize("quote", ["the sea", "e"])
def test_words_that_it_does_not_hold_once_are_refused(session, cast, source, row, quote):
    with pytest.raises(Invalid, match=r"do not stand|times") as refusal:
        factories.link(session, cast.expert, source, row, quote=quote)

    assert refusal.value.field == "quote"


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_links_and_unlinks(session, cast, source, row, name):
    made = factories.link(session, cast.expert, source, row)

    with pytest.raises(NotAllowed):
        factories.link(session, cast.named(name), source, row, quote="the road")
    with pytest.raises(NotAllowed):
        citing.unlink(session, cast.named(name), source.id, made.id)


def test_the_same_is_said_once(session, cast, source, row):
    factories.link(session, cast.expert, source, row)

    with pytest.raises(AlreadyThere):
        factories.link(session, cast.secretariat, source, row)


def test_a_link_that_ended_stays_on_the_record_and_can_be_made_again(session, cast, source, row):
    made = factories.link(session, cast.expert, source, row)

    ended = citing.unlink(session, cast.secretariat, source.id, made.id)

    assert ended.ended_seq == journals.newest(session).seq
    assert citing.unlink(session, cast.expert, source.id, made.id).ended_seq == ended.ended_seq
    assert factories.link(session, cast.expert, source, row).id != made.id


def test_a_form_sent_twice_makes_one_link(session, cast, source, row):
    first = factories.link(session, cast.expert, source, row, form_key="a key")
    second = factories.link(session, cast.expert, source, row, form_key="a key")

    assert first.id == second.id


def test_nothing_is_linked_without_a_reason(session, cast, source, row):
    with pytest.raises(Invalid) as refusal:
        factories.link(session, cast.expert, source, row, why=" ")

    assert refusal.value.field == "why"


def test_words_that_a_release_changed_meanwhile_are_looked_at_again(
    session, cast, declaration, source, row
):
    factories.rewritten(session, cast.expert, row, "Reaffirms that roads are kept;")
    factories.release(session, cast.expert, declaration)

    with pytest.raises(StaleVersion):
        factories.link(session, cast.expert, source, row)


def test_only_a_released_paragraph_is_linked(session, cast, declaration, source, row):
    added = factories.added(session, cast.expert, row, "Asks for rain;")
    wish = citing.Citation(added.id, 1, "It says so.")

    with pytest.raises(Invalid, match="latest release"):
        citing.link(session, cast.expert, source.id, wish)


def test_nothing_is_linked_to_a_retired_source(session, cast, source, row):
    sourcing.retire(session, cast.expert, source.id, Reason("It was replaced.", 1))

    with pytest.raises(WrongState):
        factories.link(session, cast.expert, source, row)


def test_a_link_is_ended_under_its_own_source(session, cast, declaration, source, row):
    made = factories.link(session, cast.expert, source, row)
    other = factories.source(session, cast.expert, declaration, symbol="TEST/2")

    with pytest.raises(NotFound):
        citing.unlink(session, cast.expert, other.id, made.id)
    with pytest.raises(NotFound):
        citing.link(session, cast.expert, "x" * 16, citing.Citation(row.paragraph_id, 1, "So."))


def test_the_database_keeps_what_was_linked(session, cast, source, row):
    made = factories.link(session, cast.expert, source, row)
    check_refused(session, delete(TABLE))
    check_refused(session, update(TABLE).values(why="Forged."))

    citing.unlink(session, cast.expert, source.id, made.id)

    check_refused(session, update(TABLE).values(ended_at=None))
