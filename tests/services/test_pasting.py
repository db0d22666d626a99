from dataclasses import replace

import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion
from drafting.domain.vocabulary import Act, AmendmentKind, AmendmentState, Side
from drafting.models import Amendment, Submission
from drafting.record.aims import Aim
from drafting.record.pasted import Change, Paste
from drafting.services import pasting
from tests import factories, journals
from tests.cast import EVERYBODY

OTHERS = ["expert", "secretariat", "administrator", "observer", "visitor"]
MAIL = "Dear all,\n\nsee below."


@pytest.fixture
def rows(session, declaration):
    return [factories.row(session, declaration, name) for name in ("PP1", "OP1")]


@pytest.fixture
def paste(rows):
    """A new wording of one paragraph and the end of another."""
    changes = [
        Change(0, rows[0].paragraph_id, AmendmentKind.REPLACE, "Recalling one road,"),
        Change(3, rows[1].paragraph_id, AmendmentKind.DELETE, ""),
    ]
    return Paste(MAIL, "A good text.", 1, changes)


def _made(session):
    return session.query(Amendment).order_by(Amendment.created_at, Amendment.id).all()


def test_what_was_confirmed_becomes_drafts_in_a_submission(session, cast, declaration, paste):
    gathered = pasting.take_up(session, cast.northland, declaration.id, paste)

    assert [one.kind for one in _made(session)] == [AmendmentKind.REPLACE, AmendmentKind.DELETE]
    assert {one.state for one in _made(session)} == {AmendmentState.DRAFT}
    assert {one.submission_id for one in _made(session)} == {gathered.id}
    assert (gathered.received, gathered.remarks, gathered.number) == (MAIL, "A good text.", None)


def test_it_joins_what_the_delegation_gathers_already(session, cast, declaration, paste):
    begun = factories.gathered(session, cast.northland, declaration)

    gathered = pasting.take_up(session, cast.northland_second, declaration.id, paste)

    assert gathered.id == begun.id
    assert gathered.remarks == "Thanks.\n\nA good text."


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_but_a_delegation_of_a_state_pastes(session, cast, declaration, paste, name):
    with pytest.raises(NotAllowed):
        pasting.take_up(session, cast.named(name), declaration.id, paste)


def test_a_declaration_that_is_not_there_takes_nothing(session, cast, paste):
    with pytest.raises(NotFound):
        pasting.take_up(session, cast.northland, "x" * 16, paste)


def test_what_was_read_on_an_older_release_is_stale(session, cast, declaration, paste):
    factories.release(session, cast.expert, declaration)

    with pytest.raises(StaleVersion, match="nothing is lost"):
        pasting.take_up(session, cast.northland, declaration.id, paste)

    assert _made(session) == []


def test_sent_twice_it_is_kept_once(session, cast, declaration, paste):
    once = replace(paste, form_key="one-key")
    pasting.take_up(session, cast.northland, declaration.id, once)

    pasting.take_up(session, cast.northland, declaration.id, once)

    assert len(_made(session)) == 2


@pytest.mark.parametrize(
    "wrong",
    [
        ({"paragraph_id": ""}, "paragraph-3"),
        ({"paragraph_id": "x" * 16}, "paragraph-3"),
        ({"kind": AmendmentKind.REPLACE}, "words-3"),
        ({"kind": AmendmentKind.MOVE}, "target-3"),
        ({"kind": AmendmentKind.SPLIT, "text": "Reaffirms all;"}, "words-3"),
        ({"kind": AmendmentKind.REPLACE, "text": "A\u200bword;"}, "words-3"),
    ],
)
def test_a_change_that_cannot_be_kept_is_named(session, cast, declaration, paste, wrong):
    change, field = wrong
    changes = [paste.changes[0], replace(paste.changes[1], **change)]

    with pytest.raises(Invalid) as refusal:
        pasting.take_up(session, cast.northland, declaration.id, replace(paste, changes=changes))

    assert refusal.value.field == field


def test_a_paragraph_that_moves_is_kept_with_its_place(session, cast, declaration, paste, rows):
    third = factories.row(session, declaration, "OP3").paragraph_id
    moves = Change(0, rows[1].paragraph_id, AmendmentKind.MOVE, "", Aim(third, Side.AFTER))

    pasting.take_up(session, cast.northland, declaration.id, replace(paste, changes=[moves]))

    (made,) = _made(session)
    assert (made.kind, made.target_id, made.side) == (AmendmentKind.MOVE, third, Side.AFTER)


def test_two_paragraphs_that_cannot_be_joined_are_refused_beside_the_other_one(
    session, cast, declaration, paste, rows
):
    joins = Change(5, rows[0].paragraph_id, AmendmentKind.JOIN, "All.", Aim(rows[1].paragraph_id))

    with pytest.raises(Invalid, match="stand under the same one") as refusal:
        pasting.take_up(session, cast.northland, declaration.id, replace(paste, changes=[joins]))

    assert refusal.value.field == "target-5"


def test_a_title_can_only_be_replaced(session, cast, declaration, paste):
    title = factories.row(session, declaration, "Title")
    wrong = replace(paste.changes[1], paragraph_id=title.paragraph_id)

    with pytest.raises(Invalid) as refusal:
        pasting.take_up(session, cast.northland, declaration.id, replace(paste, changes=[wrong]))

    assert refusal.value.field == "kind-3"


def test_nothing_at_all_is_refused(session, cast, declaration, paste):
    with pytest.raises(Invalid, match="Nothing is ticked"):
        pasting.take_up(
            session, cast.northland, declaration.id, replace(paste, changes=[], remarks=" ")
        )


def test_remarks_alone_are_kept(session, cast, declaration, paste):
    gathered = pasting.take_up(session, cast.northland, declaration.id, replace(paste, changes=[]))

    assert (gathered.remarks, _made(session)) == ("A good text.", [])


def test_the_journal_holds_proof_of_the_mail_and_not_its_words(session, cast, declaration, paste):
    pasting.take_up(session, cast.northland, declaration.id, paste)

    entry = journals.newest(session)
    assert entry.act is Act.SUBMISSION_FILLED
    assert journals.facts(entry)["received"] == journals.words_hash(MAIL)
    assert session.query(Submission).count() == 1


def test_the_cast_of_those_who_may_not_is_complete():
    assert set(OTHERS) | {"northland", "northland_second", "southland"} == set(EVERYBODY)
