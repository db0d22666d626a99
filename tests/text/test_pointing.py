import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.numbering import Place, held, label_all
from drafting.text.pointing import missing
from drafting.text.references import references

ARTICLES = label_all(
    [
        Place("preambular", 0),
        Place("article", 0),
        Place("paragraph", 1),
        Place("paragraph", 1),
        Place("subparagraph", 2),
        Place("subparagraph", 2),
        Place("subparagraph", 3),
        Place("article", 0),
    ]
)
OPERATIVE = label_all([*[Place("operative", 0)] * 3, *[Place("subparagraph", 1)] * 28])


def not_found(text, labels, here=""):
    (reference,) = references(text)
    return missing(reference, {one.reference for one in labels}, here)


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("article 1", ()),
        ("article 3", ("Article 3",)),
        ("articles 1 to 4", ("Article 3", "Article 4")),
        ("article 1, paragraph 2", ()),
        ("paragraph 2 of article 2", ("2.2",)),
        ("article 1, paragraph 2 (b)", ()),
        ("article 1, paragraph 2 (b) (i)", ()),
        ("article 1, paragraph 2 (c)", ("1.2(c)",)),
        ("PP1", ()),
        ("PP2", ("PP2",)),
        ("article 30 of the Charter", ()),
    ],
)
def test_what_a_reference_points_to_is_found_or_named(text, gone):
    assert not_found(text, ARTICLES) == gone


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("paragraph 3", ()),
        ("OP3 (aa)", ()),
        ("OP3 (a) to (bb)", ()),
        ("OP3 (z) to (dd)", ("OP3(cc)", "OP3(dd)")),
        ("paragraphs 2 to 5", ("4", "5")),
        ("OP2 bis", ("OP2 bis",)),
        ("OP2 (i) to (iii)", ("OP2(i)", "OP2(ii)", "OP2(iii)")),
        ("paragraphs 1 to 9000", ("9000",)),
        ("paragraphs 3 to 3 bis", ("3 bis",)),
    ],
)
def test_ranges_are_looked_for_one_by_one(text, gone):
    assert not_found(text, OPERATIVE) == gone


def test_an_own_subparagraph_is_sought_where_the_words_stand():
    assert not_found("subparagraph (b) above", ARTICLES, "1.2(a)") == ()
    assert not_found("subparagraph (b) above", ARTICLES, "1.2") == ()
    assert not_found("subparagraph (i)", ARTICLES, "1.2(b)") == ()
    assert not_found("subparagraph (c) above", ARTICLES, "1.2(a)") == ("1.2(a)(c)",)


def test_an_own_subparagraph_is_not_judged_where_nobody_knows_where_the_words_stand():
    assert not_found("subparagraph (x)", ARTICLES) == ()


def test_an_own_paragraph_is_sought_in_the_article_of_the_words():
    assert not_found("paragraph 2", ARTICLES, "1.1") == ()
    assert not_found("paragraph 2", ARTICLES, "Article 2") == ("2",)


def test_an_inserted_paragraph_is_found_by_its_latin_word():
    labels = held([Place("operative", 0)] * 3, ["OP5", "", "OP6"])

    assert not_found("paragraph 5 bis", labels) == ()


@given(st.lists(st.sampled_from(["operative", "preambular", "article"]), max_size=12))
def test_every_numbered_place_is_found_by_its_label(kinds):
    labels = label_all([Place(kind, 0) for kind in kinds])

    assert all(not_found(one.label, labels) == () for one in labels)
