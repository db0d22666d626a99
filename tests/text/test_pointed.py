from hypothesis import given
from hypothesis import strategies as st

from drafting.text.pointed import (
    in_context,
    quoted,
    read_place,
    returned,
    whole_words,
    written_place,
)
from tests.text.strategies import texts

MARKED = "Recalling *the* [road to](https://a.example) peace[^1], and the end of the road,"
ARABIC = "وإذ تضع في اعتبارها التضامن الدولي،"


def words(text, places):
    return [text[slice(*place)] for place in places]


def test_a_quote_that_stands_once_is_certain():
    found = quoted("end of the road", MARKED)

    assert words(MARKED, found.places) == ["end of the road"]
    assert found.is_certain


def test_a_quote_that_stands_twice_is_a_question():
    found = quoted("the", MARKED)

    assert words(MARKED, found.places) == ["the"] * 3
    assert not found.is_certain


def test_a_quote_is_found_across_marks_that_nobody_reads():
    found = quoted("the road to  peace", MARKED)

    assert words(MARKED, found.places) == ["the* [road to](https://a.example) peace"]
    assert found.is_certain


def test_a_quote_with_a_slip_is_a_question_or_found_nearly():
    found = quoted("and the ned of the roads", MARKED)

    assert words(MARKED, found.places)


def test_a_quote_of_other_words_is_not_found():
    assert quoted("quantum chromodynamics", MARKED).places == ()


def test_a_quote_within_a_word_gives_way_to_the_word_itself():
    text = "An action is not an act, said the actor."

    assert quoted("act", text).places == ((20, 23),)


def test_words_of_arabic_and_with_combining_marks_are_taken_whole():
    text = "cafe\u0301s " + ARABIC

    assert text[slice(*whole_words(text, 4, 5))] == "cafe\u0301s"
    assert words(text, quoted("التضامن الدولي", text).places) == ["التضامن الدولي"]


def test_a_place_outside_the_text_or_without_words_is_none():
    assert whole_words("A road.", 3, 99) is None
    assert whole_words("A road.", 3, 3) is None
    assert whole_words("A - road", 2, 3) is None
    assert written_place(MARKED, -1, 4) is None
    assert written_place("", 0, 1) is None


def test_a_choice_is_shown_among_the_words_around_it():
    place = read_place(MARKED, quoted("end of the road", MARKED).places[0])

    context = in_context(MARKED, place)

    assert (context.words, context.after) == ("end of the road", ",")
    assert context.before.endswith("peace1, and the ")


def test_words_that_were_gone_return_to_the_letter_and_once():
    assert returned(
        "solidarity among peoples everywhere", "So solidarity among peoples everywhere."
    )
    assert returned("the road", "The road, the road.") is None
    assert returned("solidarity among peoples", "Xsolidarity among peoples, too") is None


@given(texts, st.integers(-2, 40), st.integers(-2, 60))
def test_a_place_as_read_holds_whole_words_of_the_text_or_is_none(text, start, end):
    place = written_place(text, start, end)

    assert place is None or whole_words(text, *place) == place


@given(texts, texts)
def test_every_place_of_a_quote_lies_in_the_text(quote, text):
    found = quoted(quote, text)

    assert all(0 <= start < end <= len(text) for start, end in found.places)
    assert found.places or not found.is_certain
