import pytest

from drafting.domain.actors import ANYONE
from drafting.domain.errors import NotAllowed, NotFound, WrongState
from drafting.domain.remarks import CommentOutcome, CommentState
from drafting.queries import comments
from drafting.queries.moderation import queue
from drafting.queries.outcomes import pending
from drafting.services import commenting, moderating, replying, sourcing
from drafting.services.commenting import Remark
from tests import factories, journals


@pytest.fixture
def source(session, cast, declaration):
    return factories.source(session, cast.expert, declaration)


@pytest.fixture
def said(session, cast, source):
    return commenting.on_source(session, cast.observer, source.id, Remark("It says more."))


def _heads(session, source):
    return [one.comment.id for one in comments.on_source(session, ANYONE, source.id).threads]


def test_what_is_said_on_a_source_stands_at_the_source_alone(session, declaration, source, said):
    on_text = comments.on_text(session, ANYONE, declaration.id)
    at_paragraph = comments.on_paragraph(session, ANYONE, said.stands_id)

    assert _heads(session, source) == [said.id]
    assert (on_text.count, at_paragraph.count) == (0, 0)
    assert comments.counts(session, ANYONE, declaration.id) == {}


def test_the_record_names_the_source(session, source, said):
    entry = journals.newest(session)

    assert journals.facts(entry)["source"] == source.id


def test_an_answer_stays_at_the_source(session, cast, source, said):
    answer = commenting.answer(session, cast.expert, said.id, Remark("Thank you."))

    (thread,) = comments.on_source(session, ANYONE, source.id).threads
    assert [one.id for one in thread.answers] == [answer.id]


@pytest.mark.parametrize("name", ["administrator", "visitor"])
def test_who_may_not_comment_may_not_on_a_source(session, cast, source, name):
    with pytest.raises(NotAllowed):
        commenting.on_source(session, cast.named(name), source.id, Remark("No."))


def test_a_source_that_is_not_there_or_retired_is_not_commented(session, cast, source):
    reason = sourcing.Reason("It is out of date.", source.revision_number)
    sourcing.retire(session, cast.expert, source.id, reason)

    with pytest.raises(WrongState):
        commenting.on_source(session, cast.observer, source.id, Remark("Late."))
    with pytest.raises(NotFound):
        commenting.on_source(session, cast.observer, "x" * 16, Remark("Nowhere."))


def test_the_same_form_sent_twice_is_one_comment(session, cast, source):
    remark = Remark("Once.", form_key="key")
    first = commenting.on_source(session, cast.observer, source.id, remark)

    assert commenting.on_source(session, cast.observer, source.id, remark) is first


def test_a_confidential_comment_on_a_source_is_for_the_desk(session, cast, source):
    remark = Remark("Between us.", is_confidential=True)
    commenting.on_source(session, cast.observer, source.id, remark)

    told = {
        name: comments.on_source(session, cast.named(name), source.id).count
        for name in ("visitor", "northland", "observer", "secretariat")
    }

    assert told == {"visitor": 0, "northland": 0, "observer": 1, "secretariat": 1}


def test_a_comment_on_a_source_is_reported_declined_and_gone(
    session, cast, declaration, source, said
):
    moderating.report(session, cast.northland, said.id, "It insults.")
    (waiting,) = queue(session, cast.secretariat, declaration.id, None, "").waiting
    ruling = moderating.Ruling(said.id, CommentState.DECLINED, 0, "It insults.")

    moderating.rule(session, cast.secretariat, ruling)

    assert waiting.comment.id == said.id
    assert _heads(session, source) == []


def test_an_outcome_is_owed_and_told_at_the_source(session, cast, declaration, source, said):
    (owed,) = pending(session, cast.secretariat, declaration.id, "whole", "").comments
    reply = replying.Reply(said.id, 0, CommentOutcome.NOTED, "Noted.")

    replying.dispose(session, cast.expert, reply)

    assert owed.source_id == source.id
    assert comments.on_source(session, ANYONE, source.id).outcomes[said.id].is_told


def test_it_stays_at_its_source_through_a_release(session, cast, declaration, source, said):
    factories.release(session, cast.expert, declaration, base_count=1, symbol="NEW")

    assert _heads(session, source) == [said.id]
