import pytest

from drafting.domain.following import Followed, FollowedKind
from drafting.models import Subscription
from drafting.queries.following import followed
from drafting.services import following
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def test_everything_that_is_followed_has_its_name(session, cast, declaration, row):
    call = factories.consultation(session, cast.expert, declaration)
    amendment = factories.amendment(session, cast.northland, row)
    comment = factories.comment(session, cast.observer, row)
    for kind, subject_id in (
        ("text", declaration.id),
        ("paragraph", row.paragraph_id),
        ("consultation", call.id),
        ("stakeholder", cast.northland.stakeholder_id),
        ("comment", comment.id),
        ("amendment", amendment.id),
    ):
        following.follow(session, cast.southland, Followed(FollowedKind(kind), subject_id))

    found = followed(session, cast.southland)

    assert [(one.kind.value, one.number, one.words) for one in found] == [
        ("text", None, declaration.title),
        ("paragraph", None, "PP1"),
        ("consultation", None, call.title),
        ("stakeholder", None, "Norway"),
        ("comment", 1, "Observers"),
        ("amendment", 1, "Norway"),
    ]


def test_what_is_hidden_since_is_not_listed_and_can_be_left(session, cast, declaration, row):
    closed = factories.comment(session, cast.northland, row, is_confidential=True)
    one = Followed(FollowedKind.COMMENT, closed.id)
    following.follow(session, cast.northland, one)

    assert [two.subject_id for two in followed(session, cast.northland)] == [closed.id]
    closed.audience_id = closed.owner_id = "somebody else"
    session.flush()

    assert followed(session, cast.northland) == ()
    following.unfollow(session, cast.northland, one)
    assert session.query(Subscription).count() == 0
