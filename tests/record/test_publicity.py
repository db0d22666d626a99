from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from drafting.cli.demo.dice import Dice
from drafting.domain.remarks import CommentState, Moderation
from drafting.domain.vocabulary import Act
from drafting.models import Comment, JournalEntry
from drafting.services import commenting, consulting, moderating
from drafting.services.commenting import Remark
from tests import factories


@pytest.mark.parametrize("seed", range(3))
def test_public_numbers_leave_no_gap_that_tells_of_what_is_not_public(
    session, cast, declaration, seed
):
    dice, row = Dice(seed), factories.row(session, declaration, "PP1")
    rulings: dict[str, int] = {}
    for _ in range(30):
        moderation = dice.one_of(list(Moderation))
        moderating.choose(session, cast.secretariat, declaration.slug, moderation)
        if rulings and dice.happens(40):
            comment_id = dice.one_of(sorted(rulings))
            ruling = moderating.Ruling(comment_id, CommentState.PUBLISHED, rulings[comment_id])
            moderating.rule(session, cast.secretariat, ruling)
            rulings[comment_id] += 1
        elif dice.happens(50):
            made = factories.comment(session, cast.observer, row)
            rulings[made.id] = 0
        else:
            factories.comment(session, cast.observer, row, is_confidential=True)

    session.expire_all()
    found = session.scalars(select(Comment)).all()
    public = sorted(one.number for one in found if one.is_public)
    assert public == list(range(1, declaration.comment_count + 1))
    assert all(one.number < 0 for one in found if not one.is_public)


def test_an_answer_under_what_is_held_is_not_public_when_it_is_published(
    session, cast, declaration
):
    row = factories.row(session, declaration, "PP1")
    head = factories.comment(session, cast.observer, row)
    answer = commenting.answer(session, cast.northland, head.id, Remark("Indeed."))
    held = moderating.Ruling(head.id, CommentState.HELD, 0)
    moderating.rule(session, cast.secretariat, held)

    shown = moderating.Ruling(answer.id, CommentState.PUBLISHED, 0)
    moderating.rule(session, cast.secretariat, shown)

    assert not answer.is_public


def test_an_answer_gets_its_number_when_all_above_it_is_public(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    head = factories.comment(session, cast.observer, row)
    moderating.choose(session, cast.secretariat, declaration.slug, Moderation.BEFORE)
    answer = commenting.answer(session, cast.northland, head.id, Remark("Indeed."))
    for count, (comment, state) in enumerate(
        [
            (head, CommentState.HELD),
            (answer, CommentState.PUBLISHED),
            (head, CommentState.PUBLISHED),
        ]
    ):
        ruling = moderating.Ruling(comment.id, state, int(count == 2))
        moderating.rule(session, cast.secretariat, ruling)

    session.refresh(answer)
    assert (answer.is_public, answer.number) == (True, 2)


@pytest.mark.parametrize("own", list(Moderation))
@pytest.mark.parametrize("general", list(Moderation))
def test_a_consultation_may_have_its_comments_moderated_otherwise(
    session, cast, declaration, general, own
):
    moderating.choose(session, cast.secretariat, declaration.slug, general)
    factories.consultation(session, cast.expert, declaration, moderation=own)

    made = factories.comment(session, cast.observer, factories.row(session, declaration, "PP1"))

    assert made.is_public == (own is not Moderation.BEFORE)
    assert made.awaits_review == (own is not Moderation.NONE)


def test_a_consultation_that_says_nothing_moderates_as_the_declaration(session, cast, declaration):
    moderating.choose(session, cast.secretariat, declaration.slug, Moderation.BEFORE)
    factories.consultation(session, cast.expert, declaration)

    made = factories.comment(session, cast.observer, factories.row(session, declaration, "PP1"))

    assert made.state is CommentState.HELD


def test_an_edited_comment_is_looked_at_as_its_consultation_says(session, cast, declaration):
    one = factories.consultation(session, cast.expert, declaration)
    made = factories.comment(session, cast.observer, factories.row(session, declaration, "PP1"))
    wish = factories.plan(opens_at=one.opens_at, closes_at=one.closes_at)
    consulting.revise(session, cast.expert, one.id, 2, replace(wish, moderation=Moderation.BEFORE))

    revision = made.revision_number, timedelta(hours=1)
    commenting.edit(session, cast.observer, made.id, revision, Remark("Other words."))

    assert (made.state, made.is_public) == (CommentState.HELD, False)
    acts = session.scalars(select(JournalEntry.act).where(JournalEntry.subject_id == one.id))
    assert Act.MODERATION_SET in set(acts)
