"""The library says what it said before, and nobody overwrites anybody."""

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
from drafting.models import Source, SourceRevision, SourceTag
from drafting.services import sourcing
from drafting.services.sourcing import Reason, Revision
from tests import factories, journals
from tests.cast import EVERYBODY
from tests.models.guards import check_frozen, check_refused

OTHERS = [name for name in EVERYBODY if name not in {"expert", "secretariat"}]
TABLE = Source.__table__


@pytest.fixture
def source(session, cast, declaration):
    return factories.source(session, cast.secretariat, declaration)


def _revised(source, **changes):
    return Revision(factories.reference(**changes), source.revision_number)


@pytest.mark.parametrize("name", ["expert", "secretariat"])
def test_a_source_comes_into_the_library(session, cast, declaration, name):
    added = factories.source(session, cast.named(name), declaration)

    entry = journals.newest(session)
    assert (added.number, added.reference) == (1, factories.reference())
    assert (entry.act, entry.subject_id) == (Act.SOURCE_ADDED, added.id)
    assert declaration.public_seq == entry.seq


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_keeps_the_library(session, cast, declaration, source, name):
    with pytest.raises(NotAllowed):
        factories.source(session, cast.named(name), declaration, symbol="TEST/2")
    with pytest.raises(NotAllowed):
        sourcing.revise(session, cast.named(name), source.id, _revised(source, title="Other"))
    with pytest.raises(NotAllowed):
        sourcing.retire(session, cast.named(name), source.id, Reason("Old.", 1))
    with pytest.raises(NotAllowed):
        sourcing.consider(session, cast.named(name), source.id, Reason("Read.", 1))


def test_sources_are_numbered_as_they_come(session, cast, declaration, source):
    second = factories.source(session, cast.expert, declaration, symbol="TEST/2")

    assert (source.number, second.number) == (1, 2)


def test_the_library_holds_a_source_once(session, cast, declaration, source):
    with pytest.raises(AlreadyThere, match="source 1") as refusal:
        factories.source(session, cast.expert, declaration, symbol="test/res/1", title="Again")

    assert refusal.value.field == "symbol"


def test_a_form_sent_twice_enters_one_source(session, cast, declaration):
    wish = factories.reference()

    first = sourcing.add(session, cast.expert, declaration.id, wish, "a key")
    second = sourcing.add(session, cast.expert, declaration.id, wish, "a key")

    assert first.id == second.id


def test_a_revision_keeps_what_was_said_before(session, cast, source):
    sourcing.revise(session, cast.expert, source.id, _revised(source, title="Better", tags=()))

    kept = session.query(SourceRevision).order_by(SourceRevision.number).all()
    assert [one.title for one in kept] == ["Good neighbours", "Better"]
    assert (source.title, source.revision_number) == ("Better", 2)
    assert session.query(SourceTag).count() == 0
    assert journals.newest(session).act is Act.SOURCE_REVISED


def test_a_revision_of_what_somebody_else_revised_is_refused(session, cast, source):
    wish = _revised(source, title="Mine")
    sourcing.revise(session, cast.expert, source.id, _revised(source, title="Theirs"))

    with pytest.raises(StaleVersion):
        sourcing.revise(session, cast.secretariat, source.id, wish)

    assert source.title == "Theirs"


def test_a_revision_that_changes_nothing_is_refused(session, cast, source):
    with pytest.raises(Invalid, match="says already"):
        sourcing.revise(session, cast.expert, source.id, _revised(source))


def test_a_revision_does_not_take_the_symbol_of_another_source(session, cast, declaration, source):
    other = factories.source(session, cast.expert, declaration, symbol="TEST/2")

    with pytest.raises(AlreadyThere, match="source 1"):
        sourcing.revise(session, cast.expert, other.id, _revised(other))


def test_what_is_retired_stays_on_the_record_with_its_reason(session, cast, source):
    retired = sourcing.retire(session, cast.expert, source.id, Reason("It was replaced.", 1))

    assert retired.retired_reason == "It was replaced."
    assert retired.retired_seq == journals.newest(session).seq
    with pytest.raises(WrongState):
        sourcing.revise(session, cast.expert, source.id, _revised(source, title="Late"))
    with pytest.raises(WrongState):
        sourcing.consider(session, cast.expert, source.id, Reason("Late.", 1))


def test_the_symbol_of_a_retired_source_is_free_again(session, cast, declaration, source):
    sourcing.retire(session, cast.expert, source.id, Reason("It was replaced.", 1))

    assert factories.source(session, cast.expert, declaration).number == 2


def test_nothing_is_retired_without_a_reason_or_unread(session, cast, source):
    with pytest.raises(Invalid):
        sourcing.retire(session, cast.expert, source.id, Reason(" ", 1))
    with pytest.raises(StaleVersion):
        sourcing.retire(session, cast.expert, source.id, Reason("Old.", 2))


def test_a_source_is_considered_once_and_with_a_reason(session, cast, source):
    first = sourcing.consider(session, cast.expert, source.id, Reason("It says no more.", 1))
    seq = first.considered_seq

    again = sourcing.consider(session, cast.secretariat, source.id, Reason("Other.", 1))

    assert (again.considered_reason, again.considered_seq) == ("It says no more.", seq)


def test_what_is_not_there_is_not_found(session, cast):
    with pytest.raises(NotFound):
        sourcing.add(session, cast.expert, "x" * 16, factories.reference())
    with pytest.raises(NotFound):
        sourcing.retire(session, cast.expert, "x" * 16, Reason("Old.", 1))


def test_the_database_keeps_revisions_and_retired_sources(session, cast, source):
    sourcing.retire(session, cast.expert, source.id, Reason("It was replaced.", 1))

    check_frozen(session, "source_revision", title="Forged")
    check_refused(session, delete(TABLE))
    check_refused(session, update(TABLE).values(title="Forged"))
