import pytest

from drafting.database import transaction
from drafting.domain.proving import Whither
from drafting.domain.telling import When
from drafting.domain.vocabulary import AmendmentKind, Outcome, Side
from drafting.queries import declarations
from drafting.queries.proof import proof
from drafting.services import amending
from tests import factories
from tests.bench.statements import counted


@pytest.fixture
def on(session, declaration):
    return lambda name: factories.row(session, declaration, name)


@pytest.fixture
def proved(session, cast, declaration):
    """Where one proposal went, as somebody of the cast is told."""

    def told(amendment, name="visitor"):
        found = proof(session, cast.named(name), declaration)
        return next(one for one in found.proposals if one.id == amendment.id)

    return told


@pytest.fixture
def released(session, cast, declaration, on):
    """A proposal of Northland that was accepted, and a release after it."""

    def accepted(name, **asked):
        one = factories.amendment(session, cast.northland, on(name), **asked)
        factories.disposition(session, cast.expert, one)
        factories.release(session, cast.expert, declaration)
        return one

    return accepted


def _wide(session, cast, row, **changes):
    text = row.text.replace("one river", "one very wide river")
    return factories.amendment(session, cast.northland, row, **{"text": text, **changes})


def test_what_is_not_decided_is_open(session, cast, on, proved):
    one = _wide(session, cast, on("PP1"))

    assert proved(one).whither is Whither.OPEN


def test_what_was_withdrawn_says_so(session, cast, on, proved):
    one = _wide(session, cast, on("PP1"))
    amending.withdraw(session, cast.northland, one.id)

    assert proved(one).whither is Whither.WITHDRAWN


def test_a_decision_with_its_reason_is_an_answer(session, cast, on, proved):
    one = _wide(session, cast, on("PP1"))
    factories.disposition(session, cast.expert, one, outcome=Outcome.DECLINED, reason="Too wide.")

    found = proved(one)

    assert (found.whither, found.reason) == (Whither.DECIDED, "Too wide.")


def test_a_decision_that_is_not_told_leaves_it_open_for_others(session, cast, on, proved):
    one = _wide(session, cast, on("PP1"))
    later = {"outcome": Outcome.DECLINED, "when": When.WITH_RELEASE}
    factories.disposition(session, cast.expert, one, **later)

    assert proved(one, "northland").whither is Whither.OPEN
    assert proved(one, "expert").whither is Whither.DECIDED


def test_words_that_stand_are_found_in_their_paragraph(session, cast, declaration, on, proved):
    one = _wide(session, cast, on("PP1"))
    factories.disposition(session, cast.expert, one)
    factories.release(session, cast.expert, declaration)

    found = proved(one)

    assert found.whither is Whither.STANDS
    assert [(place.name, place.words) for place in found.places] == [("PP1", 2)]
    assert (found.standing, found.put_in) == (2, 2)


def test_the_source_table_names_them_by_paragraph(session, cast, declaration, on):
    one = _wide(session, cast, on("PP1"))
    factories.disposition(session, cast.expert, one)
    factories.release(session, cast.expert, declaration)

    ((row, inside),) = proof(session, cast.visitor, declaration).table

    assert row.name == "PP1"
    assert [(each.number, words) for each, words in inside] == [(one.number, 2)]


def test_what_is_taken_up_and_not_published_comes(session, cast, on, proved):
    one = _wide(session, cast, on("PP1"))
    factories.disposition(session, cast.expert, one)

    assert proved(one).whither is Whither.COMING


def test_words_that_were_changed_since_are_told_apart(session, cast, declaration, on, proved):
    one = _wide(session, cast, on("PP1"))
    factories.disposition(session, cast.expert, one)
    factories.rewritten(session, cast.expert, on("PP1"), "Recalling one river and one road,")
    factories.release(session, cast.expert, declaration)

    assert proved(one).whither is Whither.CHANGED_SINCE


@pytest.mark.parametrize(
    "asked",
    [
        {"kind": AmendmentKind.DELETE, "text": ""},
        {"kind": AmendmentKind.RETAIN, "text": ""},
        {"text": "Decides to meet again."},
    ],
)
def test_what_puts_no_words_in_is_done(released, proved, asked):
    assert proved(released("OP3", **asked)).whither is Whither.DONE


def test_what_strikes_words_out_names_where_they_stood_then(released, proved):
    released("OP1", text="Thanks everybody who mended the road;")

    one = released("OP3", kind=AmendmentKind.DELETE, text="")

    stood = proved(one).stood
    assert (stood.name, stood.symbol, stood.number) == ("OP3", "TEST/2", 2)


def test_what_moves_words_names_where_they_stood_before(released, proved, on):
    aim = factories.aim(on("OP1"), Side.BEFORE)

    one = released("OP3", kind=AmendmentKind.MOVE, text="", aim=aim)

    assert (proved(one).stood.name, proved(one).stood.symbol) == ("OP3", "TEST/1")
    assert on("OP1").text.startswith("Decides to meet again")


def test_the_source_table_names_what_has_no_words_of_its_own(session, cast, declaration, released):
    one = released("OP3", kind=AmendmentKind.DELETE, text="")

    ((stood, inside),) = proof(session, cast.visitor, declaration).elsewhere.items()

    assert stood.name == "OP3"
    assert [each.number for each in inside] == [one.number]


def test_what_the_text_said_already_is_done(session, cast, declaration, on, proved):
    row = on("PP1")
    first, second = (_wide(session, cast, row) for _ in range(2))
    factories.disposition(session, cast.expert, first)
    factories.disposition(session, cast.expert, second, working_number=2)
    factories.release(session, cast.expert, declaration)

    assert proved(second).whither is Whither.DONE


def test_what_was_merged_names_the_one_that_goes_on(session, cast, on, proved):
    first, second = (_wide(session, cast, on("PP1")) for _ in range(2))
    merged = {"outcome": Outcome.MERGED, "into_id": first.id}
    factories.disposition(session, cast.expert, second, **merged)

    found = proved(second)

    assert (found.whither, found.into_number) == (Whither.MERGED, first.number)


def test_an_acceptance_that_left_no_trace_is_not_accounted_for(released, proved, monkeypatch):
    monkeypatch.setattr("drafting.services.deciding.take_in", lambda *_: None)

    one = released("PP1", text="Recalling one very wide river,")

    assert proved(one).whither is Whither.UNACCOUNTED


@pytest.mark.parametrize("count", [1, 5])
def test_it_takes_eight_statements_however_much_was_proposed(room, count):
    with transaction(room.database) as session:
        for _ in range(count):
            one = factories.amendment(session, room.actor("northland"), room.row("OP1"))
            declined = {"outcome": Outcome.DECLINED}
            factories.disposition(session, room.actor("expert"), one, **declined)
    with room.database.reading() as session:
        declaration = declarations.declaration(session, room.actor("visitor"), "neighbours")
        with counted(room.database) as found:
            proof(session, room.actor("visitor"), declaration)

    assert len(found) == 8
