"""What is still undone: each kind until somebody has done it."""

import pytest

from drafting.domain.remarks import CommentOutcome
from drafting.queries import awaiting
from drafting.services import answering, replying, stating
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


def test_a_comment_is_unanswered_until_it_has_an_outcome(session, cast, declaration, row):
    remark = factories.comment(session, cast.observer, row)
    owed = awaiting.unanswered_comments(declaration.id)
    assert session.scalars(owed).all() == [remark.id]

    reply = replying.Reply(remark.id, 0, CommentOutcome.NOTED, "It is noted.")
    replying.dispose(session, cast.expert, reply)

    assert session.scalars(owed).all() == []


def test_a_draft_of_a_reply_is_no_outcome(session, cast, declaration, row):
    remark = factories.comment(session, cast.observer, row)
    reply = replying.Reply(remark.id, 0, CommentOutcome.NOTED, "It is noted.")
    replying.draft(session, cast.secretariat, reply)

    assert session.scalars(awaiting.unanswered_comments(declaration.id)).all() == [remark.id]


def test_a_statement_is_unanswered_until_it_has_an_outcome(session, cast, declaration):
    call = factories.consultation(session, cast.expert, declaration)
    made = stating.submit(session, cast.northland, stating.Contribution(call.id, "Yes."))
    owed = awaiting.unanswered_statements(declaration.id)
    assert session.scalars(owed).all() == [made.id]

    reply = answering.Reply(made.id, 0, CommentOutcome.NOTED, "It is noted.")
    answering.dispose(session, cast.expert, reply)

    assert session.scalars(owed).all() == []


def test_a_suggested_source_waits_for_an_answer(session, cast, declaration, row):
    made = factories.suggestion(session, cast.observer, row)

    assert session.scalars(awaiting.suggestions(declaration.id)).all() == [made.id]
