import hashlib
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain import clock
from drafting.domain.vocabulary import Act
from drafting.record import journal
from tests import factories, journals

THEN = datetime(2012, 9, 27, 9, 0, tzinfo=UTC)


def test_an_entry_says_who_did_what_to_what_and_when(session, cast):
    with clock.at(THEN):
        seq = journal.append(
            session, cast.northland, Act.COMMENT_WRITTEN, "subject", {"number": 1}
        )

    assert json.loads(journals.newest(session).canonical) == {
        "seq": seq,
        "at": "2012-09-27T09:00:00+00:00",
        "act": "comment.written",
        "actor": cast.northland.user_id,
        "delegation": cast.northland.delegation_id,
        "subject": "subject",
        "facts": {"number": 1},
    }


def test_the_columns_of_an_entry_repeat_its_bytes(session, cast):
    journal.append(session, cast.expert, Act.SIGNED_OUT, "subject", {})

    entry = journals.newest(session)
    assert (entry.act, entry.actor_id, entry.subject_id) == (
        Act.SIGNED_OUT,
        cast.expert.user_id,
        "subject",
    )


def test_the_chain_holds_through_everything_that_happens(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    factories.comment(session, cast.observer, row)
    amendment = factories.amendment(session, cast.northland, row)
    factories.disposition(session, cast.expert, amendment)

    journals.check_chain(session)


def test_a_changed_byte_breaks_the_chain(session, cast, declaration):
    entry = journals.newest(session)
    entry.canonical = entry.canonical.replace(b"TEST/1", b"TEST/2")

    with session.no_autoflush, pytest.raises(AssertionError):
        journals.check_chain(session)
    session.expire(entry)


def test_canonical_bytes_are_those_of_rfc_8785():
    value = {"b": [True, None], "a": "€\n", "A": 10}

    assert journal.canonical_bytes(value) == '{"A":10,"a":"€\\n","b":[true,null]}'.encode()


@pytest.mark.parametrize("written", ["r\u00e9gion", "re\u0301gion"])
def test_the_same_letters_have_the_same_bytes_however_they_were_typed(written):
    composed = journal.canonical_bytes({"facts": {"words": ["r\u00e9gion"]}})

    assert journal.canonical_bytes({"facts": {"words": [written]}}) == composed
    assert journal.words_hash(written) == journal.words_hash("région")


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(-(2**53) + 1, 2**53 - 1)))
def test_the_order_in_which_facts_are_named_makes_no_difference(facts):
    backwards = dict(reversed(list(facts.items())))

    assert journal.canonical_bytes(facts) == journal.canonical_bytes(backwards)


def test_a_leaf_and_a_link_of_the_chain_cannot_be_taken_for_each_other():
    leaf = journal.leaf_hash(b"entry")

    assert leaf == hashlib.sha256(b"\x00entry").digest()
    assert (
        journal.chain_hash(journal.START, leaf)
        == hashlib.sha256(b"\x01" + bytes(32) + leaf).digest()
    )


def test_the_journal_keeps_no_words_only_their_proof(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    factories.comment(session, cast.observer, row, "An unmistakable remark.")

    assert b"unmistakable" not in journals.newest(session).canonical
