from datetime import datetime

import pytest

from drafting.domain.consultations import Publication
from drafting.domain.remarks import CommentOutcome, CommentState, Moderation
from drafting.domain.telling import When
from drafting.queries.news import news_page
from drafting.services import (
    answering,
    consulting,
    following,
    moderating,
    replying,
    stating,
)
from drafting.services.stating import Contribution
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def _told(session, actor, before=""):
    """The acts of the news, the oldest first."""
    return [one.act.value for one in reversed(news_page(session, actor, before).news)]


def _mark_seen(session, actor):
    until = datetime.fromisoformat(news_page(session, actor).until)
    following.mark_seen(session, actor, until)


def test_what_is_confidential_or_held_or_a_draft_is_not_told(
    session, cast, declaration, row, follow
):
    follow("text", declaration.id)
    factories.comment(session, cast.northland, row, is_confidential=True)
    factories.draft(session, cast.northland, row)
    moderating.choose(session, cast.secretariat, declaration.slug, Moderation.BEFORE)
    held = factories.comment(session, cast.observer, row)
    assert _told(session, cast.southland) == []

    ruling = moderating.Ruling(held.id, CommentState.PUBLISHED, 0, "")
    moderating.rule(session, cast.secretariat, ruling)

    assert _told(session, cast.southland)[-1] == "comment.published"


def test_what_waits_in_a_consultation_is_told_when_it_is_published(
    session, cast, declaration, row, follow
):
    sealed = Publication.BY_SECRETARIAT
    one = factories.consultation(session, cast.expert, declaration, publication=sealed)
    follow("consultation", one.id)
    factories.amendment(session, cast.northland, row)
    factories.comment(session, cast.observer, row)
    stating.submit(session, cast.observer, Contribution(one.id, "We welcome this."))
    assert _told(session, cast.southland) == []

    consulting.publish_submissions(session, cast.secretariat, factories.step(one))

    told = _told(session, cast.southland)
    assert {"amendment.published", "comment.published", "statement.published"} <= set(told)


def test_an_untold_decision_is_told_with_the_release(session, cast, declaration, row, follow):
    amendment = factories.amendment(session, cast.northland, row)
    follow("amendment", amendment.id)
    factories.disposition(session, cast.expert, amendment, when=When.WITH_RELEASE)
    assert _told(session, cast.southland) == []

    factories.release(session, cast.expert, declaration, base_count=1, symbol="NEW")

    assert _told(session, cast.southland) == ["decision.told"]


def test_an_outcome_that_waited_is_new_when_the_release_tells_it(
    session, cast, declaration, row, follow
):
    comment = factories.comment(session, cast.observer, row)
    follow("comment", comment.id)
    follow("text", declaration.id)
    wish = replying.Reply(comment.id, 0, CommentOutcome.NOTED, "Noted.", at_release=True)
    replying.dispose(session, cast.expert, wish)
    factories.comment(session, cast.observer, row)
    assert _told(session, cast.southland) == ["comment.written"]
    _mark_seen(session, cast.southland)

    factories.release(session, cast.expert, declaration, base_count=1, symbol="NEW")

    assert sorted(_told(session, cast.southland)) == ["comment.disposed", "release.published"]


def test_what_became_of_a_statement_is_told_once_it_is_said(session, cast, declaration, follow):
    one = factories.consultation(session, cast.expert, declaration)
    made = stating.submit(session, cast.observer, Contribution(one.id, "We welcome this."))
    follow("consultation", one.id)
    wish = answering.Reply(made.id, 0, CommentOutcome.NOTED, "Noted.", at_release=True)
    answering.dispose(session, cast.expert, wish)
    again = answering.Reply(made.id, 1, CommentOutcome.REFLECTED, "Taken up.")
    assert _told(session, cast.southland) == []

    answering.dispose(session, cast.expert, again)
    factories.release(session, cast.expert, declaration, base_count=1, symbol="NEW")

    assert _told(session, cast.southland) == ["statement.disposed"]
