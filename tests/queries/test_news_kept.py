import pytest

from drafting.models import Declaration
from drafting.queries.news import news_page
from drafting.services import citing, consulting, convening
from tests import factories, meetings


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def _told(session, cast):
    """The acts of the news of Southland, the oldest first."""
    return [one.act.value for one in reversed(news_page(session, cast.southland).news)]


@pytest.mark.parametrize("kind", ["text", "paragraph"])
def test_a_source_that_is_linked_is_told(session, cast, row, follow, kind):
    declaration = session.query(Declaration).one()
    follow(kind, declaration.id if kind == "text" else row.paragraph_id)
    source = factories.source(session, cast.expert, declaration)

    factories.link(session, cast.expert, source, row)

    (news,) = news_page(session, cast.southland).news
    assert (news.act.value, news.within_id) == ("source.linked", source.id)
    assert news.words == source.title


def test_a_paragraph_tells_of_no_source_of_another(session, cast, declaration, row, follow):
    follow("paragraph", factories.row(session, declaration, "OP1").paragraph_id)

    factories.link(session, cast.expert, factories.source(session, cast.expert, declaration), row)

    assert _told(session, cast) == []


def test_a_link_that_ended_is_no_news(session, cast, declaration, row, follow):
    follow("text", declaration.id)
    source = factories.source(session, cast.expert, declaration)
    link = factories.link(session, cast.expert, source, row)

    citing.unlink(session, cast.expert, source.id, link.id)

    assert _told(session, cast) == []


@pytest.mark.parametrize("kind", ["text", "consultation"])
def test_a_meeting_is_told_when_it_is_entered_and_when_it_is_called_off(
    session, cast, declaration, follow, kind
):
    one = factories.consultation(session, cast.expert, declaration)
    follow(kind, declaration.id if kind == "text" else one.id)

    made = meetings.meeting(session, cast.secretariat, one.id)
    convening.call_off(session, cast.secretariat, made.id, 1)

    assert _told(session, cast) == ["meeting.entered", "meeting.cancelled"]
    assert {news.within_id for news in news_page(session, cast.southland).news} == {one.id}


def test_a_meeting_of_what_is_only_planned_is_not_told(session, cast, declaration, follow):
    follow("text", declaration.id)
    planned = consulting.plan(session, cast.expert, declaration.id, factories.plan())

    meetings.meeting(session, cast.secretariat, planned.id)

    assert _told(session, cast) == []
