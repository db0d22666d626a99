import pytest

from drafting.domain.errors import NotFound, StaleVersion
from drafting.record.compositions import composition_of, desk_paragraph, seen
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def test_the_revision_that_was_seen_is_the_latest(session, cast, row):
    assert seen(session, cast.expert, row.paragraph_id, 0) is None

    made = factories.composition(session, cast.expert, row)

    assert seen(session, cast.expert, row.paragraph_id, 1).number == 1
    assert composition_of(session, row.paragraph_id, 1) is made


@pytest.mark.parametrize("revision", [0, 2])
def test_a_revision_that_is_not_the_latest_is_stale(session, cast, row, revision):
    factories.composition(session, cast.expert, row)

    with pytest.raises(StaleVersion):
        seen(session, cast.expert, row.paragraph_id, revision)


def test_what_the_desk_makes_of_a_paragraph_is_not_there_for_others(session, cast, row):
    assert desk_paragraph(session, cast.secretariat, row.paragraph_id).id == row.paragraph_id

    for actor in (cast.northland, cast.observer, cast.visitor, cast.administrator):
        with pytest.raises(NotFound):
            desk_paragraph(session, actor, row.paragraph_id)
    with pytest.raises(NotFound):
        desk_paragraph(session, cast.expert, "nowhere")
