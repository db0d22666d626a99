"""The sample rests on well-known instruments, and on some that were invented for it."""

import pytest

from drafting.cli.demo import replaying
from drafting.database import Database
from drafting.domain.actors import OPERATOR
from drafting.domain.sources import SourceKind
from drafting.models import SourceAnchor
from drafting.queries import citations, declarations
from drafting.queries.library import Choice, library, references
from drafting.queries.people import person_by_email
from drafting.queries.suggestions import suggestions


@pytest.fixture(scope="module")
def session(sample_file):
    """A reading session on the small sample."""
    database = Database(f"sqlite:///{sample_file}")
    with database.reading() as opened:
        yield opened
    database.close()


@pytest.fixture(scope="module")
def declaration(session):
    """The declaration of the small sample."""
    return declarations.declaration(session, OPERATOR, replaying.SLUG)


def test_sources_of_every_kind_but_one_are_there(session, declaration):
    page = library(session, declaration.id, Choice())

    missing = {kind.value for kind in SourceKind} - set(page.kinds)
    assert page.total == 30
    assert missing == {SourceKind.ADVISORY_PAPER.value}


def test_the_mandate_is_among_them_and_what_was_invented_says_so(session, declaration):
    found = references(session, declaration.id, Choice())

    assert "A/HRC/RES/21/10" in {one.symbol for one in found}
    invented = [one for one in found if one.title.startswith("Sample: ")]
    assert [one.note for one in invented] == ["Invented for this sample."] * 5


def test_quoted_words_were_carried_into_the_last_release(session, declaration):
    anchors = session.query(SourceAnchor).all()

    assert anchors
    assert any(one.begins is not None for one in anchors)


def test_something_still_has_to_be_looked_at(session, declaration):
    found = citations.gaps(session, declaration.id)

    assert len(found.sources) == 2
    assert 0 < len(found.paragraphs) < found.paragraph_count


def test_one_suggestion_was_taken_up_and_one_waits(session, declaration):
    secretary = person_by_email(session, "secretary@example.org").actor

    page = suggestions(session, secretary, declaration.id)

    assert (page.total, page.waiting_count) == (2, 1)
