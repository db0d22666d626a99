import pytest

from drafting.domain import errors
from drafting.domain.errors import DraftingError, Invalid, StaleVersion, UnreadableFile

REFUSALS = [
    one
    for one in vars(errors).values()
    if isinstance(one, type) and issubclass(one, DraftingError)
]


@pytest.mark.parametrize("refusal", REFUSALS)
def test_every_refusal_says_a_whole_sentence(refusal):
    sentence = str(refusal())

    assert sentence[0].isupper()
    assert sentence.endswith(".")


def test_a_refusal_can_say_its_own_sentence_and_name_a_field():
    refusal = Invalid("The paragraph has no words.", field="text")

    assert (str(refusal), refusal.field) == ("The paragraph has no words.", "text")


def test_a_stale_version_tells_what_to_do_next():
    assert "Compare and submit again" in str(StaleVersion())


def test_an_unreadable_file_is_a_thing_to_correct_in_the_form():
    assert issubclass(UnreadableFile, Invalid)
