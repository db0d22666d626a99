from dataclasses import replace

import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.remarks import CommentOutcome, CommentState, Satisfaction
from drafting.domain.vocabulary import Act
from drafting.models import CommentDisposition, Declaration
from drafting.queries.outcomes import drafted, own, pending, standing, tallies
from drafting.services import commenting, moderating, replying
from drafting.services.commenting import Remark
from drafting.services.replying import Reply, Response
from tests import factories, journals
from tests.cast import EVERYBODY

DESK = ("expert", "secretariat")
OUTSIDE = [name for name in EVERYBODY if name not in DESK]


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def comment(session, cast, row):
    return factories.comment(session, cast.observer, row)


@pytest.fixture
def wish(comment):
    return Reply(comment.id, 0, CommentOutcome.REFLECTED, "The words say so now.")


@pytest.fixture
def reply(session, cast, wish):
    return replying.dispose(session, cast.expert, wish)


def test_the_expert_says_what_became_of_a_comment(session, cast, declaration, comment, reply):
    told = standing(session, cast.visitor, comment.id)

    assert (told.outcome, told.reply) == (CommentOutcome.REFLECTED, "The words say so now.")
    assert journals.newest(session).act is Act.COMMENT_DISPOSED
    session.refresh(declaration)
    assert declaration.public_seq == reply.journal_seq


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != "expert"])
def test_nobody_else_decides(session, cast, wish, name):
    with pytest.raises(NotAllowed):
        replying.dispose(session, cast.named(name), wish)


@pytest.mark.parametrize("name", OUTSIDE)
def test_nobody_outside_the_desk_drafts_a_reply_or_reads_one(session, cast, comment, wish, name):
    replying.draft(session, cast.secretariat, wish)

    assert standing(session, cast.named(name), comment.id) is None
    with pytest.raises(NotFound):
        drafted(session, cast.named(name), comment.id)
    with pytest.raises(NotAllowed):
        replying.draft(session, cast.named(name), replace(wish, reply_count=1))


def test_the_secretariat_drafts_and_the_expert_decides(session, cast, comment, wish):
    replying.draft(session, cast.secretariat, wish)
    known = drafted(session, cast.expert, comment.id)

    replying.dispose(session, cast.expert, replace(wish, reply_count=known.number))

    assert (known.is_draft, known.author_name) == (True, "Secretariat")
    assert standing(session, cast.visitor, comment.id).number == 2


def test_the_latest_outcome_counts_and_the_earlier_one_is_kept(
    session, cast, comment, wish, reply
):
    later = replace(wish, reply_count=1, outcome=CommentOutcome.NOT_RETAINED)

    replying.dispose(session, cast.expert, later)

    assert standing(session, cast.visitor, comment.id).outcome is CommentOutcome.NOT_RETAINED
    assert session.query(CommentDisposition).count() == 2


def test_what_is_kept_for_the_release_is_told_with_it(session, cast, declaration, comment, wish):
    seen = declaration.public_seq
    replying.dispose(session, cast.expert, replace(wish, at_release=True))

    before = standing(session, cast.observer, comment.id)
    on_the_desk = standing(session, cast.secretariat, comment.id)
    assert declaration.public_seq == seen
    factories.release(session, cast.expert, declaration)

    assert (before, on_the_desk.is_told) == (None, False)
    assert standing(session, cast.visitor, comment.id).is_told


def test_an_outcome_names_the_version_and_the_amendment_that_took_it_up(
    session, cast, row, comment, wish
):
    amendment = factories.amendment(session, cast.northland, row)
    made = replace(wish, version_number=1, amendment_number=amendment.number)

    replying.dispose(session, cast.expert, made)

    told = standing(session, cast.visitor, comment.id)
    assert (told.version_number, told.paragraph_id) == (1, row.paragraph_id)
    assert told.amendment_id == amendment.id


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"version_number": 9}, "version"),
        ({"version_number": 2}, "version"),
        ({"amendment_number": 9}, "amendment"),
        ({"text": " "}, "text"),
    ],
)
def test_what_cannot_have_taken_it_up_is_refused(session, cast, wish, changes, field):
    row = factories.row(session, session.query(Declaration).one(), "PP1")
    factories.rewritten(session, cast.expert, row, "Not published yet,")

    with pytest.raises(Invalid) as refusal:
        replying.dispose(session, cast.expert, replace(wish, **changes))

    assert refusal.value.field == field


def test_a_version_to_be_published_is_named_with_the_release(session, cast, row, wish):
    factories.rewritten(session, cast.expert, row, "Not published yet,")
    made = replace(wish, version_number=2, at_release=True)

    assert replying.dispose(session, cast.expert, made).version_id


def test_a_reply_over_one_that_was_not_seen_is_stale(session, cast, wish, reply):
    with pytest.raises(StaleVersion):
        replying.dispose(session, cast.expert, wish)


def test_a_reply_sent_twice_is_one(session, cast, wish):
    first = replying.dispose(session, cast.expert, replace(wish, form_key="key"))

    assert replying.dispose(session, cast.expert, replace(wish, form_key="key")) is first


# The author's answer


def test_the_author_says_whether_the_outcome_satisfies(session, cast, comment, reply):
    for satisfaction in (Satisfaction.MAINTAINED, Satisfaction.SATISFIED):
        replying.respond(
            session, cast.observer, Response(comment.id, 1, satisfaction, "It will do.")
        )

    told = standing(session, cast.visitor, comment.id)
    assert (told.satisfaction, told.response) == (Satisfaction.SATISFIED, "It will do.")
    assert told.response_count == 2


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != "observer"])
def test_nobody_answers_for_the_author(session, cast, comment, reply, name):
    with pytest.raises(NotAllowed):
        replying.respond(
            session, cast.named(name), Response(comment.id, 1, Satisfaction.SATISFIED)
        )


def test_what_was_not_told_cannot_be_answered(session, cast, comment, wish):
    replying.dispose(session, cast.expert, replace(wish, at_release=True))

    with pytest.raises(WrongState):
        replying.respond(session, cast.observer, Response(comment.id, 1, Satisfaction.SATISFIED))


def test_an_answer_to_an_earlier_outcome_is_stale(session, cast, comment, wish, reply):
    replying.dispose(session, cast.expert, replace(wish, reply_count=1))

    with pytest.raises(StaleVersion):
        replying.respond(session, cast.observer, Response(comment.id, 1, Satisfaction.SATISFIED))


def test_an_answer_sent_twice_is_one(session, cast, comment, reply):
    said = Response(comment.id, 1, Satisfaction.SATISFIED, form_key="key")
    first = replying.respond(session, cast.observer, said)

    assert replying.respond(session, cast.observer, said) is first


# What waits


def test_the_tallies_of_the_desk_add_up(session, cast, declaration, row, reply):
    other = factories.comment(session, cast.northland, factories.row(session, declaration, "OP1"))
    commenting.on_text(session, cast.observer, declaration.slug, Remark("All of it."))
    commenting.answer(session, cast.expert, other.id, Remark("An answer is owed no outcome."))
    declined = factories.comment(session, cast.southland, row)
    ruling = moderating.Ruling(declined.id, CommentState.DECLINED, 0, "It insults.")
    moderating.rule(session, cast.secretariat, ruling)

    found = tallies(session, cast.secretariat, declaration.id)

    assert [(one.row.name if one.row else "", one.done, one.waiting) for one in found] == [
        ("", 0, 1),
        ("PP1", 1, 0),
        ("OP1", 0, 1),
    ]
    waits = pending(session, cast.secretariat, declaration.id, "", "")
    assert len(waits.comments) == sum(one.waiting for one in found)


@pytest.mark.parametrize("name", OUTSIDE)
def test_what_waits_is_for_the_desk(session, cast, declaration, name):
    with pytest.raises(NotFound):
        tallies(session, cast.named(name), declaration.id)
    with pytest.raises(NotFound):
        pending(session, cast.named(name), declaration.id, "", "")


def test_ones_own_side_reads_what_it_said_in_pages(session, cast, declaration, row):
    made = [factories.comment(session, cast.northland, row).id for _ in range(27)]
    factories.comment(session, cast.southland, row)

    first, older = own(session, cast.northland_second, declaration.id, "")
    second, end = own(session, cast.northland_second, declaration.id, older)

    assert [one.id for one in (*first, *second)] == made[::-1]
    assert end == ""
