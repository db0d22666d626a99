import pytest
from sqlalchemy.exc import IntegrityError

from drafting.models import ParagraphVersion, Placement
from tests import factories, journals
from tests.models.guards import check_frozen


def test_the_words_of_a_version_are_never_changed(session, declaration):
    check_frozen(session, "paragraph_version", text="Other words.")


def test_the_place_of_a_paragraph_is_never_changed(session, declaration):
    check_frozen(session, "placement", reason="Another reason.")


def test_the_parents_of_a_version_are_never_changed(session, cast, declaration):
    factories.rewritten(
        session, cast.expert, factories.row(session, declaration, "PP1"), "Recalling,"
    )

    check_frozen(session, "version_parent", parent_id="x")


def test_a_paragraph_has_one_version_of_each_number(session, declaration):
    row = factories.row(session, declaration, "PP1")
    twin = ParagraphVersion(
        paragraph_id=row.paragraph_id,
        number=1,
        text="Other words.",
        origins=[],
        reason="",
        algorithm="",
        journal_seq=1,
    )

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(twin)


def test_a_paragraph_has_one_placement_of_each_number(session, declaration):
    row = factories.row(session, declaration, "PP1")
    twin = Placement(
        declaration_id=declaration.id,
        paragraph_id=row.paragraph_id,
        number=1,
        rank=1,
        kind=row.kind,
        reason="",
        journal_seq=journals.newest(session).seq,
    )

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(twin)


def test_a_paragraph_starts_without_being_retired(session, declaration):
    placements = session.query(Placement).all()

    assert {one.is_retired for one in placements} == {False}
