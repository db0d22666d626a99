import re
import time
import unicodedata

import pytest
from hypothesis import given

from drafting.text.invisible import clean
from drafting.text.lookalikes import LookAlike, look_alikes
from drafting.text.scripts import resembles, script_of, styled
from tests.text.pages import strings
from tests.text.strategies import SHARED, seed_lines, texts

LANGUAGES = ["arb", "cmn_hans", "eng", "fra", "rus", "spa"]
UNSUSPECTED = "\u01c0\u0131\u0269\u028b\u0263\u0138\u0196\u01a6\u01bd\u0184\u018d"
"""Letters of living Latin alphabets and of old ones: Khoisan clicks, Turkish, Ewe, Zhuang …"""


def universal_declaration(language):
    path = SHARED / "data" / "revisions" / f"udhr_{language}.xml"
    if not path.exists():
        pytest.skip("the text in six languages is not beside the project")
    return re.sub(r"<[^>]*>", "", path.read_text(encoding="utf-8"))


def taken_for(text):
    return [(one.character, one.looks_like) for one in look_alikes(text)]


@given(texts)
def test_what_is_found_stands_where_it_is_said_to_stand(text):
    for one in look_alikes(text):
        assert text[one.place] == one.character
        assert one.character in one.word
        assert one.word in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_honest_text_raises_no_alarm(language):
    text = universal_declaration(language)

    assert look_alikes(text) == ()
    assert [line for line in text.splitlines() if look_alikes(line)] == []


def test_a_text_in_six_languages_raises_no_alarm():
    assert look_alikes("\n".join(universal_declaration(one) for one in LANGUAGES)) == ()


def test_the_mandate_raises_no_alarm():
    assert look_alikes("\n".join(seed_lines())) == ()


def test_a_letter_of_another_script_is_explained():
    (one,) = look_alikes("Solid\u0430rity of peoples")

    assert one == LookAlike(
        5, "\u0430", "a", "Solid\u0430rity", "Cyrillic, among letters that are Latin,"
    )
    assert one.sentence == (
        "In \u201cSolid\u0430rity\u201d the character \u201c\u0430\u201d (U+0430) is Cyrillic, "
        "among letters that are Latin, and looks like \u201ca\u201d. "
        "Type the word again in one script."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p\u0435ace", [("\u0435", "e")]),
        ("p\u03bfwer", [("\u03bf", "o")]),
        ("ass\u0585ciation", [("\u0585", "o")]),
        ("n\u0430ti\u03bfns", [("\u0430", "a"), ("\u03bf", "o")]),
        ("\u043d\u0430\u0440o\u0434\u044b \u043c\u0438\u0440\u0430", [("o", "\u043e")]),
        ("St\uff41tes", [("\uff41", "a")]),
        ("\uff33tates \uff26orum of the peoples", [("\uff33", "S"), ("\uff26", "F")]),
        ("\U0001d412olidarity", [("\U0001d412", "S")]),
        ("St\u0251tes", [("\u0251", "a")]),
        ("c\u00d7operation", [("\u00d7", "x")]),
        ("c\u0966operation", [("\u0966", "0")]),
        ("1\u0660\u06f0", [("\u0660", "0"), ("\u06f0", "0")]),
        ("he\u4e28p the peoples", [("\u4e28", "l")]),
        ("s\u05e1lidarity", [("\u05e1", "o")]),
        ("\u0441\u043e\u0440 of the peoples", list(zip("\u0441\u043e\u0440", "cop", strict=True))),
        ("\u0430 state", [("\u0430", "a")]),
        ("cop \u0438 \u043c\u0438\u0440", list(zip("cop", "\u0441\u043e\u0440", strict=True))),
    ],
)
def test_a_word_that_is_not_what_it_seems_is_found(text, expected):
    assert taken_for(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Russian \u043c\u0438\u0440 means both peace and world",
        "in Russian: \u0441\u043e \u0432\u0441\u0435\u043c\u0438",
        "\u0432 XX \u0432\u0435\u043a\u0435, COP 21, \u043f\u0443\u043d\u043a\u0442 3 a)",
        "the \u03b1-particle, 5 \u03bcm, 3 k\u03a9 and 5 \u00b5g",
        "\u5173\u4e8eUN\u7684\u51b3\u8bae \u3000\uff21\uff22\uff23 \u7b2c\u2163\u7ae0",
        "\u7b2c\u4e09\u6761",
        "\u30c6\u30b9\u30c8\u306e\u6587\u3068\u6f22\u5b57",
        "\u0648UNHCR \u0627\u0644\u0645\u0627\u062f\u0629 \u0665",
        "UN\uc740 \ud3c9\ud654\ub97c",
        "\u0e43\u0e0a\u0e49SMS\u0e44\u0e14\u0e49",
        "1\u00ba de mayo, n.\u00ba 5, XX\u1d49 si\u00e8cle, l\u2019\u00e9galit\u00e9",
        "Diyarbak\u0131r, Nguy\u1ec5n, \u01c0Xam",
        "2\u00d74 and a \u00d7 b",
        "\u0915\u094d\u0937\u0947 \u0967\u096f\u096c\u096c",
        "e\u0301galite\u0301",
        "",
    ],
)
def test_honest_words_of_several_scripts_raise_no_alarm(text):
    assert look_alikes(text) == ()


def test_every_letter_that_passes_for_a_latin_one_is_found_inside_a_word():
    pairs = strings("look-alikes.json")
    suspects = [
        other
        for _, other in pairs
        if (script_of(other) not in {"", "Latin"} or styled(other)) and other not in UNSUSPECTED
    ]

    missed = [one for one in suspects if not look_alikes(f"The peoples co{one}perate.")]

    assert len(suspects) > 1_000
    assert missed == []


def test_what_looks_the_same_as_its_plain_form_is_taken_for_it():
    for plain, other in strings("look-alikes.json"):
        if styled(other) == plain:
            assert resembles(other, "Latin") == plain


def test_naughty_strings_are_read_without_fail():
    for text in strings("naughty-strings.json"):
        for one in look_alikes(clean(text)):
            assert unicodedata.name(one.character)
            assert one.sentence


def test_thousands_of_suspect_words_are_read_in_little_time():
    start = time.process_time()

    found = look_alikes("p\u0435ace " * 20_000)

    assert len(found) == 20_000
    assert time.process_time() - start < 5


def test_one_endless_word_is_read_in_little_time():
    start = time.process_time()

    assert len(look_alikes("p\u0435" * 50_000)) == 50_000
    assert time.process_time() - start < 5
