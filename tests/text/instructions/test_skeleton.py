from hypothesis import given

from drafting.text.instructions.skeleton import Skeleton
from tests.text.instructions.test_parsing import mails


def test_words_and_places_are_one_sign_each():
    skeleton = Skeleton("In OP3, replace “a b” with “c”")

    assert len(skeleton.text) == len("In X, replace X with X")


@given(mails)
def test_the_sentence_can_be_restored(mail):
    skeleton = Skeleton(mail)

    assert skeleton.restored(skeleton.text) == mail
