import pytest

from drafting.text.editorial import Passage, Severity
from tests.text.editorial.desk import marked, marks

RULE = "cross-reference"


def _resolution(words):
    """A preambular and three operative paragraphs, the third of which has two points."""
    return (
        ("preambular", "Recalling it,"),
        ("operative", words),
        ("operative", "Decides so;"),
        ("operative", "Requests:"),
        ("subparagraph", "one;"),
        ("subparagraph", "two."),
    )


def _declaration(words):
    """Two articles, the first of which has two paragraphs."""
    return (
        Passage("article", 0, "The road"),
        Passage("paragraph", 1, words),
        Passage("paragraph", 1, "It is long."),
        Passage("article", 0, "The river"),
        Passage("paragraph", 1, "It is wide."),
    )


@pytest.mark.parametrize(
    "words",
    [
        "see paragraph 3 above",
        "see paragraphs 2 and 3 below",
        "see operative paragraph 2",
        "see preambular paragraph 1 above",
        "see paragraph 3 (b) of the present resolution",
        "see OP3(b) and PP1",
        "see subparagraph (a) above",
    ],
)
def test_a_place_that_exists_has_no_mark(words):
    assert marked(RULE, *_resolution(words)) == []


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("see paragraph 4 above", "paragraph 4"),
        ("see paragraphs 2, 3 and 7 below", "7"),
        ("see paragraph 9", "paragraph 9"),
        ("see preambular paragraph 2 above", "preambular paragraph 2"),
        ("see paragraph 3 (c) of the present resolution", "paragraph 3 (c)"),
        ("see OP4", "OP4"),
        ("see PP2", "PP2"),
        ("see subparagraph (c) above", "subparagraph (c)"),
    ],
)
def test_a_place_that_does_not_exist_is_marked(words, mark):
    assert marks(RULE, *_resolution(words)) == [(mark, None)]


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("see article 3 of the present Declaration", "article 3"),
        ("see article 2, paragraph 2, above", "article 2"),
        ("see paragraph 5 above", "paragraph 5"),
        ("see article 7", "article 7"),
    ],
)
def test_a_declaration_is_known_by_its_articles(words, mark):
    assert marks(RULE, *_declaration(words)) == [(mark, None)]


@pytest.mark.parametrize(
    "words",
    [
        "see article 2 of the present Declaration",
        "see article 1, paragraph 2, above",
        "see paragraph 2 above",
        "see article 22 of the Charter",
        "see article 22, paragraph 2, of the Covenant",
        "see the Covenant, in particular article 22",
        "see resolution 21/10, paragraph 14",
        "see articles 22 to 24 thereof",
        "see article 22 (3)",
        "see paragraph 14 of its report",
    ],
)
def test_places_that_exist_and_those_of_other_instruments_have_no_mark(words):
    assert marked(RULE, *_declaration(words)) == []


def test_a_bare_article_is_that_of_another_text_where_this_one_has_none():
    assert marked(RULE, *_resolution("see article 22")) == []


def test_what_is_surely_of_this_text_is_an_error_and_what_may_be_a_warning():
    found = marked(RULE, *_resolution("see paragraph 8 above and paragraph 9"))

    assert [one.severity for one in found] == [Severity.ERROR, Severity.WARNING]
    assert found[0].sentence.endswith("in this text: name another place.")
    assert found[1].sentence.endswith("or the instrument that is meant.")


@pytest.mark.parametrize(
    ("language", "words", "mark"),
    [
        ("fr", "voir l'article 3 de la présente Déclaration", "article 3"),
        ("fr", "voir le paragraphe 8 ci-dessus", "paragraphe 8"),
        ("es", "véase el artículo 3 de la presente Declaración", "artículo 3"),
        ("es", "véase el párrafo 8 supra", "párrafo 8"),
    ],
)
def test_french_and_spanish_name_places_in_their_words(language, words, mark):
    assert marks(RULE, *_declaration(words), language=language) == [(mark, None)]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "voir l'article 3 de la Charte"),
        ("es", "véase el artículo 3 de la Carta"),
        ("ru", "см. статью 3 выше"),
    ],
)
def test_other_instruments_and_languages_without_the_rule_have_no_mark(language, words):
    assert marked(RULE, *_declaration(words), language=language) == []
