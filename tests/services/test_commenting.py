from datetime import timedelta

import pytest
import time_machine

from drafting.domain import clock
from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import Act
from drafting.models import Comment, CommentRevision
from drafting.services import commenting
from drafting.services.commenting import Remark
from tests import factories, journals
from tests.cast import EVERYBODY

VOICES = ("expert", "secretariat", "northland", "southland", "observer")
SILENT = ("administrator", "visitor")
WINDOW = timedelta(minutes=30)


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def comment(session, cast, row):
    return factories.comment(session, cast.observer, row)


def _text(session, comment, number=1):
    return session.get_one(CommentRevision, (comment.id, number)).text


def _edit(session, actor, comment, text="A better remark.", key=""):
    return commenting.edit(session, actor, comment.id, (1, WINDOW), Remark(text, key))


@pytest.mark.parametrize("name", VOICES)
def test_whoever_takes_part_comments_on_a_paragraph(session, cast, row, name):
    comment = factories.comment(session, cast.named(name), row, "Well said.")

    assert (comment.version_id, comment.amendment_id) == (row.version_id, None)
    assert comment.author_id == cast.named(name).user_id
    assert comment.stakeholder_id == cast.named(name).stakeholder_id
    assert _text(session, comment) == "Well said."


@pytest.mark.parametrize("name", SILENT)
def test_nobody_else_comments(session, cast, row, comment, name):
    actor = cast.named(name)

    with pytest.raises(NotAllowed):
        factories.comment(session, actor, row)
    with pytest.raises(NotAllowed):
        commenting.answer(session, actor, comment.id, Remark("No."))


def test_the_words_of_an_older_release_can_still_be_commented(session, cast, declaration, row):
    factories.rewritten(session, cast.expert, row, "Mindful,")
    factories.release(session, cast.expert, declaration)

    assert factories.comment(session, cast.observer, row).version_id == row.version_id


@pytest.mark.parametrize("name", ["observer", "expert", "visitor"])
def test_unpublished_words_cannot_be_commented(session, cast, declaration, row, name):
    factories.rewritten(session, cast.expert, row, "Mindful,")
    hidden = factories.row(session, declaration, "PP1")

    with pytest.raises(NotFound):
        factories.comment(session, cast.named(name), hidden)


def test_nothing_is_said_on_what_is_not_there(session, cast):
    actor, remark = cast.observer, Remark("A remark.")

    with pytest.raises(NotFound):
        commenting.on_paragraph(session, actor, "x" * 16, 1, remark)
    with pytest.raises(NotFound):
        commenting.on_amendment(session, actor, "x" * 16, remark)
    with pytest.raises(NotFound):
        commenting.answer(session, actor, "x" * 16, remark)
    with pytest.raises(NotFound):
        commenting.edit(session, actor, "x" * 16, (1, WINDOW), remark)


def test_an_amendment_on_the_record_is_commented(session, cast, row):
    amendment = factories.amendment(session, cast.northland, row)

    comment = commenting.on_amendment(session, cast.observer, amendment.id, Remark("Agreed."))

    assert (comment.amendment_id, comment.version_id) == (amendment.id, None)


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_draft_is_not_commented_even_by_its_own_delegation(session, cast, row, name):
    draft = factories.draft(session, cast.northland, row)

    with pytest.raises(NotFound):
        commenting.on_amendment(session, cast.named(name), draft.id, Remark("Agreed."))


@pytest.mark.parametrize("name", SILENT)
def test_nobody_else_comments_on_an_amendment(session, cast, row, name):
    amendment = factories.amendment(session, cast.northland, row)

    with pytest.raises(NotAllowed):
        commenting.on_amendment(session, cast.named(name), amendment.id, Remark("No."))


def test_a_heading_is_commented_like_a_paragraph(session, cast, declaration):
    title = factories.row(session, declaration, "Title")

    comment = factories.comment(session, cast.observer, title, quote="good neighbours")

    assert (comment.paragraph_id, comment.quote) == (title.paragraph_id, "good neighbours")


def test_an_answer_joins_the_thread_of_what_it_answers(session, cast, comment):
    first = commenting.answer(session, cast.expert, comment.id, Remark("Thank you."))

    second = commenting.answer(session, cast.observer, first.id, Remark("Welcome."))

    assert first.answers_id == second.answers_id == comment.id
    assert first.version_id == comment.version_id


def test_comments_are_numbered_one_after_the_other(session, cast, row):
    numbers = [factories.comment(session, cast.observer, row).number for _ in range(3)]

    assert numbers == [1, 2, 3]


@pytest.mark.parametrize("text", ["", "  \n", "Hid\u200bden."])
def test_a_comment_needs_words_that_can_be_seen(session, cast, row, text):
    with pytest.raises(Invalid) as refusal:
        factories.comment(session, cast.observer, row, text)

    assert refusal.value.field == "text"


def test_a_comment_sent_twice_is_one(session, cast, row):
    place, remark = (row.paragraph_id, row.version_number), Remark("Well said.", "key")
    first = commenting.on_paragraph(session, cast.observer, *place, remark)

    assert commenting.on_paragraph(session, cast.observer, *place, remark) is first
    assert session.query(Comment).count() == 1


def test_a_comment_is_public_and_recorded(session, cast, declaration, comment):
    entry = journals.newest(session)
    session.refresh(declaration)

    assert (entry.act, entry.subject_id) == (Act.COMMENT_WRITTEN, comment.id)
    assert (entry.actor_id, entry.seq) == (cast.observer.user_id, comment.journal_seq)
    assert declaration.public_seq == entry.seq
    assert declaration.comment_count == 1
    journals.check_chain(session)


# Editing


def test_an_edited_comment_keeps_what_it_said_before(session, cast, comment):
    edited = _edit(session, cast.observer, comment)

    assert edited.revision_number == 2
    assert (_text(session, edited), _text(session, edited, 2)) == (
        "A remark.",
        "A better remark.",
    )


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != "observer"])
def test_nobody_edits_the_comment_of_another(session, cast, comment, name):
    with pytest.raises(NotAllowed):
        _edit(session, cast.named(name), comment)


@pytest.mark.parametrize(("minutes", "is_open"), [(29, True), (30, True), (31, False)])
def test_a_comment_is_edited_for_a_while(session, cast, row, minutes, is_open):
    with time_machine.travel(clock.now(), tick=False) as traveller:
        comment = factories.comment(session, cast.observer, row)
        traveller.shift(timedelta(minutes=minutes))

        if is_open:
            assert _edit(session, cast.observer, comment).revision_number == 2
        else:
            with pytest.raises(WrongState, match="Answer it instead"):
                _edit(session, cast.observer, comment)


def test_an_edit_of_an_older_revision_is_stale(session, cast, comment):
    _edit(session, cast.observer, comment)

    with pytest.raises(StaleVersion):
        _edit(session, cast.observer, comment, "Another remark.")


def test_an_edited_comment_needs_words(session, cast, comment):
    with pytest.raises(Invalid) as refusal:
        _edit(session, cast.observer, comment, " ")

    assert refusal.value.field == "text"


def test_an_edit_sent_twice_is_one(session, cast, comment):
    _edit(session, cast.observer, comment, key="key")

    assert _edit(session, cast.observer, comment, key="key").revision_number == 2


def test_an_edit_is_public_and_recorded(session, cast, declaration, comment):
    _edit(session, cast.observer, comment)

    entry = journals.newest(session)
    session.refresh(declaration)
    assert (entry.act, entry.subject_id) == (Act.COMMENT_EDITED, comment.id)
    assert declaration.public_seq == entry.seq
