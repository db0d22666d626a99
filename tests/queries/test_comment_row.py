import pytest
from sqlalchemy import select

from drafting.domain.permissions import Permission, allowed
from drafting.domain.remarks import CommentState
from drafting.models import Comment
from drafting.queries.comment_row import visible_to
from drafting.services import commenting, moderating
from drafting.services.commenting import Remark
from tests import factories
from tests.cast import EVERYBODY


@pytest.fixture
def everything(session, cast, declaration):
    """Comments of every standing: public, in confidence, held, declined, and their answers."""
    row = factories.row(session, declaration, "PP1")
    public = factories.comment(session, cast.observer, row)
    for name in ("northland", "observer", "expert"):
        secret = factories.comment(session, cast.named(name), row, is_confidential=True)
        commenting.answer(session, cast.expert, secret.id, Remark("Between us."))
    commenting.answer(session, cast.southland, public.id, Remark("Psst.", is_confidential=True))
    for state in (CommentState.HELD, CommentState.DECLINED):
        ruled = factories.comment(session, cast.southland, row)
        commenting.answer(session, cast.northland, ruled.id, Remark("Indeed."))
        ruling = moderating.Ruling(ruled.id, state, 0, "It insults.")
        moderating.rule(session, cast.secretariat, ruling)
    session.expire_all()
    return session.scalars(select(Comment)).all()


@pytest.mark.parametrize("name", EVERYBODY)
def test_the_database_shows_each_reader_what_the_table_of_permissions_allows(
    session, cast, everything, name
):
    actor = cast.named(name)

    found = set(session.scalars(select(Comment.id).where(visible_to(actor))))

    assert found == {one.id for one in everything if allowed(actor, Permission.COMMENT_READ, one)}
    assert {one.id for one in everything if one.is_public} <= found
