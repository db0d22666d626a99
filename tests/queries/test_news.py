from datetime import datetime

import pytest

from drafting.domain.errors import NotFound
from drafting.queries.news import ON_A_PAGE, news_page
from drafting.services import (
    commenting,
    following,
    stating,
)
from drafting.services.commenting import Remark
from drafting.services.stating import Contribution
from tests import factories
from tests.cast import EVERYBODY


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def _told(session, actor, before=""):
    """The acts of the news, the oldest first."""
    return [one.act.value for one in reversed(news_page(session, actor, before).news)]


def _mark_seen(session, actor):
    until = datetime.fromisoformat(news_page(session, actor).until)
    following.mark_seen(session, actor, until)


def test_what_was_there_before_is_not_new(session, cast, declaration, row, follow):
    factories.comment(session, cast.observer, row)

    follow("text", declaration.id)

    assert _told(session, cast.southland) == []


def test_a_text_tells_of_all_that_happens_to_it(session, cast, declaration, row, follow):
    follow("text", declaration.id)
    one = factories.consultation(session, cast.expert, declaration)
    factories.comment(session, cast.observer, row)
    amendment = factories.amendment(session, cast.northland, row)
    stating.submit(session, cast.observer, Contribution(one.id, "We welcome this."))
    factories.disposition(session, cast.expert, amendment)
    factories.release(session, cast.expert, declaration, base_count=1, symbol="NEW")

    assert _told(session, cast.southland) == [
        "consultation.announced",
        "comment.written",
        "amendment.submitted",
        "statement.submitted",
        "amendment.decided",
        "release.published",
    ]


def test_a_paragraph_tells_of_itself_alone(session, cast, declaration, row, follow):
    other = factories.row(session, declaration, "OP1")
    follow("paragraph", row.paragraph_id)
    for place in (row, other):
        factories.comment(session, cast.observer, place)
        factories.amendment(session, cast.northland, place)
    commenting.on_text(session, cast.observer, declaration.slug, Remark("All of it."))

    assert _told(session, cast.southland) == ["comment.written", "amendment.submitted"]


def test_a_release_tells_of_the_paragraphs_it_changed(session, cast, declaration, row, follow):
    for reference in ("PP1", "OP1"):
        follow("paragraph", factories.row(session, declaration, reference).paragraph_id)
    factories.rewritten(session, cast.expert, row, "Recalling one river,")
    assert _told(session, cast.southland) == []

    factories.release(session, cast.expert, declaration, base_count=1, symbol="NEW")

    (news,) = news_page(session, cast.southland).news
    assert (news.act.value, news.words, news.number) == ("paragraph.rewritten", "PP1", 2)


def test_a_thread_tells_of_its_answers(session, cast, row, follow):
    head = factories.comment(session, cast.observer, row)
    other = factories.comment(session, cast.observer, row)
    amendment = factories.amendment(session, cast.northland, row)
    follow("comment", head.id)
    follow("amendment", amendment.id)

    for thread in (head, other):
        commenting.answer(session, cast.northland, thread.id, Remark("An answer."))
    commenting.on_amendment(session, cast.observer, amendment.id, Remark("On it."))

    assert _told(session, cast.southland) == ["comment.written", "comment.written"]


def test_a_stakeholder_tells_of_what_it_says(session, cast, declaration, row, follow):
    one = factories.consultation(session, cast.expert, declaration)
    follow("stakeholder", cast.observer.stakeholder_id)
    factories.comment(session, cast.observer, row)
    factories.comment(session, cast.northland, row)

    stating.submit(session, cast.observer, Contribution(one.id, "We welcome this."))

    assert _told(session, cast.southland) == ["comment.written", "statement.submitted"]


def test_ones_own_acts_are_no_news(session, cast, declaration, row, follow):
    follow("text", declaration.id)

    factories.comment(session, cast.southland, row)

    assert _told(session, cast.southland) == []


def test_what_is_followed_twice_over_is_told_once(session, cast, declaration, row, follow):
    follow("text", declaration.id)
    follow("paragraph", row.paragraph_id)

    factories.comment(session, cast.observer, row)

    assert _told(session, cast.southland) == ["comment.written"]


# Looking, and looking again


def test_what_was_marked_as_seen_is_not_new(session, cast, declaration, row, follow):
    follow("text", declaration.id)
    factories.comment(session, cast.observer, row)
    _mark_seen(session, cast.southland)

    factories.amendment(session, cast.northland, row)

    assert _told(session, cast.southland) == ["amendment.submitted"]


def test_what_came_since_the_page_was_made_stays_new(session, cast, declaration, row, follow):
    follow("text", declaration.id)
    factories.comment(session, cast.observer, row)
    until = datetime.fromisoformat(news_page(session, cast.southland).until)
    factories.amendment(session, cast.northland, row)

    following.mark_seen(session, cast.southland, until)

    assert _told(session, cast.southland) == ["amendment.submitted"]


def test_a_long_list_goes_on_where_it_stopped(session, cast, declaration, row, follow):
    follow("text", declaration.id)
    made = [factories.comment(session, cast.observer, row).id for _ in range(ON_A_PAGE + 2)]

    first = news_page(session, cast.southland)
    second = news_page(session, cast.southland, first.older)

    assert [one.subject_id for one in (*first.news, *second.news)] == made[::-1]
    assert second.older == ""


@pytest.mark.parametrize("before", ["x", "2026-01-01~y~z", "~~"])
def test_a_place_that_is_none_is_not_found(session, cast, before):
    with pytest.raises(NotFound):
        news_page(session, cast.southland, before)


def test_everybody_reads_news_of_their_own(session, cast, row, follow):
    follow("paragraph", row.paragraph_id)
    factories.comment(session, cast.northland_second, row)

    told = {name: _count(session, cast.named(name)) for name in EVERYBODY}

    assert told == {name: int(name == "southland") for name in EVERYBODY} | {"visitor": None}


def _count(session, actor):
    try:
        return len(news_page(session, actor).news)
    except NotFound:
        return None
