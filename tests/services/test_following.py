import pytest

from drafting.domain import following as domain
from drafting.domain.errors import Invalid, NotAllowed, NotFound
from drafting.domain.following import Followed, FollowedKind
from drafting.models import Subscription
from drafting.queries.following import is_followed
from drafting.services import consulting, following
from tests import factories, journals


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def place(row):
    return Followed(FollowedKind.PARAGRAPH, row.paragraph_id)


def test_a_thing_is_followed_until_it_is_no_more(session, cast, place):
    following.follow(session, cast.observer, place)
    assert is_followed(session, cast.observer, place)
    assert not is_followed(session, cast.northland, place)

    following.unfollow(session, cast.observer, place)

    assert not is_followed(session, cast.observer, place)


def test_following_twice_is_following(session, cast, place):
    first = following.follow(session, cast.observer, place)

    assert following.follow(session, cast.observer, place) is first
    assert session.query(Subscription).count() == 1


def test_what_somebody_follows_is_not_in_the_journal(session, cast, place):
    before = journals.newest(session).seq

    following.follow(session, cast.observer, place)
    following.unfollow(session, cast.observer, place)

    assert journals.newest(session).seq == before


def test_what_one_may_not_see_is_not_there_to_follow(session, cast, declaration, row):
    planned = consulting.plan(session, cast.expert, declaration.id, factories.plan())
    draft = factories.draft(session, cast.northland, row)
    closed = factories.comment(session, cast.northland, row, is_confidential=True)
    hidden = factories.added(session, cast.expert, row, "Not published yet,")
    for kind, subject_id in (
        ("consultation", planned.id),
        ("amendment", draft.id),
        ("comment", closed.id),
        ("paragraph", hidden.id),
        ("stakeholder", "nobody"),
        ("text", row.paragraph_id),
    ):
        with pytest.raises(NotFound):
            following.follow(session, cast.southland, Followed(FollowedKind(kind), subject_id))


def test_nobody_follows_without_end(session, cast, declaration, place, monkeypatch):
    monkeypatch.setattr(following, "MOST_FOLLOWED", 1)
    following.follow(session, cast.observer, place)

    with pytest.raises(Invalid):
        following.follow(session, cast.observer, Followed(FollowedKind.TEXT, declaration.id))
    assert domain.MOST_FOLLOWED > 1


def test_a_visitor_follows_nothing(session, cast, place):
    with pytest.raises(NotAllowed):
        following.follow(session, cast.visitor, place)
    with pytest.raises(NotAllowed):
        following.unfollow(session, cast.visitor, place)
