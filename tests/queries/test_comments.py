from datetime import timedelta

import pytest

from drafting.domain import clock
from drafting.domain.actors import ANYONE
from drafting.domain.errors import NotFound
from drafting.queries import comments
from drafting.queries.releases import latest_release
from drafting.services import commenting
from drafting.services.commenting import Remark
from tests import factories
from tests.cast import EVERYBODY

WINDOW = timedelta(minutes=30)


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def comment(session, cast, row):
    return factories.comment(session, cast.observer, row)


@pytest.fixture
def amendment(session, cast, row):
    return factories.amendment(session, cast.northland, row)


def test_a_comment_says_who_spoke_for_whom_and_on_what(session, comment):
    found = comments.comment(session, ANYONE, comment.id)

    assert (found.author_name, found.organisation) == ("Observer", "Observers")
    assert (found.text, found.version_number, found.edited_at) == ("A remark.", 1, None)


def test_an_edited_comment_reads_as_it_is_now(session, cast, comment):
    commenting.edit(session, cast.observer, comment.id, (1, WINDOW), Remark("A better one."))

    found = comments.comment(session, ANYONE, comment.id)

    assert (found.text, found.revision_number) == ("A better one.", 2)
    assert found.edited_at is not None


def test_a_comment_that_is_not_there_is_not_found(session):
    with pytest.raises(NotFound):
        comments.comment(session, ANYONE, "x" * 16)


def test_answers_stand_under_what_they_answer_oldest_first(session, cast, row, comment):
    factories.comment(session, cast.southland, row, "Another thread.")
    for name in ("expert", "observer"):
        commenting.answer(session, cast.named(name), comment.id, Remark(f"From the {name}."))

    first, second = comments.on_paragraph(session, ANYONE, row.paragraph_id).threads

    assert [one.text for one in first.answers] == ["From the expert.", "From the observer."]
    assert (second.comment.text, second.answers) == ("Another thread.", ())


def test_what_is_said_on_an_amendment_stays_with_it(session, cast, row, amendment):
    said = commenting.on_amendment(session, cast.observer, amendment.id, Remark("Agreed."))

    (thread,) = comments.on_amendment(session, ANYONE, amendment.id).threads
    assert thread.comment.id == said.id
    assert comments.on_paragraph(session, ANYONE, row.paragraph_id).threads == ()
    assert comments.on_amendments_of(session, ANYONE, row.paragraph_id) == {
        amendment.id: comments.Excerpt((thread,), 1)
    }


def test_of_much_that_is_said_on_an_amendment_the_newest_is_shown_and_the_rest_counted(
    session, cast, row, amendment
):
    for number in range(comments.FEW + 2):
        commenting.on_amendment(session, cast.observer, amendment.id, Remark(f"No. {number}"))
    other = factories.amendment(session, cast.southland, row)
    commenting.on_amendment(session, cast.observer, other.id, Remark("Alone."))

    found = comments.on_amendments_of(session, ANYONE, row.paragraph_id)

    shown = [one.comment.text for one in found[amendment.id].threads]
    assert shown == [f"No. {number}" for number in range(2, comments.FEW + 2)]
    assert (found[amendment.id].rest, found[other.id].rest) == (2, 0)


def test_of_many_answers_on_an_amendment_the_newest_are_shown_and_all_counted(
    session, cast, row, amendment
):
    head = commenting.on_amendment(session, cast.observer, amendment.id, Remark("Agreed."))
    for number in range(comments.ANSWERS + 1):
        commenting.answer(session, cast.observer, head.id, Remark(f"No. {number}"))

    (thread,) = comments.on_amendments_of(session, ANYONE, row.paragraph_id)[amendment.id].threads

    assert (len(thread.answers), thread.count) == (comments.ANSWERS, comments.ANSWERS + 1)


def test_comments_are_counted_on_paragraphs_only(session, cast, declaration, row, amendment):
    factories.comment(session, cast.observer, row)
    commenting.on_amendment(session, cast.observer, amendment.id, Remark("Agreed."))

    assert comments.counts(session, ANYONE, declaration.id) == {row.paragraph_id: 1}


def test_the_margin_has_room_for_the_newest_and_no_answers(session, cast, declaration, row):
    made = [factories.comment(session, cast.observer, row) for _ in range(3)]
    commenting.answer(session, cast.expert, made[0].id, Remark("Thank you."))

    release = latest_release(session, declaration.id)
    found = comments.newest(session, ANYONE, release.id, 2)

    assert [one.number for one in found] == [3, 2]


@pytest.mark.parametrize("name", EVERYBODY)
def test_only_the_author_may_edit_and_only_for_a_while(session, cast, comment, name):
    found = comments.comment(session, ANYONE, comment.id)

    with clock.at(found.at + WINDOW):
        assert comments.may_edit(cast.named(name), found, WINDOW) is (name == "observer")
    with clock.at(found.at + WINDOW + timedelta(seconds=1)):
        assert not comments.may_edit(cast.named(name), found, WINDOW)


def test_what_was_said_on_a_joined_paragraph_is_heard_where_it_went(
    session, cast, declaration, row, comment
):
    other = factories.row(session, declaration, "PP2")
    own = factories.comment(session, cast.observer, other)
    factories.joined(session, cast.expert, row, other)
    factories.release(session, cast.expert, declaration)

    threads = comments.on_paragraph(session, ANYONE, row.paragraph_id).threads

    assert [one.comment.id for one in threads] == [comment.id, own.id]
    assert comments.counts(session, ANYONE, declaration.id) == {row.paragraph_id: 2}
