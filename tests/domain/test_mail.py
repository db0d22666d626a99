import pytest

from drafting.domain.errors import Invalid
from drafting.domain.mail import (
    LARGEST,
    MOST_CHANGES,
    MOST_WORDS,
    received,
    refuse_too_long,
    refuse_too_many,
)


def test_a_mail_is_kept_word_for_word_with_lines_that_end_in_one_way():
    assert received(" Dear  all,\r\n\r\nDelete OP1.\r") == " Dear  all,\n\nDelete OP1.\n"


@pytest.mark.parametrize("text", ["", " \r\n\t", "x" * (LARGEST + 1)])
def test_too_little_or_too_much_is_refused_beside_its_field(text):
    with pytest.raises(Invalid) as refusal:
        received(text)

    assert refusal.value.field == "mail"


def test_the_largest_mail_is_taken():
    assert len(received("x" * LARGEST)) == LARGEST


def test_more_changes_than_anybody_looks_through_are_refused():
    refuse_too_many(MOST_CHANGES)

    with pytest.raises(Invalid, match="in parts"):
        refuse_too_many(MOST_CHANGES + 1)


def test_a_form_that_would_never_end_is_refused():
    refuse_too_long(["x" * LARGEST] * 2, ["x" * MOST_WORDS])

    for said, words in ((["x" * LARGEST] * 3, []), ([], ["x" * MOST_WORDS, "x"])):
        with pytest.raises(Invalid, match="in parts"):
            refuse_too_long(said, words)
