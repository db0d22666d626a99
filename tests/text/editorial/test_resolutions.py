import pytest

from drafting.text.editorial.resolutions import citations
from tests.text.editorial.desk import marks, read_in

RULE = "resolution-date"


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("its resolution 21/10 on rights", ["21/10"]),
        ("resolutions 6/3 of 27 September 2007, 7/5, 9/2 of 24 September 2008", ["7/5"]),
        ("Assembly resolution 217 A (III) and resolution 60/251", ["217 A (III)", "60/251"]),
        ("Commission resolution 2005/55, of the Commission", ["2005/55"]),
        ("resolution S-9/1 on the matter", ["S-9/1"]),
    ],
)
def test_a_resolution_without_its_date_is_marked(words, numbers):
    assert read_in(RULE, words) == [(number, None) for number in numbers]


@pytest.mark.parametrize(
    "words",
    [
        "resolution 21/10 of 27 September 2012",
        "resolution 217 A (III) of 10 December 1948",
        "resolution 60/251, entitled “A council”, of 15 March 2006",
        "resolutions 5/1, on building, and 5/2, on conduct, both of 18 June 2007",
        "resolutions 12/9 of 1 October 2009, 15/13 of 30 September 2010 and 18/5 of 29 September "
        "2011",
        "resolutions 5/1 and 5/2 of 18 June 2007",
        "resolutions 4/1, 5/1 and 5/2 of 18 June 2007",
        "adopted on 18 December 1979 in resolution 34/180",
        "the present resolution and document A/HRC/21/10",
        "the resolution of 27 September 2012",
        "decision 2/102",
    ],
)
def test_a_dated_resolution_has_no_mark(words):
    assert read_in(RULE, words) == []


def test_only_the_first_time_asks_for_the_date():
    text = (
        ("paragraph", "See resolution 21/10 of 27 September 2012."),
        ("paragraph", "See resolution 21/10."),
        ("paragraph", "See resolution 21/11 and again resolution 21/11."),
    )

    assert marks(RULE, *text) == [("21/11", None)]


@pytest.mark.parametrize(
    ("language", "undated", "dated"),
    [
        ("fr", "la résolution 21/10", "la résolution 21/10 du 27 septembre 2012"),
        ("es", "la resolución 21/10", "la resolución 21/10, de 27 de septiembre de 2012"),
        ("ru", "резолюцию 21/10", "резолюцию 21/10 от 27 сентября 2012 года"),
    ],
)
def test_other_languages_cite_in_their_words(language, undated, dated):
    assert read_in(RULE, undated, language) == [("21/10", None)]
    assert read_in(RULE, dated, language) == []


def test_every_number_of_a_list_is_found():
    words = "resolutions 6/3 of 27 September 2007, 7/5 of 27 March 2008 and 9/2"

    found = [(one.number, one.is_dated) for one in citations(words, "en")]

    assert found == [("6/3", True), ("7/5", True), ("9/2", False)]
