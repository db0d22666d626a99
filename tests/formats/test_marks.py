import pytest

from drafting.formats.marks import (
    Style,
    begins_anew,
    letter_ordinal,
    looks_like_heading,
    roman,
    roman_ordinal,
    split_mark,
)


@pytest.mark.parametrize(
    ("line", "style", "value", "rest"),
    [
        ("13.", Style.NUMBER, "13", ""),
        ("13. Requests", Style.NUMBER, "13", "Requests"),
        ("(2) Urges", Style.NUMBER, "2", "Urges"),
        ("5 bis. Invites", Style.NUMBER, "5 bis", "Invites"),
        ("5 sexies. Invites", Style.NUMBER, "5 sexies", "Invites"),
        ("5 bis A. Invites", Style.NUMBER, "5 bis A", "Invites"),
        ("5 alt 2. Invites", Style.NUMBER, "5 alt 2", "Invites"),
        ("(a) bis To hold", Style.LETTER, "a", "To hold"),
        ("(a) A vessel", Style.LETTER, "a", "A vessel"),
        ("(a) series of ships", Style.LETTER, "a", "series of ships"),
        ("Article 3 undecies", Style.ARTICLE, "3 undecies", ""),
        ("(a)", Style.LETTER, "a", ""),
        ("b) To hold", Style.LETTER, "b", "To hold"),
        ("(aa) To end", Style.LETTER, "aa", "To end"),
        ("a. To act", Style.LETTER, "a", "To act"),
        ("ii. To act", Style.LETTER, "ii", "To act"),
        ("Article 3 bis", Style.ARTICLE, "3 bis", ""),
        ("(iii) To end", Style.LETTER, "iii", "To end"),
        ("Article 3", Style.ARTICLE, "3", ""),
        ("Article IV. Right of shelter", Style.ARTICLE, "IV", "Right of shelter"),
        ("ARTICLE 3 Shelter", Style.ARTICLE, "3", "Shelter"),
    ],
)
def test_a_number_before_a_paragraph_is_recognised(line, style, value, rest):
    mark, words = split_mark(line)

    assert mark is not None
    assert (mark.style, mark.value, words) == (style, value, rest)


@pytest.mark.parametrize(
    "line",
    ["27 September 2012", "7/5 of March", "1993. A year", "(see) below", "2.5 per cent",
     "Article 4 of the Charter", "Article 4, paragraph 2", "Articles"],
)  # fmt: skip
def test_words_that_only_look_like_a_number_stay_words(line):
    assert split_mark(line) == (None, line)


def test_letters_and_roman_numerals_count():
    assert [letter_ordinal(value) for value in ("a", "z", "aa", "bb")] == [1, 26, 27, 28]
    assert [roman_ordinal(value) for value in ("i", "iv", "IX", "iiii", "d")] == [1, 4, 9, 0, 0]
    assert all(roman_ordinal(roman(number)) == number for number in range(1, 300))


def test_a_heading_is_short_and_has_no_end_punctuation():
    assert looks_like_heading("Part II – Duties")
    assert not looks_like_heading("States shall cooperate.")
    assert not looks_like_heading("and in good faith")


def test_a_line_that_begins_with_a_comma_or_lower_case_goes_on():
    assert not begins_anew(", and welcomes")
    assert not begins_anew("as an input")
    assert begins_anew("“Solidarity” means")
