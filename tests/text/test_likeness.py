from hypothesis import given

from drafting.text.likeness import Likeness
from tests.text.strategies import texts


def likeness(before, after):
    return Likeness(dict(enumerate(before)), dict(enumerate(after)), {})


@given(texts, texts)
def test_likeness_lies_between_none_and_all_and_is_mutual(one, other):
    there, back = likeness([one], [other]).of(0, 0), likeness([other], [one]).of(0, 0)

    assert 0 <= there <= 1 + 1e-9
    assert abs(there - back) < 1e-9


@given(texts, texts, texts)
def test_the_likeness_of_parts_lies_between_none_and_all(one, first, second):
    assert 0 <= likeness([one], [first, second]).of_parts((0,), (0, 1)) <= 1 + 1e-9
    assert 0 <= likeness([first, second], [one]).of_parts((0, 1), (0,)) <= 1 + 1e-9


def test_two_halves_are_like_their_whole():
    words = likeness(["one two three four"], ["one two", "three four"])

    assert words.of_parts((0,), (0, 1)) > 0.999
    assert words.of(0, 0) < 0.7


def test_two_are_like_what_they_became():
    assert likeness(["one two", "three one"], ["one two three one"]).of_parts((0, 1), (0,)) > 0.999


def test_words_that_both_parts_have_count_once_where_the_whole_has_them_once():
    twice = likeness(["one two"], ["one two", "one two"])

    assert abs(twice.of_parts((0,), (0, 1)) - 2 / 3) < 1e-9


def test_a_word_that_every_paragraph_has_tells_little():
    words = likeness(
        ["Recalling peace", "Recalling trade", "Recalling health"],
        ["Recalling peace again", "Recalling water"],
    )

    assert words.of(0, 0) > 2 * words.of(0, 1)


def test_capitals_do_not_matter():
    assert likeness(["Decides to act"], ["decides To act"]).of(0, 0) > 0.999


def test_how_much_of_one_lies_in_the_other_is_counted_from_either_side():
    words = likeness(["one two"], ["one two three four"])

    assert words.share_before(0, 0) > 0.999
    assert words.share_after(0, 0) < 0.6


def test_characters_without_spaces_count_with_their_neighbours():
    assert likeness(["国际团结"], ["结团际国"]).of(0, 0) == 0
