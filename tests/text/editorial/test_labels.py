import pytest

from drafting.text.editorial import Passage
from tests.text.editorial.desk import marked, put_right, read_in

ORDER, FORM, WORDS, SOLE = "label-order", "label-form", "label-in-words", "sole-operative-number"


def _labelled(kind, *labels, depth=0):
    return [Passage(kind, depth, "Words.", label) for label in labels]


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        ("operative", ["1.", "2.", "3."]),
        ("operative", ["OP1", "OP1 bis", "OP1 ter", "OP2", "OP2 alt", "OP2 alt 2", "OP3"]),
        ("preambular", ["PP1", "PP2"]),
        ("article", ["Article 1", "Article 2"]),
        ("paragraph", ["1.1", "1.2", "2.1"]),
        ("operative", ["", ""]),
        ("operative", ["A", "B"]),
    ],
)
def test_numbers_that_follow_one_another_have_no_mark(kind, labels):
    assert marked(ORDER, *_labelled(kind, *labels)) == []


@pytest.mark.parametrize(
    ("kind", "labels", "wrong"),
    [
        ("operative", ["1.", "3."], "3."),
        ("operative", ["1.", "1."], "1."),
        ("operative", ["2.", "3."], "2."),
        ("operative", ["1.", "1 ter"], "1 ter"),
        ("article", ["Article 1", "Article 3"], "Article 3"),
        ("operative", ["OP1", "OP2 bis"], "OP2 bis"),
    ],
)
def test_a_number_out_of_order_is_marked(kind, labels, wrong):
    (found,) = marked(ORDER, *_labelled(kind, *labels))

    assert found.sentence.startswith(f"The number {wrong} ")


def test_each_article_numbers_its_paragraphs_anew():
    text = (
        Passage("article", 0, "One", "Article 1"),
        *_labelled("paragraph", "1.", "2.", depth=1),
        Passage("article", 0, "Two", "Article 2"),
        *_labelled("paragraph", "1.", "3.", depth=1),
    )

    assert [one.place.index for one in marked(ORDER, *text)] == [5]


@pytest.mark.parametrize(("label", "count"), [("2.", 0), ("3.", 1)])
def test_behind_an_article_the_numbers_before_it_go_on(label, count):
    text = (
        *_labelled("paragraph", "1."),
        Passage("article", 0, "One", "Article 1"),
        *_labelled("paragraph", "1.", "2.", "3.", depth=1),
        Passage("heading", 0, "Annex"),
        *_labelled("paragraph", label, depth=1),
    )

    assert len(marked(ORDER, *text)) == count


@pytest.mark.parametrize(
    ("labels", "count"), [(["1.", "2."], 0), (["1.", "1."], 0), (["1.", "3."], 1)]
)
def test_numbers_go_on_or_begin_again_after_a_heading(labels, count):
    first, second = _labelled("operative", *labels)

    assert len(marked(ORDER, first, ("heading", "Part two"), second)) == count


@pytest.mark.parametrize(
    ("labels", "count"), [(["(a)", "(b)"], 0), (["(a)", "(c)"], 1), (["(b)", "(c)"], 2)]
)
def test_letters_follow_one_another_too(labels, count):
    text = [Passage("operative", 0, "Asks:"), *_labelled("subparagraph", *labels, depth=1)]

    assert len(marked(ORDER, *text)) == count


@pytest.mark.parametrize(
    ("depth", "label", "right"),
    [(1, "a)", "(a)"), (1, "a.", "(a)"), (1, "(1)", None), (1, "(a)", None), (2, "i.", "(i)")],
)
def test_a_letter_has_the_form_of_its_level(depth, label, right):
    above = [Passage("operative", 0, "Asks:"), Passage("subparagraph", 1, "To:", "(a)")]
    text = [*above[:depth], Passage("subparagraph", depth, "Meet.", label)]

    found = marked(FORM, *text)

    assert [f"written {right}, not {label}." in one.sentence for one in found] == [True] * bool(
        right
    )


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("1. Recalls it", "Recalls it"),
        ("(a) To mend it", "To mend it"),
        ("(iv) To mend it", "To mend it"),
        ("5 bis. Decides", "Decides"),
        ("OP5 Decides", "Decides"),
        ("1. (a) Decides", "Decides"),
    ],
)
def test_a_number_typed_into_the_words_is_taken_out(words, right):
    assert put_right(WORDS, ("paragraph", words)) == right


@pytest.mark.parametrize("words", ["Recalls 1. of it", "(See it) there", "2012 was good", "(a)"])
def test_words_that_only_hold_a_number_have_no_mark(words):
    assert read_in(WORDS, words) == []


def test_a_single_operative_paragraph_bears_no_number():
    (found,) = marked(SOLE, *_labelled("operative", "1."))

    assert "has no number" in found.sentence


@pytest.mark.parametrize("labels", [["OP1"], [""], ["1.", "2."]])
def test_several_paragraphs_and_a_name_that_is_not_printed_have_no_mark(labels):
    assert marked(SOLE, *_labelled("operative", *labels)) == []
