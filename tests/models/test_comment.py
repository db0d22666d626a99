import pytest
from sqlalchemy.exc import IntegrityError

from drafting.models import Comment
from tests import factories
from tests.models.guards import check_frozen


def test_what_a_comment_said_is_never_changed(session, cast, declaration):
    factories.comment(session, cast.observer, factories.row(session, declaration, "PP1"))

    check_frozen(session, "comment_revision", text="Other words.")


@pytest.mark.parametrize("has_both", [True, False])
def test_a_comment_has_one_subject(session, cast, declaration, has_both):
    row = factories.row(session, declaration, "PP1")
    amendment = factories.amendment(session, cast.northland, row)
    comment = Comment(
        declaration_id=declaration.id,
        number=1,
        paragraph_id=row.paragraph_id,
        version_id=row.version_id if has_both else None,
        amendment_id=amendment.id if has_both else None,
        author_id=cast.observer.user_id,
        journal_seq=1,
    )

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(comment)
