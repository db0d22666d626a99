from drafting.models import ImportedFile
from tests import factories
from tests.models.guards import check_frozen


def test_the_bytes_a_text_came_from_are_never_changed(session, declaration):
    check_frozen(session, "imported_file", name="other.txt")


def test_a_new_declaration_has_nothing_public(session, cast):
    made = factories.declaration(session, cast.expert, "others")

    assert (made.release_count, made.public_seq) == (0, 0)


def test_an_imported_file_keeps_its_doubts_as_they_were(session, declaration):
    file = session.query(ImportedFile).one()

    session.refresh(file)

    assert isinstance(file.doubts, list)
    assert isinstance(file.unplaced, list)
