"""What becomes of the comments of the sample."""

from sqlalchemy import select

from drafting.domain.remarks import CommentState, Satisfaction
from drafting.models import (
    Comment,
    CommentDisposition,
    CommentResponse,
)


def test_one_comment_is_held_and_one_is_for_the_expert_alone(sample):
    found = sample.scalars(select(Comment)).all()

    assert sum(one.state is CommentState.HELD for one in found) == 1
    assert sum(one.is_confidential for one in found) == 1


def test_of_two_authors_one_is_satisfied_and_one_maintains(sample):
    found = {one.satisfaction for one in sample.scalars(select(CommentResponse))}

    assert found == set(Satisfaction)


def test_one_reply_is_a_draft_and_one_waits_for_the_release(sample, solidarity):
    found = sample.scalars(select(CommentDisposition)).all()

    assert sum(one.is_draft for one in found) == 1
    assert sum(one.told_from > solidarity.release_count for one in found) == 1
