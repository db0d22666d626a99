import pytest

from drafting.domain.telling import When
from drafting.models import ParagraphVersion, ReleasedParagraph
from drafting.queries.brought_back import as_published
from drafting.queries.working import standing_text
from drafting.record.words import version_of
from tests import factories

WIDE = "Recalling that neighbours share one wide river and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def widening(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


def _taken_back(session, cast, widening, number=1, when=When.WITH_RELEASE):
    accepted = factories.disposition(
        session, cast.expert, widening, working_number=number, when=when
    )
    return factories.reopened(session, cast.expert, accepted, when=when)


def _published(session, declaration, row):
    rows = as_published(session, declaration.id, standing_text(session, declaration.id).rows)
    return next(one for one in rows if one.paragraph_id == row.paragraph_id)


def test_words_that_came_back_are_published_as_the_version_they_were(
    session, cast, declaration, row, widening
):
    _taken_back(session, cast, widening)

    assert _published(session, declaration, row).version_id == row.version_id


def test_words_that_came_back_twice_are_still_those_of_the_first_version(
    session, cast, declaration, row, widening
):
    _taken_back(session, cast, widening)
    _taken_back(session, cast, widening, 3)

    found = _published(session, declaration, row)

    assert (found.version_id, found.version_number) == (row.version_id, 1)


def test_words_that_took_the_place_of_published_ones_are_a_version_of_their_own(
    session, cast, declaration, row, widening
):
    accepted = factories.disposition(session, cast.expert, widening)
    factories.release(session, cast.expert, declaration)
    factories.reopened(session, cast.expert, accepted)

    assert _published(session, declaration, row).version_number == 3


def test_what_is_rewritten_after_it_came_back_is_published_as_it_is(
    session, cast, declaration, row, widening
):
    _taken_back(session, cast, widening)
    now = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.secretariat, now, f"{row.text[:-1]} home,")

    assert _published(session, declaration, row).version_number == 4


def test_words_of_the_last_release_that_were_written_back_by_hand_are_what_it_held(
    session, cast, declaration, row
):
    first = factories.rewritten(session, cast.secretariat, row, WIDE)
    now = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.secretariat, now, row.text)

    found = _published(session, declaration, row)

    assert (first.number, found.version_id) == (2, row.version_id)


def test_a_release_after_a_taking_back_holds_what_the_one_before_it_held(
    session, cast, declaration, row, widening
):
    _taken_back(session, cast, widening)

    release = factories.release(session, cast.expert, declaration)

    held = (
        session.query(ParagraphVersion)
        .join(ReleasedParagraph, ReleasedParagraph.version_id == ParagraphVersion.id)
        .filter(
            ReleasedParagraph.release_id == release.id,
            ReleasedParagraph.paragraph_id == row.paragraph_id,
        )
        .one()
    )
    assert held is version_of(session, row.paragraph_id, 1)
