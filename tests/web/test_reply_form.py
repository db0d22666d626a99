"""What the desk and the author write in the forms of an outcome, as one value."""

import pytest
from flask import Flask

from drafting.domain.errors import Invalid
from drafting.domain.remarks import CommentOutcome, Satisfaction
from drafting.web import reply_form

SAID = {"replies": "1", "outcome": "noted", "text": "Thank you."}


def _read(read, **fields):
    with Flask(__name__).test_request_context("/", method="POST", data=fields):
        return read("subject")


def test_what_the_desk_wrote_is_one_value():
    found = _read(reply_form.reply, **SAID, paragraph="place", version="3", telling="release")

    assert (found.subject_id, found.reply_count) == ("subject", 1)
    assert (found.outcome, found.text) == (CommentOutcome.NOTED, "Thank you.")
    assert (found.paragraph_id, found.version_number) == ("place", 3)
    assert (found.amendment_number, found.at_release) == (None, True)


@pytest.mark.parametrize("wrong", [{"paragraph": "place"}, {"version": "x"}, {"amendment": "x"}])
def test_a_number_that_is_missing_or_none_is_asked_for(wrong):
    with pytest.raises(Invalid):
        _read(reply_form.reply, **SAID, **wrong)


def test_what_the_author_says_is_one_value():
    found = _read(reply_form.response, reply="2", satisfaction="maintained", text="No.")

    assert (found.reply_number, found.satisfaction) == (2, Satisfaction.MAINTAINED)
