import pytest

from drafting.domain.errors import (
    AlreadyThere,
    Invalid,
    NotAllowed,
    NotFound,
    StaleVersion,
    WrongState,
)
from drafting.domain.remarks import CommentState, Moderation
from drafting.domain.vocabulary import Act
from drafting.models import Comment, CommentRevision
from drafting.services import commenting, moderating
from drafting.services.commenting import Remark
from tests import factories, journals
from tests.cast import EVERYBODY
from tests.services.test_commenting import _edit

DESK = ("expert", "secretariat")
OUTSIDE = [name for name in EVERYBODY if name not in DESK]


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def before(session, cast, declaration):
    return moderating.choose(session, cast.secretariat, declaration.slug, Moderation.BEFORE)


@pytest.fixture
def comment(session, cast, row):
    return factories.comment(session, cast.observer, row)


def ruled(session, actor, comment, state, reason="It insults.", *, count=0, key=""):
    ruling = moderating.Ruling(comment.id, state, count, reason, key)
    return moderating.rule(session, actor, ruling)


def test_moderated_before_a_comment_is_held_and_takes_no_public_number(session, cast, before, row):
    held = factories.comment(session, cast.observer, row)

    assert (held.state, held.is_public, held.awaits_review) == (CommentState.HELD, False, True)
    assert held.number == -1
    assert before.comment_count == 0


def test_a_held_comment_gets_its_number_when_it_is_published(session, cast, before, row):
    first, second = (factories.comment(session, cast.observer, row) for _ in range(2))

    ruled(session, cast.secretariat, second, CommentState.PUBLISHED, "")

    assert (second.is_public, second.number, second.awaits_review) == (True, 1, False)
    assert not first.is_public
    assert before.public_seq == journals.newest(session).seq


def test_moderated_after_a_comment_is_public_and_waits_to_be_looked_at(
    session, cast, declaration, row
):
    moderating.choose(session, cast.expert, declaration.slug, Moderation.AFTER)

    comment = factories.comment(session, cast.observer, row)

    assert (comment.is_public, comment.awaits_review, comment.number) == (True, True, 1)


@pytest.mark.parametrize("name", DESK)
def test_what_the_desk_says_is_not_moderated(session, cast, before, row, name):
    comment = factories.comment(session, cast.named(name), row)

    assert (comment.is_public, comment.awaits_review) == (True, False)


def test_a_declined_comment_keeps_its_words_and_takes_its_answers_from_view(
    session, cast, comment
):
    answer = commenting.answer(session, cast.northland, comment.id, Remark("Indeed."))

    ruled(session, cast.secretariat, comment, CommentState.DECLINED)
    session.refresh(answer)

    assert (comment.is_public, answer.is_public) == (False, False)
    assert session.get_one(CommentRevision, (comment.id, 1)).text == "A remark."
    ruled(session, cast.secretariat, comment, CommentState.PUBLISHED, count=1)
    session.refresh(answer)
    assert (comment.is_public, answer.is_public, comment.number) == (True, True, 1)


def test_nothing_is_declined_without_a_reason(session, cast, comment):
    with pytest.raises(Invalid) as refusal:
        ruled(session, cast.secretariat, comment, CommentState.DECLINED, " ")

    assert refusal.value.field == "reason"


@pytest.mark.parametrize("name", OUTSIDE)
def test_nobody_else_moderates(session, cast, declaration, comment, name):
    actor = cast.named(name)

    with pytest.raises(NotAllowed):
        ruled(session, actor, comment, CommentState.DECLINED)
    with pytest.raises(NotAllowed):
        moderating.choose(session, actor, declaration.slug, Moderation.NONE)


def test_a_ruling_on_what_was_ruled_on_meanwhile_is_stale(session, cast, comment):
    ruled(session, cast.secretariat, comment, CommentState.HELD)

    with pytest.raises(StaleVersion):
        ruled(session, cast.expert, comment, CommentState.DECLINED)


def test_a_ruling_sent_twice_is_one(session, cast, comment):
    ruled(session, cast.secretariat, comment, CommentState.HELD, key="key")

    assert ruled(session, cast.secretariat, comment, CommentState.HELD, key="key") is comment


def test_a_confidential_comment_is_not_moderated(session, cast, before, row):
    secret = factories.comment(session, cast.observer, row, is_confidential=True)

    assert (secret.state, secret.awaits_review) == (CommentState.PUBLISHED, False)
    with pytest.raises(WrongState):
        ruled(session, cast.secretariat, secret, CommentState.DECLINED)


def test_an_edited_comment_is_held_again_where_comments_are_looked_at_before(
    session, cast, before, row
):
    comment = factories.comment(session, cast.observer, row)
    ruled(session, cast.secretariat, comment, CommentState.PUBLISHED, "")

    _edit(session, cast.observer, comment)

    assert (comment.state, comment.is_public) == (CommentState.HELD, False)


def test_what_is_not_published_is_not_answered(session, cast, before, row):
    held = factories.comment(session, cast.observer, row)

    with pytest.raises(WrongState):
        commenting.answer(session, cast.observer, held.id, Remark("And another thing."))


# Reports


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != "visitor"])
def test_anyone_signed_in_reports_a_comment_and_it_stays_public(session, cast, comment, name):
    moderating.report(session, cast.named(name), comment.id, "It insults.")

    assert (comment.is_public, comment.awaits_review) == (True, True)
    assert journals.newest(session).act is Act.COMMENT_REPORTED


def test_a_visitor_reports_nothing(session, cast, comment):
    with pytest.raises(NotAllowed):
        moderating.report(session, cast.visitor, comment.id, "It insults.")


def test_a_comment_is_reported_once_by_each(session, cast, comment):
    first = moderating.report(session, cast.northland, comment.id, "It insults.", "key")

    assert moderating.report(session, cast.northland, comment.id, "It insults.", "key") is first
    with pytest.raises(AlreadyThere):
        moderating.report(session, cast.northland, comment.id, "It still does.", "other")


def test_what_one_may_not_see_is_neither_reported_nor_answered(session, cast, row):
    secret = factories.comment(session, cast.observer, row, is_confidential=True)

    with pytest.raises(NotFound):
        moderating.report(session, cast.northland, secret.id, "It insults.")
    with pytest.raises(NotFound):
        commenting.answer(session, cast.northland, secret.id, Remark("What?"))


# Confidential comments


def test_a_confidential_comment_takes_no_number_and_changes_no_page(
    session, cast, declaration, row
):
    seen = declaration.public_seq

    secret = factories.comment(session, cast.observer, row, is_confidential=True)

    assert (secret.number, secret.is_public) == (-1, False)
    assert (declaration.comment_count, declaration.public_seq) == (0, seen)


def test_an_answer_to_a_confidential_comment_stays_in_its_circle(session, cast, row):
    secret = factories.comment(session, cast.northland, row, is_confidential=True)

    answer = commenting.answer(session, cast.expert, secret.id, Remark("I see."))

    assert (answer.is_confidential, answer.is_public) == (True, False)
    assert answer.audience_id == cast.northland.stakeholder_id
    more = commenting.answer(session, cast.northland_second, answer.id, Remark("Thank you."))
    assert (more.is_confidential, more.owner_id) == (True, cast.northland.user_id)


def test_a_confidential_answer_in_a_public_thread_is_for_its_own_side(session, cast, comment):
    remark = Remark("Between us.", is_confidential=True)

    answer = commenting.answer(session, cast.northland, comment.id, remark)

    assert (answer.is_public, answer.audience_id) == (False, cast.northland.stakeholder_id)
    assert session.get_one(Comment, comment.id).is_public
