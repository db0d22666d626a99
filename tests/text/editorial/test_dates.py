import pytest

from tests.text.editorial.desk import marked, read_in

RULE = "date-form"


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("September 27, 2012", "27 September 2012"),
        ("September 27 2012", "27 September 2012"),
        ("27th September 2012", "27 September 2012"),
        ("27th of September, 2012", "27 September 2012"),
        ("27 Sept. 2012", "27 September 2012"),
        ("Jan 2, 2012", "2 January 2012"),
        ("07 June 2012", "7 June 2012"),
        ("2012-09-27", "27 September 2012"),
        ("27/09/2012", "27 September 2012"),
        ("09/27/2012", "27 September 2012"),
        ("05.06.2012", "5 June 2012"),
        ("05/06/2012", None),
    ],
)
def test_a_date_is_written_with_its_day_first(words, right):
    assert read_in(RULE, f"adopted on {words} by all.") == [(words, right)]


@pytest.mark.parametrize(
    "words",
    [
        "on 27 September 2012",
        "on 7 and 8 June 2012",
        "in June 1993",
        "resolution 2005/55 and A/HRC/21/10",
        "version 1.2.2012.3",
        "the 2030-12-99 series",
        "[the text](https://example.org/2012-09-27)",
        "may 5, 2012 of them",
    ],
)
def test_what_is_no_date_or_a_right_one_has_no_mark(words):
    assert read_in(RULE, words) == []


@pytest.mark.parametrize(
    ("language", "right"),
    [
        ("fr", "27 septembre 2012"),
        ("es", "27 de septiembre de 2012"),
        ("ru", "27 сентября 2012 года"),
        ("ar", "27 أيلول/سبتمبر 2012"),
        ("zh", "2012年9月27日"),
    ],
)
def test_each_language_writes_its_own_months(language, right):
    assert read_in(RULE, "2012-09-27", language) == [("2012-09-27", right)]


def test_a_date_that_can_be_read_as_two_is_left_to_the_writer():
    (found,) = marked(RULE, ("paragraph", "on 05/06/2012."))

    assert "can be read as two dates" in found.sentence
