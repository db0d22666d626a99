"""What a library said of a source is kept in revisions, and read back as one value."""

import pytest
from sqlalchemy.exc import IntegrityError

from drafting.models import SourceRevision, SourceTag
from tests import factories_of_sources as factories
from tests.models.guards import check_frozen


@pytest.fixture
def source(session, cast, declaration):
    return factories.source(session, cast.secretariat, declaration)


def test_a_source_says_in_columns_what_its_reference_says(source):
    assert source.reference == factories.reference()


def test_every_revision_says_what_the_source_said_then(session, source):
    (first,) = session.query(SourceRevision).filter_by(source_id=source.id)

    assert (first.number, first.reference) == (1, factories.reference())


@pytest.mark.usefixtures("source")
def test_what_was_said_of_a_source_is_never_changed(session):
    check_frozen(session, "source_revision", title="Another title")


@pytest.mark.usefixtures("source")
def test_the_number_of_a_source_is_never_changed(session):
    check_frozen(session, "source", number=7)


def test_a_source_bears_a_tag_once(session, source):
    with pytest.raises(IntegrityError), session.begin_nested():
        session.execute(SourceTag.__table__.insert(), {"source_id": source.id, "tag": "rivers"})
