import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.instructions.splitting import parted
from drafting.text.instructions.values import Instruction
from tests.text.strategies import wordings

TEXT = "Urges all to act; thanks those who did, and rests."


def _parted(text=TEXT, **asked):
    return parted(Instruction("split", None, **asked), "OP1", text)


@pytest.mark.parametrize(
    ("asked", "parts"),
    [
        (
            {"sought": "act;", "side": "after"},
            ("Urges all to act;", "thanks those who did, and rests."),
        ),
        (
            {"sought": "thanks", "side": "before"},
            ("Urges all to act;", "thanks those who did, and rests."),
        ),
        ({"part": "clause"}, ("Urges all to act;", "thanks those who did, and rests.")),
        ({"words": "Urges all;\n\nThanks them;"}, ("Urges all;", "Thanks them;")),
    ],
)
def test_a_paragraph_is_cut_where_it_is_asked(asked, parts):
    assert _parted(**asked) == parts


def test_without_a_semicolon_the_last_clause_begins_behind_a_comma():
    assert _parted("Urges all, and thanks them,", part="clause") == (
        "Urges all,",
        "and thanks them,",
    )


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"sought": "sea"}, "do not stand"),
        ({"sought": "rests.", "side": "after"}, "Nothing of OP1"),
        ({"part": "sentence"}, "OP1 is one sentence."),
    ],
)
def test_what_tells_no_place_is_said(asked, said):
    assert said in _parted(**asked)


@given(wordings, st.sampled_from(["clause", "sentence"]))
def test_no_word_is_lost_when_a_part_stands_apart(text, part):
    found = _parted(text, part=part)

    letters = "".join(text.split())
    assert isinstance(found, str) or "".join("".join(found).split()) == letters
