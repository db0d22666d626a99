import pytest

from drafting.domain.errors import Invalid
from drafting.domain.vocabulary import Outcome
from drafting.web import forms


@pytest.fixture
def sent(room):
    """Opens a request to which these fields were sent."""

    def open_request(**fields):
        return room.app.test_request_context("/en/", method="POST", data=fields)

    return open_request


@pytest.mark.parametrize("value", ["", "x", "-1", "1.5", "\uff11", "9" * 10, " 1"])
def test_what_is_no_small_whole_number_is_refused_by_the_name_of_its_field(sent, value):
    with sent(base=value), pytest.raises(Invalid) as refusal:
        forms.number("base")

    assert refusal.value.field == "base"


def test_a_number_is_read(sent):
    with sent(base="12"):
        assert forms.number("base") == 12


@pytest.mark.parametrize("value", ["", "adored", "ACCEPTED"])
def test_a_choice_outside_the_list_is_refused(sent, value):
    with sent(outcome=value), pytest.raises(Invalid, match=r"Choose a decision\.") as refusal:
        forms.choice("outcome", Outcome, what="a decision")

    assert refusal.value.field == "outcome"


def test_words_are_kept_but_no_password_and_no_key(sent):
    secrets = dict.fromkeys(("password", "old", "new", "again", "csrf_token", "form_key"), "hush")

    with sent(text="An hour of thought", empty="  ", _inner="x", **secrets):
        assert forms.kept_words() == {"text": "An hour of thought"}


@pytest.mark.parametrize(
    ("value", "page"), [("", 1), ("0", 1), ("-4", 1), ("x", 1), ("3", 3), ("9" * 9, 100_000)]
)
def test_the_page_of_a_list_is_always_a_possible_one(room, value, page):
    with room.app.test_request_context(f"/en/?page={value}"):
        assert forms.page() == page


def test_an_address_fills_in_only_the_fields_that_were_named(room):
    with room.app.test_request_context(f"/en/?kind={'d' * 200}&text=words"):
        assert forms.asked_for("kind", "reasons") == {"kind": "d" * 100}


def test_a_box_is_ticked_or_not(sent):
    with sent(one="yes"):
        assert (forms.ticked("one"), forms.ticked("two")) == (True, False)
