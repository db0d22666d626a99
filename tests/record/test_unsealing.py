import pytest

from drafting.domain import clock
from drafting.domain.consultations import Publication
from drafting.record import unsealing
from drafting.record.unsealing import Unsealed
from tests import factories, journals


@pytest.fixture
def sealed(session, cast, declaration):
    """A consultation that publishes at its closing, with an amendment and a comment in it."""
    wish = {"publication": Publication.AT_CLOSING}
    one = factories.consultation(session, cast.expert, declaration, **wish)
    row = factories.row(session, declaration, "PP1")
    factories.amendment(session, cast.northland, row)
    factories.comment(session, cast.observer, row)
    return one


def test_the_promise_of_a_closing_is_kept_though_nobody_acts(session, declaration, sealed):
    with clock.at(sealed.closes_at):
        done = unsealing.unseal(session)

    assert done == (Unsealed(declaration.slug, 2),)
    assert (declaration.amendment_count, declaration.comment_count) == (1, 1)


def test_what_was_published_is_not_published_again(session, sealed):
    with clock.at(sealed.closes_at):
        unsealing.unseal(session)
        count = len(journals.entries(session))

        again = unsealing.unseal(session)

        assert (again, unsealing.is_due(session)) == ((), False)
    assert len(journals.entries(session)) == count


def test_nothing_is_published_a_moment_before(session, declaration, sealed):
    assert unsealing.unseal(session) == ()
    assert not unsealing.is_due(session)
    assert declaration.amendment_count == 0
