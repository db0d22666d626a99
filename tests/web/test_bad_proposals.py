"""Proposals that cannot be: each is refused with its sentence, changes nothing, loses no word."""

import pytest
from bs4 import BeautifulSoup

from drafting.database import transaction
from drafting.models import Amendment, AmendmentRevision, JournalEntry, Sponsorship
from tests import factories
from tests.rooms import HOME
from tests.web.acts import propose, proposed, publish, reads, reshape, rewrite

WORDS = "Reaffirms an hour of thought;"
ELSEWHERE = "/en/declarations/harbours"


@pytest.fixture
def row(room):
    return room.row("OP1")


@pytest.fixture
def foreign(room):
    """A paragraph of another declaration, which was released as well."""
    expert = room.actor("expert")
    with transaction(room.database) as session:
        other = factories.declaration(session, expert, "harbours")
        factories.release(session, expert, other, symbol="TEST/OTHER")
        return factories.row(session, other, "OP1")


def _recorded(room):
    with room.database.reading() as session:
        return [
            session.query(kind).count()
            for kind in (Amendment, AmendmentRevision, Sponsorship, JournalEntry)
        ]


def _page(answer):
    return BeautifulSoup(answer.get_data(as_text=True), "lxml")


def test_on_words_that_a_release_overtook_both_are_shown(room, row, northland, expert):
    rewrite(expert, row, row.text.replace("good repair", "best repair"))
    publish(expert)
    before = _recorded(room)

    page = _page(proposed(northland, row, 409, text=WORDS))

    assert "best repair" in reads(page)
    assert "an hour of thought" in reads(page)
    assert _recorded(room) == before


@pytest.mark.parametrize("act", ["draft", "submit"])
def test_on_a_paragraph_that_left_the_text_nothing_is_proposed(room, row, northland, expert, act):
    reshape(expert, row, "retire", base="1")
    publish(expert)
    before = _recorded(room)

    page = _page(proposed(northland, row, 409, text=WORDS, act=act))

    assert "not in the latest release any more" in reads(page, ".errors")
    assert WORDS in reads(page, "textarea[name=text]")
    assert _recorded(room) == before


@pytest.mark.parametrize("act", ["draft", "submit", "look", "join"])
def test_a_paragraph_of_another_declaration_is_not_found(room, row, foreign, northland, act):
    before = _recorded(room)
    fields = {"kind": "replace", "base": "1", "text": WORDS, "reasons": "", "act": act}
    fields |= {"join": "x" * 16} if act == "join" else {}

    answer = northland.post(f"{HOME}/paragraphs/{foreign.paragraph_id}/amendments", 404, **fields)

    assert WORDS in answer.get_data(as_text=True)
    assert _recorded(room) == before


@pytest.mark.parametrize("act", ["", "/submit", "/withdraw", "/revised-text", "/co-sponsors"])
def test_an_amendment_under_another_declaration_is_not_found(room, row, foreign, act):
    northland = room.visit("northland")
    state = "draft" if act in {"", "/submit"} else "submit"
    identity = propose(northland, row, act=state).rpartition("/")[2]
    visit = room.visit("southland") if act == "/co-sponsors" else northland
    before = _recorded(room)
    fields = {"kind": "replace", "base": "1", "revision": "1", "submission": "1", "text": WORDS}

    visit.post(f"{ELSEWHERE}/amendments/{identity}{act}", 404, **fields)

    assert _recorded(room) == before


@pytest.mark.parametrize("act", ["/withdraw", "/submit", "/revised-text", ""])
def test_nobody_acts_for_another_state(room, row, northland, act):
    address, southland = propose(northland, row), room.visit("southland")
    before = _recorded(room)
    fields = {"kind": "replace", "base": "1", "revision": "1", "submission": "1", "text": WORDS}

    southland.post(f"{address}{act}", 403, **fields)

    assert _recorded(room) == before


@pytest.mark.parametrize(
    ("fields", "status", "sentence"),
    [
        ({"text": ""}, 422, "propose to delete it instead"),
        ({"text": " \u00a0\n "}, 422, "propose to delete it instead"),
        ({"text": "", "kind": "insert_after"}, 422, "The new paragraph has no words"),
        ({"text": None}, 422, "same as in the draft"),
        ({"text": None, "kind": "insert_after"}, 422, "words of the paragraph beside it"),
        ({"kind": "everything"}, 422, "Choose what you propose"),
        ({"text": "Reaffirms ro\u200bads;"}, 422, "nobody can see"),
        ({"reasons": "Be\u202ecause"}, 422, "nobody can see"),
        ({"text": "word " * 2_001}, 422, "2,001 words"),
    ],
)
def test_words_that_cannot_be_proposed_are_refused_with_a_sentence(
    room, row, fields, status, sentence
):
    northland = room.visit("northland")
    before = _recorded(room)
    wish = {"text": WORDS, "reasons": "My reasons stay.", **fields}
    wish["text"] = row.text if wish["text"] is None else wish["text"]

    page = _page(proposed(northland, row, status, **wish))

    assert sentence in reads(page, ".errors")
    assert _recorded(room) == before


def test_after_withdrawal_no_revised_text_is_taken_and_none_is_lost(room, row, northland):
    address = propose(northland, row)
    northland.post(f"{address}/withdraw")
    before = _recorded(room)
    fields = {"kind": "replace", "base": "1", "submission": "1", "text": WORDS, "reasons": ""}

    page = _page(northland.post(f"{address}/revised-text", 409, **fields))

    assert "was withdrawn" in reads(page, ".errors")
    assert "an hour of thought" in reads(page)
    assert _recorded(room) == before
