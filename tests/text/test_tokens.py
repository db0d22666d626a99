import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text import tokens as module
from drafting.text.tokens import has_meaning, keys, pieces, tokens
from tests.text.strategies import texts

LATIN = "".join(map(chr, [*range(0x2BC), *range(0x2000, 0x2070), *range(0x20A0, 0x20C0)]))


@given(texts)
def test_the_pieces_of_a_text_join_to_the_text(text):
    assert "".join(pieces(text)) == text


@given(texts)
def test_spaces_and_tokens_take_turns(text):
    found = pieces(text)

    assert len(found) % 2 == 1
    assert not any(space.strip() for space in found[::2])
    assert all(token.strip() for token in found[1::2])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("States shall, act.", ["States", "shall", ",", "act", "."]),
        ("don't l\u2019eau", ["don't", "l\u2019eau"]),
        ("0.7 per cent, 3,000.", ["0", ".", "7", "per", "cent", ",", "3", ",", "000", "."]),
        ("\u56fd\u9645\u3002", ["\u56fd", "\u9645", "\u3002"]),
        ("post-2015", ["post", "-", "2015"]),
        ("a \n\t b", ["a", "b"]),
        ("21st", ["21st"]),
        ("peace.[^12]", ["peace", ".", "[^12]"]),
        ("[see](https://x.org/a,b).", ["[", "see", "](https://x.org/a,b)", "."]),
        ("*Recalling*", ["*", "Recalling", "*"]),
        ("5.\u00a0bis", ["5", ".", "bis"]),
        ("\u0441\u043e\u043b\u0438\u0434\u0430\u0440\u043d\u043e\u0441\u0442\u044c", 1),
    ],
)
def test_words_and_signs_are_told_apart(text, found):
    assert tokens(text) == ([text] if found == 1 else found)


@pytest.mark.parametrize(
    "word",
    [
        "\u062a\u0636\u0627\u0645\u0646\u064b\u0627",
        "\u0639\u0644\u0651\u0645",
        "cafe\u0301",
        "\u0915\u094d\u0937\u0947\u0924\u094d\u0930",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "soli\u00addarity",
    ],
)
def test_a_word_keeps_its_marks_and_joiners(word):
    assert tokens(word) == [word]


@given(st.text(alphabet=LATIN, max_size=40))
def test_latin_letters_are_read_quickly_and_no_differently(text):
    assert pieces(text) == module._TOKEN.split(text)


@given(st.text(alphabet=LATIN[:128], max_size=40))
def test_plain_letters_are_read_more_quickly_and_no_differently(text):
    assert module._ASCII_TOKEN.split(text) == module._TOKEN.split(text)


def test_each_latin_character_is_what_it_is_elsewhere():
    others = [one for one in LATIN if pieces(f"a{one}b") != module._TOKEN.split(f"a{one}b")]

    assert others == []


def test_quotation_marks_and_dashes_of_all_shapes_compare_alike():
    typed = tokens('"Peoples\' right" - so')
    printed = tokens("\u201cPeoples\u2019 right\u201d \u2013 so")

    assert keys(typed) == keys(printed)


@given(texts)
def test_a_key_is_never_empty_and_never_changed_again(text):
    found = keys(tokens(text))

    assert all(found)
    assert keys(found) == found


def test_a_sign_has_no_meaning_and_a_figure_has():
    assert not has_meaning(" ,")
    assert has_meaning("7")


@given(texts)
def test_a_text_has_meaning_where_one_of_its_characters_is_a_letter_or_a_digit(text):
    assert has_meaning(text) == any(character.isalnum() for character in text)
