"""What waits for whom, in words, with the page on which it is done."""

import pytest

from drafting.queries.awaited import Awaited, Errand
from drafting.web.errands import by_waiter


@pytest.fixture
def request_of(application):
    with application.test_request_context("/en/"):
        yield


@pytest.mark.usefixtures("request_of")
def test_the_readers_own_delegation_comes_first():
    found = by_waiter("neighbours", [Awaited(Errand.DECIDE, 3), Awaited(Errand.CLEAR_DRAFTS, 1)])

    assert [one.name for one in found] == ["Your delegation", "The Independent Expert"]
    assert found[0].lines[0].words == "draft that is not submitted"
    assert found[1].lines[0].words == "amendments to decide"


@pytest.mark.usefixtures("request_of")
@pytest.mark.parametrize("errand", list(Errand))
def test_everything_that_waits_has_words_and_a_page(errand):
    line = by_waiter("neighbours", [Awaited(errand, 2)])[0].lines[0]

    assert line.words
    assert line.href.startswith("/en/declarations/neighbours/")
