import pytest

from drafting.text.instructions.forms import (
    NEW_PARAGRAPH_FORMS,
    PARAGRAPH_FORMS,
    WORD_FORMS,
    fitting,
)
from drafting.text.instructions.skeleton import Skeleton


def _fitting(forms, text):
    skeleton = Skeleton(text)
    return fitting(forms, skeleton.text, skeleton)


@pytest.mark.parametrize(
    ("text", "sought", "words"),
    [
        ("replace “a” with “b”", "a", "b"),
        ("substitute “b” for “a”", "a", "b"),
        ("delete “a” and insert “b”", "a", "b"),
        ("delete “a” after “b”", "b a", "b"),
        ("insert “b” between “a” and “c”", "a c", "a b c"),
    ],
)
def test_what_goes_and_what_comes_is_told_in_each_form(text, sought, words):
    found = _fitting(WORD_FORMS, text)

    assert (found.kind, found.sought, found.words) == ("replace", sought, words)


def test_words_of_a_paragraph_that_go_on_to_ask_for_more_fit_no_form():
    assert _fitting(PARAGRAPH_FORMS, "OP3 should read: Decides to act. Delete OP4.") is None


def test_a_new_paragraph_is_told_from_a_new_wording():
    new = _fitting(NEW_PARAGRAPH_FORMS, "new OP3: Decides to act;")
    reworded = _fitting(PARAGRAPH_FORMS, "OP3 should read: Decides to act;")

    assert (new.is_new, reworded.is_new) == (True, False)


def test_a_long_row_of_dashes_fits_no_form():
    assert _fitting(PARAGRAPH_FORMS, "— " * 5_000) is None
