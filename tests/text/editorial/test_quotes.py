import pytest

from tests.text.editorial.desk import marked, put_right

RULE = "mixed-quotes"
CURLY = ("paragraph", "The “right” of peoples.")


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ('The "duty" of States.', "The “duty” of States."),
        ("The people's duty.", "The people’s duty."),
        ("The ('old') duty.", "The (‘old’) duty."),
        ('A "3" is here.', "A “3” is here."),
    ],
)
def test_straight_marks_beside_curly_ones_are_curled(words, right):
    assert put_right(RULE, CURLY, ("paragraph", words)) == right


@pytest.mark.parametrize("words", ["The “duty” of States.", "The people’s duty.", "No marks."])
def test_marks_of_one_kind_are_let_stand(words):
    assert marked(RULE, CURLY, ("paragraph", words)) == []


def test_a_text_with_straight_marks_alone_is_let_stand():
    assert marked(RULE, ("paragraph", 'The "duty" and the people\'s right.')) == []


def test_one_mark_is_made_for_a_paragraph_from_its_first_to_its_last():
    (found,) = marked(RULE, CURLY, ("paragraph", 'The "duty" and the "right".'))

    assert (found.place.start, found.place.end) == (4, 26)


@pytest.mark.parametrize(
    ("language", "words"), [("fr", 'Le "devoir”'), ("en", '"A [link](https://example.org)"')]
)
def test_what_cannot_be_curled_safely_is_left_to_the_writer(language, words):
    found = marked(RULE, CURLY, ("paragraph", words), language=language)

    assert [one.fix for one in found] == [None]
