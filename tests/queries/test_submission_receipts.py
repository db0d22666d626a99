import hashlib

import pytest

from drafting.domain import merkle
from drafting.domain.errors import NotFound
from drafting.models import JournalEntry
from drafting.queries import submission_receipts
from drafting.services import amending
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


def test_a_receipt_names_the_hash_of_the_words_and_their_place_in_the_chain(session, cast, row):
    made = factories.amendment(session, cast.northland, row, text="Reaffirms the bridge;")

    receipt = submission_receipts.for_amendment(session, cast.northland_second, made.id)

    entry = session.get_one(JournalEntry, receipt.seq)
    assert receipt.words_hash == hashlib.sha256(b"Reaffirms the bridge;").hexdigest()
    assert receipt.chain_hash == entry.chain_hash.hex()
    assert (entry.subject_id, receipt.number) == (made.id, 1)


def test_it_is_for_the_text_that_was_submitted_last(session, cast, row):
    made = factories.amendment(session, cast.northland, row)
    wish = factories.proposal(row, text="Reaffirms the ferry;")
    amending.resubmit(session, cast.northland, made.id, 1, wish)

    receipt = submission_receipts.for_amendment(session, cast.northland, made.id)

    assert receipt.words_hash == hashlib.sha256(b"Reaffirms the ferry;").hexdigest()


@pytest.mark.parametrize("name", ["southland", "observer", "administrator", "visitor"])
def test_nobody_else_has_the_receipt(session, cast, row, name):
    made = factories.amendment(session, cast.northland, row)

    with pytest.raises(NotFound):
        submission_receipts.for_amendment(session, cast.named(name), made.id)


def test_a_draft_has_none(session, cast, row):
    draft = factories.draft(session, cast.northland, row)

    with pytest.raises(NotFound):
        submission_receipts.for_amendment(session, cast.northland, draft.id)


def test_a_comment_is_receipted_to_its_organisation(session, cast, row):
    made = factories.comment(session, cast.northland, row, "Yes")

    receipt = submission_receipts.for_comment(session, cast.northland_second, made.id)

    assert receipt.words_hash == hashlib.sha256(b"Yes").hexdigest()
    with pytest.raises(NotFound):
        submission_receipts.for_comment(session, cast.southland, made.id)


def test_the_journal_is_proved_to_hold_the_entry(session, cast, row):
    made = factories.amendment(session, cast.northland, row)
    factories.comment(session, cast.observer, row, "Yes")
    receipt = submission_receipts.for_amendment(session, cast.northland, made.id)

    proof = submission_receipts.inclusion(session, receipt)

    leaf, path = bytes.fromhex(receipt.leaf_hash), [bytes.fromhex(one) for one in proof.path]
    reached = merkle.leads_to(leaf, (receipt.seq - 1, proof.size), path)
    assert reached.hex() == proof.root
    assert proof.size > receipt.seq
