import pytest
from hypothesis import given

from drafting.text.sentences import sentence_at, sentences
from tests.text.strategies import texts


@given(texts)
def test_the_sentences_join_to_the_text(text):
    assert "".join(text[start:end] for start, end in sentences(text)) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two.", ["One.", " Two."]),
        ("See para. 4 thereof and No. 5.", ["See para. 4 thereof and No. 5."]),
        ("In op. cit. and so on.", ["In op. cit. and so on."]),
        ("He said \u201cso.\u201d Then left.", ["He said \u201cso.\u201d", " Then left."]),
        ("\u4e00\u3002\u4e8c\u3002", ["\u4e00\u3002", "\u4e8c\u3002"]),
        ("\u0647\u0644\u061f \u0646\u0639\u0645.", ["\u0647\u0644\u061f", " \u0646\u0639\u0645."]),
        ("A heading\n\nA text", ["A heading", "\n\nA text"]),
        ("one; two", ["one; two"]),
        ("no end", ["no end"]),
        ("", []),
    ],
)
def test_a_text_falls_into_its_sentences(text, found):
    assert [text[start:end] for start, end in sentences(text)] == found


def test_a_place_is_in_the_sentence_around_it():
    found = sentences("One. Two.")

    assert [sentence_at(found, place) for place in (0, 3, 4, 8, 9)] == [0, 0, 1, 1, 1]


def test_an_endless_row_of_stops_is_read_once():
    assert sentences(".)" * 50_000) == ((0, 100_000),)
