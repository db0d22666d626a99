"""Characters without a picture."""

from drafting.formats.pdf_signs import missing, without

SENTENCE = 'PDF/UA-1 error: the text `"{}"` could not be displayed with font `"Noto Serif"`'


def test_the_characters_that_are_missing_are_read_from_the_complaint():
    assert missing(SENTENCE.format("𐍈")) == {"𐍈"}
    assert missing(SENTENCE.format("\\u{1}")) == {"\x01"}


def test_a_plain_letter_is_never_taken_for_the_one_that_is_missing():
    assert missing(SENTENCE.format("x")) == frozenset()


def test_another_complaint_names_none():
    assert missing("unknown variable") == frozenset()


def test_a_missing_character_stands_by_its_number_wherever_it_was():
    given = {"title": "a𐍈", "lines": [{"level": 1, "pieces": ["𐍈"]}]}

    marked = without(given, frozenset("𐍈"))

    assert marked == {"title": "a[U+10348]", "lines": [{"level": 1, "pieces": ["[U+10348]"]}]}


def test_if_none_is_named_every_mark_that_stands_on_a_letter_is_shown():
    assert without("x\u20dd", None) == "x[U+20DD]"
