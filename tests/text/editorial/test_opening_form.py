import pytest

from drafting.text.editorial import Severity
from tests.text.editorial.desk import marked, marks

FORM, WORD = "opening-form", "opening-word"


@pytest.mark.parametrize(
    ("kind", "words", "right"),
    [
        ("preambular", "Reaffirms", "Reaffirming"),
        ("preambular", "Also recalls", "Also recalling"),
        ("preambular", "Notes with concern", "Noting with concern"),
        ("preambular", "Takes note with appreciation", "Taking note with appreciation"),
        ("preambular", "Expresses its deep concern", "Expressing its deep concern"),
        ("operative", "Reaffirming", "Reaffirms"),
        ("operative", "Noting with concern", "Notes with concern"),
        ("operative", "Expressing its gratitude", "Expresses its gratitude"),
        ("operative", "Bearing in mind", "Bears in mind"),
        ("operative", "Convinced", None),
    ],
)
def test_an_opening_in_the_form_of_the_other_kind_is_turned(kind, words, right):
    assert marks(FORM, (kind, f"{words} the river")) == [(words, right)]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("preambular", "Recalling the river,"),
        ("preambular", "*Recalling* the river,"),
        ("operative", "Calls upon the neighbours;"),
        ("paragraph", "Recalling is free."),
        ("subparagraph", "To recall the river;"),
    ],
)
def test_a_right_opening_has_no_mark(kind, words):
    assert marked(FORM, (kind, words)) == marked(WORD, (kind, words)) == []


@pytest.mark.parametrize(
    ("kind", "words", "marks_"),
    [
        ("preambular", "The river is long,", "The"),
        ("preambular", "Nothing is lost,", "Nothing"),
        ("operative", "States shall share the river;", "States"),
        ("operative", "", ""),
    ],
)
def test_words_that_open_nothing_are_looked_at_again(kind, words, marks_):
    assert marks(WORD, (kind, words)) == [(marks_, None)]


def test_a_participle_that_is_in_no_table_is_let_pass():
    assert marked(WORD, ("preambular", "Heeding the river,")) == []


@pytest.mark.parametrize(
    ("language", "kind", "words", "first"),
    [
        ("fr", "operative", "Réaffirmant la rivière;", "Réaffirmant"),
        ("fr", "preambular", "Rappelle la rivière,", "Rappelle"),
        ("es", "operative", "Recordando el río;", "Recordando"),
        ("es", "preambular", "Decide el río,", "Decide"),
        ("ru", "operative", "Подтверждая реку;", "Подтверждая"),
        ("ru", "preambular", "Отмечает реку,", "Отмечает"),
        ("ar", "operative", "وإذ تشير إلى النهر؛", "وإذ"),
    ],
)
def test_other_languages_have_their_forms(language, kind, words, first):
    assert marks(FORM, (kind, words), language=language) == [(first, None)]


@pytest.mark.parametrize(
    ("language", "kind", "words"),
    [
        ("fr", "operative", "Réaffirme la rivière;"),
        ("fr", "preambular", "Rappelant la rivière,"),
        ("es", "operative", "Recuerda el río;"),
        ("ru", "preambular", "подтверждая реку,"),
        ("ar", "preambular", "إذ تشير إلى النهر،"),
        ("zh", "operative", "Reaffirming"),
        ("de", "operative", "Reaffirming"),
    ],
)
def test_right_forms_and_languages_without_a_rule_have_no_mark(language, kind, words):
    text = (kind, words)

    assert marked(FORM, text, language=language) == marked(WORD, text, language=language) == []


def test_the_wrong_form_is_an_error_and_an_unknown_word_a_warning():
    found = [
        *marked(FORM, ("preambular", "Recalls it,")),
        *marked(WORD, ("preambular", "It is,")),
    ]

    assert [one.severity for one in found] == [Severity.ERROR, Severity.WARNING]
    assert "write “Recalling”" in found[0].sentence
