import pytest

from drafting.text.editorial import Passage, Severity
from tests.text.editorial.desk import marked, marks, put_right

RULE = "end-punctuation"
RESOLUTION = (
    ("title", "On good neighbours"),
    ("formula", "The Council of Neighbours,"),
    ("preambular", "Recalling the river,"),
    ("operative", "Calls upon all neighbours:"),
    ("subparagraph", "To mend what they break;"),
    ("subparagraph", "To share what the river brings;"),
    ("operative", "Decides to meet again."),
)
DECLARATION = (
    ("title", "Declaration on good neighbours"),
    ("heading", "Part one"),
    ("article", "The road"),
    ("paragraph", "Neighbours shall keep the road:"),
    ("subparagraph", "in summer;"),
    ("subparagraph", "in winter."),
    ("paragraph", "Nobody shall close it."),
)


@pytest.mark.parametrize("text", [RESOLUTION, DECLARATION])
def test_a_text_in_which_all_ends_as_it_should_has_no_mark(text):
    assert marked(RULE, *text) == []


@pytest.mark.parametrize(
    ("at", "words", "right"),
    [
        (0, "On good neighbours;", "On good neighbours"),
        (2, "Recalling the river;", "Recalling the river,"),
        (2, "Recalling the river", "Recalling the river,"),
        (2, "Recalling the river.[^1]", "Recalling the river,[^1]"),
        (2, "Recalling the “river”", "Recalling the “river”,"),
        (3, "Calls upon all neighbours;", "Calls upon all neighbours:"),
        (4, "To mend what they break,", "To mend what they break;"),
        (5, "To share what the river brings.", "To share what the river brings;"),
        (6, "Decides to meet again;", "Decides to meet again."),
        (6, "Decides to meet the others etc.,", "Decides to meet the others etc."),
    ],
)
def test_an_ending_is_put_right_by_its_position(at, words, right):
    text = (*RESOLUTION[:at], (RESOLUTION[at][0], words), *RESOLUTION[at + 1 :])

    assert put_right(RULE, *text) == right


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (1, "The Council of Neighbours:"),
        (2, "Recalling the river […]"),
        (2, "Recalling […] …"),
        (4, "To mend what they break; and"),
        (4, "To mend what they break. This is urgent."),
    ],
)
def test_what_an_editor_would_let_stand_has_no_mark(at, words):
    text = (*RESOLUTION[:at], (RESOLUTION[at][0], words), *RESOLUTION[at + 1 :])

    assert marked(RULE, *text) == []


@pytest.mark.parametrize(
    ("at", "words", "right"),
    [
        (2, "The road.", None),
        (3, "Neighbours shall keep the road.", ":"),
        (5, "in winter;", "."),
        (6, "Nobody shall close it;", "."),
        (6, "Who shall close it?", None),
    ],
)
def test_the_paragraphs_of_an_article_end_with_a_full_stop(at, words, right):
    text = (*DECLARATION[:at], (DECLARATION[at][0], words), *DECLARATION[at + 1 :])

    assert [fix for _, fix in marks(RULE, *text)] == [right]


@pytest.mark.parametrize(
    ("language", "words", "right"),
    [
        ("ar", "إذ تشير إلى النهر", "إذ تشير إلى النهر،"),
        ("zh", "回顾河流", "回顾河流\uff0c"),
        ("fr", "Rappelant la rivière;", "Rappelant la rivière,"),
        ("ru", "напоминая реку;", "напоминая реку,"),
        ("es", "Recordando el río;", "Recordando el río,"),
    ],
)
def test_each_language_has_its_own_marks(language, words, right):
    assert put_right(RULE, ("preambular", words), language=language) == right


def test_french_sets_a_space_before_a_semicolon():
    text = (("operative", "Décide."), ("operative", "Réaffirme."))

    assert put_right(RULE, *text, language="fr") == "Décide\u00a0;"


def test_a_list_in_a_preamble_may_end_its_entries_with_commas():
    text = (("preambular", "Recalling:"), ("subparagraph", "one,"), ("subparagraph", "two,"))

    assert marked(RULE, *text) == []


def test_a_list_in_a_list_is_opened_with_a_colon_and_ends_with_the_whole():
    inner = (Passage("subparagraph", 2, "in spring;"), Passage("subparagraph", 2, "in summer;"))
    text = (("operative", "Asks:"), ("subparagraph", "To meet:"), *inner)

    assert marks(RULE, *text) == [(";", ".")]


def test_a_wrong_ending_is_an_error_and_a_full_stop_in_a_title_a_warning():
    found = marked(RULE, ("title", "On the road."), ("paragraph", "It is long"))

    assert [one.severity for one in found] == [Severity.WARNING, Severity.ERROR]


def test_the_sentence_says_what_to_put_where():
    (found,) = marked(RULE, ("preambular", "Recalling the river;"))

    assert found.sentence == (
        "A preambular paragraph ends with a comma: put a comma in place of a semicolon."
    )
