from dataclasses import replace

import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.remarks import CommentOutcome, Satisfaction
from drafting.domain.vocabulary import Act
from drafting.queries.statement_outcomes import drafted, standing
from drafting.services import answering, stating
from drafting.services.answering import Reply, Response
from drafting.services.stating import Contribution
from tests import factories, journals
from tests.cast import EVERYBODY
from tests.models.guards import check_frozen

DESK = ("expert", "secretariat")
OUTSIDE = [name for name in EVERYBODY if name not in DESK]


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def call(session, cast, declaration):
    return factories.consultation(session, cast.expert, declaration)


@pytest.fixture
def statement(session, cast, call):
    return stating.submit(session, cast.observer, Contribution(call.id, "We welcome this."))


@pytest.fixture
def wish(statement):
    return Reply(statement.id, 0, CommentOutcome.REFLECTED, "The words say so now.")


@pytest.fixture
def reply(session, cast, wish):
    return answering.dispose(session, cast.expert, wish)


def test_the_expert_says_what_became_of_a_statement(session, cast, statement, reply):
    told = standing(session, cast.visitor, statement.id)

    assert (told.outcome, told.reply) == (CommentOutcome.REFLECTED, "The words say so now.")
    assert journals.newest(session).act is Act.STATEMENT_DISPOSED
    journals.check_chain(session)


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != "expert"])
def test_nobody_else_decides(session, cast, wish, name):
    with pytest.raises(NotAllowed):
        answering.dispose(session, cast.named(name), wish)


@pytest.mark.parametrize("name", OUTSIDE)
def test_nobody_outside_the_desk_drafts_a_reply_or_reads_one(session, cast, statement, wish, name):
    answering.draft(session, cast.secretariat, wish)

    assert standing(session, cast.named(name), statement.id) is None
    with pytest.raises(NotFound):
        drafted(session, cast.named(name), statement.id)
    with pytest.raises(NotAllowed):
        answering.draft(session, cast.named(name), replace(wish, reply_count=1))


def test_the_secretariat_drafts_and_the_expert_decides(session, cast, statement, wish):
    answering.draft(session, cast.secretariat, wish)
    known = drafted(session, cast.expert, statement.id)

    answering.dispose(session, cast.expert, replace(wish, reply_count=known.number))

    assert (known.is_draft, known.author_name) == (True, "Secretariat")
    assert standing(session, cast.visitor, statement.id).number == 2


def test_an_outcome_names_the_version_and_the_amendment_that_took_it_up(
    session, cast, row, statement, wish
):
    amendment = factories.amendment(session, cast.northland, row)
    taken_up_in = {"paragraph_id": row.paragraph_id, "version_number": 1}

    answering.dispose(
        session,
        cast.expert,
        replace(wish, **taken_up_in, amendment_number=amendment.number),
    )

    told = standing(session, cast.visitor, statement.id)
    assert (told.version_number, told.paragraph_id) == (1, row.paragraph_id)
    assert told.amendment_id == amendment.id


@pytest.mark.parametrize("number", [2, 9])
def test_a_version_that_cannot_have_taken_it_up_is_refused(session, cast, row, wish, number):
    factories.rewritten(session, cast.expert, row, "Not published yet,")
    wrong = replace(wish, paragraph_id=row.paragraph_id, version_number=number)

    with pytest.raises(Invalid) as refusal:
        answering.dispose(session, cast.expert, wrong)

    assert refusal.value.field == "version"


@pytest.mark.parametrize(
    ("changes", "field"), [({"amendment_number": 9}, "amendment"), ({"text": " "}, "text")]
)
def test_a_reply_needs_words_and_amendments_that_there_are(session, cast, wish, changes, field):
    with pytest.raises(Invalid) as refusal:
        answering.dispose(session, cast.expert, replace(wish, **changes))

    assert refusal.value.field == field


def test_a_version_of_another_text_is_refused(session, cast, wish):
    other = factories.declaration(session, cast.expert, "strangers")
    factories.release(session, cast.expert, other, symbol="OTHER/1")
    place = factories.row(session, other, "PP1").paragraph_id

    with pytest.raises(Invalid) as refusal:
        answering.dispose(
            session, cast.expert, replace(wish, paragraph_id=place, version_number=1)
        )

    assert refusal.value.field == "paragraph"


def test_a_version_to_be_published_is_named_with_the_release(session, cast, row, wish):
    factories.rewritten(session, cast.expert, row, "Not published yet,")
    made = replace(wish, paragraph_id=row.paragraph_id, version_number=2, at_release=True)

    assert answering.dispose(session, cast.expert, made).version_id


def test_a_reply_over_one_that_was_not_seen_is_stale(session, cast, wish, reply):
    with pytest.raises(StaleVersion):
        answering.dispose(session, cast.expert, wish)


def test_a_reply_sent_twice_is_one(session, cast, wish):
    first = answering.dispose(session, cast.expert, replace(wish, form_key="key"))

    assert answering.dispose(session, cast.expert, replace(wish, form_key="key")) is first


def test_what_was_said_of_a_statement_stays(session, cast, statement, reply):
    answering.respond(session, cast.observer, Response(statement.id, 1, Satisfaction.SATISFIED))

    check_frozen(session, "statement_response", text="Other words.")
    check_frozen(session, "statement_disposition", reply="Other words.")


# The author's answer


def test_the_author_says_whether_the_outcome_satisfies(session, cast, statement, reply):
    for satisfaction in (Satisfaction.MAINTAINED, Satisfaction.SATISFIED):
        said = Response(statement.id, 1, satisfaction, "It will do.")
        answering.respond(session, cast.observer, said)

    told = standing(session, cast.visitor, statement.id)
    assert (told.satisfaction, told.response) == (Satisfaction.SATISFIED, "It will do.")
    assert told.response_count == 2


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != "observer"])
def test_nobody_answers_for_the_author(session, cast, statement, reply, name):
    said = Response(statement.id, 1, Satisfaction.SATISFIED)

    with pytest.raises(NotAllowed):
        answering.respond(session, cast.named(name), said)


def test_what_was_not_told_cannot_be_answered(session, cast, statement, wish):
    answering.dispose(session, cast.expert, replace(wish, at_release=True))

    said = Response(statement.id, 1, Satisfaction.SATISFIED)
    with pytest.raises(WrongState):
        answering.respond(session, cast.observer, said)


def test_an_answer_to_an_earlier_outcome_is_stale(session, cast, statement, wish, reply):
    answering.dispose(session, cast.expert, replace(wish, reply_count=1))

    said = Response(statement.id, 1, Satisfaction.SATISFIED)
    with pytest.raises(StaleVersion):
        answering.respond(session, cast.observer, said)


def test_an_answer_sent_twice_is_one(session, cast, statement, reply):
    said = Response(statement.id, 1, Satisfaction.SATISFIED, form_key="key")
    first = answering.respond(session, cast.observer, said)

    assert answering.respond(session, cast.observer, said) is first
