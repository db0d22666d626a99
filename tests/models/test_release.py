import pytest
from sqlalchemy.exc import IntegrityError

from drafting.models import Release
from tests.models.guards import check_frozen


def test_a_release_is_never_edited(session, declaration):
    check_frozen(session, "release", title="Another title")


def test_the_text_of_a_release_is_never_edited(session, declaration):
    check_frozen(session, "released_paragraph", label="OP99")


def test_a_declaration_has_one_release_of_each_number(session, declaration):
    twin = Release(
        declaration_id=declaration.id,
        number=1,
        symbol="TEST/OTHER",
        title="",
        language="en",
        note="",
        hash=bytes(32),
        journal_seq=1,
    )

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(twin)
