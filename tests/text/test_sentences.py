from itertools import pairwise

import pytest

from drafting.text.sentences import ends_a_sentence, sentence_starts
from drafting.text.tokens import tokens


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two.", ["One.", " Two."]),
        ("See para. 4 thereof.", ["See para.", " 4 thereof."]),
        ("In op. cit. and so on.", ["In op. cit. and so on."]),
        ("He said \u201cso.\u201d Then left.", ["He said \u201cso.\u201d", " Then left."]),
        ("\u4e00\u3002\u4e8c\u3002", ["\u4e00\u3002", "\u4e8c\u3002"]),
        ("A heading\n\nA text", ["A heading", "\n\nA text"]),
        ("no end", ["no end"]),
    ],
)
def test_a_text_falls_into_its_sentences(text, sentences):
    words = tokens(text)

    starts = sentence_starts(words)

    found = ["".join(words[start:end]) for start, end in pairwise(starts)]
    assert found == sentences


def test_a_semicolon_does_not_end_a_sentence():
    assert not ends_a_sentence(tokens("one; two"))


def test_an_endless_row_of_stops_is_read_once():
    words = (".", ")") * 50_000

    assert sentence_starts(words) == (0, len(words))
