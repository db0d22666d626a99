from types import SimpleNamespace

import pytest

from drafting.domain.errors import Invalid, StaleVersion, WrongState
from drafting.domain.remarks import CommentOutcome, Satisfaction
from drafting.record import replies
from drafting.record.replies import Reply, Response
from tests import factories

TOLD = SimpleNamespace(id="told", number=2, response_count=1)
"""An outcome as its readers are told of it."""


def _reply(**changes):
    return Reply("subject", 0, CommentOutcome.NOTED, " Noted. ", **changes)


def test_what_is_kept_of_an_outcome_says_what_took_it_up(session, declaration):
    row = factories.row(session, declaration, "PP1")
    wish = _reply(version_number=1, at_release=True)

    kept = replies.outcome(session, declaration, row.paragraph_id, wish, is_draft=True)

    assert kept.values["version_id"] == row.version_id
    assert kept.values["told_from"] == declaration.release_count + 1
    assert (kept.values["reply"], kept.facts["number"]) == ("Noted.", 1)


def test_a_paragraph_of_no_text_takes_nothing_up(session, declaration):
    with pytest.raises(Invalid):
        replies.outcome(session, declaration, "x" * 16, _reply(version_number=1), is_draft=False)


@pytest.mark.parametrize("count", [1, None])
def test_a_reply_over_one_that_was_not_seen_is_refused(count):
    with pytest.raises(StaleVersion):
        replies.refuse_unseen(_reply(), count)


def test_an_answer_is_numbered_after_those_before_it():
    said = Response("subject", 2, Satisfaction.MAINTAINED, "It will not do.")

    kept = replies.response(TOLD, said, what="comment")

    assert (kept.values["disposition_id"], kept.values["number"]) == ("told", 2)
    assert kept.facts["satisfaction"] == "maintained"


@pytest.mark.parametrize(
    ("told", "number", "refusal"), [(None, 2, WrongState), (TOLD, 1, StaleVersion)]
)
def test_an_answer_to_what_is_not_told_is_refused(told, number, refusal):
    said = Response("subject", number, Satisfaction.SATISFIED)

    with pytest.raises(refusal):
        replies.response(told, said, what="comment")
