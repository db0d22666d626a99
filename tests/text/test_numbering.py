import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.numbering import Label, Place, label_all, latin

KINDS = [
    *["title", "formula", "preambular", "heading", "article", "operative"],
    *["paragraph", "subparagraph"],
]
places = st.lists(st.builds(Place, st.sampled_from(KINDS), st.integers(0, 4)), max_size=20)


def labels(*found):
    return [one.label for one in label_all([Place(kind, depth) for kind, depth in found])]


@given(places)
def test_every_place_has_one_label(found):
    assert len(label_all(found)) == len(found)


@given(places)
def test_no_two_numbered_paragraphs_have_one_reference(found):
    named = [
        one.reference
        for place, one in zip(found, label_all(found), strict=True)
        if place.kind in {"preambular", "operative", "article", "paragraph"}
    ]

    assert len(set(named)) == len(named)


def test_preambular_paragraphs_are_counted_and_print_no_number():
    found = label_all([Place("preambular", 0), Place("preambular", 0)])

    assert found == (Label("PP1", "PP1", ""), Label("PP2", "PP2", ""))


def test_operative_paragraphs_print_their_number():
    found = label_all([Place("operative", 0), Place("heading", 0), Place("operative", 0)])

    assert found == (Label("OP1", "OP1", "1."), Label("", "", ""), Label("OP2", "OP2", "2."))


def test_a_sole_operative_paragraph_prints_no_number():
    assert label_all([Place("preambular", 0), Place("operative", 0)])[1] == Label("OP1", "OP1", "")


def test_subparagraphs_are_lettered_under_their_paragraph():
    found = label_all(
        [
            Place("operative", 0),
            Place("operative", 0),
            Place("subparagraph", 1),
            Place("subparagraph", 1),
            Place("operative", 0),
            Place("subparagraph", 1),
        ]
    )

    assert found[3] == Label("(b)", "OP2(b)", "(b)")
    assert found[5] == Label("(a)", "OP3(a)", "(a)")


def test_deeper_levels_are_roman_then_letters_and_begin_anew():
    found = label_all(
        [
            Place("operative", 0),
            *[Place("subparagraph", depth) for depth in (1, 2, 2, 3, 2, 1, 2)],
        ]
    )

    assert [one.reference for one in found[1:]] == [
        "OP1(a)",
        "OP1(a)(i)",
        "OP1(a)(ii)",
        "OP1(a)(ii)a.",
        "OP1(a)(iii)",
        "OP1(b)",
        "OP1(b)(i)",
    ]


def test_after_z_comes_aa():
    found = labels(("operative", 0), *[("subparagraph", 1)] * 28)

    assert found[26:] == ["(z)", "(aa)", "(bb)"]


def test_paragraphs_of_an_article_are_counted_within_it():
    found = label_all(
        [
            Place("article", 0),
            Place("paragraph", 1),
            Place("article", 0),
            Place("paragraph", 1),
            Place("paragraph", 1),
            Place("subparagraph", 2),
        ]
    )

    assert found[2] == Label("Article 2", "Article 2", "Article 2")
    assert found[4] == Label("2.2", "2.2", "2.")
    assert found[5] == Label("(a)", "2.2(a)", "(a)")


def test_paragraphs_outside_an_article_are_counted_on():
    found = label_all([Place("paragraph", 0), Place("article", 0), Place("paragraph", 0)])

    assert found[2] == Label("2", "2", "2.")


def test_articles_are_counted_on_through_the_parts():
    found = labels(
        ("heading", 0), ("article", 1), ("paragraph", 2), ("heading", 0), ("article", 1)
    )

    assert found == ["", "Article 1", "1.1", "", "Article 2"]


def test_inserted_places_have_latin_names():
    assert [latin(number) for number in (1, 2, 9)] == ["bis", "ter", "decies"]
    with pytest.raises(ValueError, match="no Latin word"):
        latin(10)
