import pytest

from tests.text.editorial.desk import marked, marks, put_right

RULE = "repeated-verb"


def _operative(*words):
    return tuple(("operative", one) for one in words)


@pytest.mark.parametrize(
    ("before", "here", "right"),
    [
        ("Reaffirms it;", "Reaffirms that;", "Also reaffirms that;"),
        ("Also reaffirms it;", "Reaffirms that;", "Further reaffirms that;"),
        ("Also reaffirms it;", "Also reaffirms that;", "Further reaffirms that;"),
        ("Takes note of it;", "Takes note with appreciation of that;",
         "Also takes note with appreciation of that;"),
        ("Expresses its concern;", "Expresses its deep concern;",
         "Also expresses its deep concern;"),
    ],
)  # fmt: skip
def test_a_verb_that_comes_again_says_so(before, here, right):
    assert put_right(RULE, *_operative(before, here)) == right


@pytest.mark.parametrize(
    ("before", "here"),
    [
        ("Reaffirms it;", "Also reaffirms that;"),
        ("Reaffirms it;", "Reaffirms also that;"),
        ("Reaffirms it;", "Further reaffirms that;"),
        ("Reaffirms it;", "Once again reaffirms that;"),
        ("Further reaffirms it;", "Reaffirms that;"),
        ("Calls upon them;", "Calls for that;"),
        ("Expresses its concern;", "Expresses its gratitude;"),
        ("It is so;", "It is not so;"),
    ],
)
def test_what_says_so_or_is_another_verb_has_no_mark(before, here):
    assert marked(RULE, *_operative(before, here)) == []


def test_a_list_between_two_paragraphs_does_not_part_them():
    text = (("operative", "Asks:"), ("subparagraph", "one;"), ("operative", "Asks two."))

    assert marks(RULE, *text) == [("Asks", "Also asks")]


def test_a_heading_parts_them():
    text = (("operative", "Asks one;"), ("heading", "Part two"), ("operative", "Asks two."))

    assert marked(RULE, *text) == []


def test_an_emphasised_verb_is_found_and_left_to_the_writer():
    text = _operative("Reaffirms it;", "*Reaffirms* that;")

    assert [fix for _, fix in marks(RULE, *text)] == [None]


@pytest.mark.parametrize(
    ("language", "before", "here", "count"),
    [
        ("fr", "Réaffirme ceci;", "Réaffirme cela;", 1),
        ("fr", "Réaffirme ceci;", "Réaffirme également cela;", 0),
        ("es", "Reafirma esto;", "Reafirma aquello;", 1),
        ("es", "Reafirma esto;", "Reafirma además aquello;", 0),
        ("ru", "Подтверждает это;", "Подтверждает то;", 1),
        ("ru", "Подтверждает это;", "Подтверждает также то;", 0),
        ("zh", "重申", "重申", 0),
    ],
)
def test_other_languages_have_their_adverbs(language, before, here, count):
    assert len(marked(RULE, *_operative(before, here), language=language)) == count
