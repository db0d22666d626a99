import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.numbering import Label, Place, held, label_all

KINDS = [
    *["title", "formula", "preambular", "heading", "article", "operative"],
    *["paragraph", "subparagraph"],
]
places = st.lists(st.builds(Place, st.sampled_from(KINDS), st.integers(0, 4)), max_size=20)
roots = st.builds(Place, st.sampled_from(["preambular", "operative", "article"]), st.just(0))
trees = st.lists(
    st.one_of(
        roots.map(lambda root: [root]),
        st.integers(1, 3).map(
            lambda count: [
                Place("operative", 0),
                *[Place("subparagraph", 1)] * count,
                Place("subparagraph", 2),
            ]
        ),
    ),
    max_size=6,
).map(lambda groups: [place for group in groups for place in group])


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


@given(places)
def test_a_numbering_that_holds_from_itself_is_the_same(found):
    labels_now = label_all(found)

    assert held(found, [one.reference for one in labels_now]) == labels_now


@given(places)
def test_where_nothing_was_numbered_before_all_is_numbered_anew(found):
    assert held(found, [""] * len(found)) == label_all(found)


@given(trees, st.data())
def test_inserting_places_changes_no_number_and_gives_none_twice(found, data):
    base, grown = [one.reference for one in label_all(found)], list(found)
    for _ in range(data.draw(st.integers(0, 6))):
        ends = [at for at, place in enumerate(grown) if place.depth == 0]
        at = data.draw(st.sampled_from([*ends, len(grown)]))
        grown.insert(at, data.draw(roots))
        base.insert(at, "")

    labels_now = held(grown, base)

    assert all(one.reference == was for one, was in zip(labels_now, base, strict=True) if was)
    named = [one.reference for one in labels_now if one.reference]
    assert len(set(named)) == len(named)
    assert held(grown, [one.reference for one in labels_now]) == labels_now


ODD = [
    "",
    "OP1",
    "OP1 bis",
    "OP0 0ies",
    "1.1",
    "OP1(a)",
    "(a) alt",
    "5 Z",
    "Article 1",
    "\u0661",
    "x",
]


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.sampled_from(ODD)), max_size=12), st.data())
def test_whatever_was_called_how_every_place_has_a_label_of_its_own(found, data):
    spent = data.draw(st.lists(st.sampled_from(ODD), max_size=3))
    now = held([Place(kind, 0) for kind, _ in found], [name for _, name in found], spent)

    named = [
        one.reference
        for (kind, _), one in zip(found, now, strict=True)
        if kind in {"preambular", "operative", "article"}
    ]
    assert len(set(named)) == len(named)


def inserted(base, **more):
    """The labels of paragraphs of which those without a name were inserted."""
    found = held([Place("paragraph", 0)] * len(base), base, **more)
    return [one.label for one in found]


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        (["1", "2"], ["1", "2"]),
        (["4", "5", "", "6"], ["4", "5", "5 bis", "6"]),
        (["5", "", "", "", "6"], ["5", "5 bis", "5 ter", "5 quater", "6"]),
        (["1", "", ""], ["1", "1 bis", "1 ter"]),
        (["5", "5 bis", "", "6"], ["5", "5 bis", "5 ter", "6"]),
        (["5", "", "5 bis"], ["5", "5 bis A", "5 bis"]),
        (["5", "", "", "5 bis"], ["5", "5 bis A", "5 bis B", "5 bis"]),
        (["5", "", "", "5 ter"], ["5", "5 bis", "5 ter A", "5 ter"]),
        (["5 bis", "", "5 ter"], ["5 bis", "5 ter A", "5 ter"]),
        (["5", "5 bis A", "", "5 bis"], ["5", "5 bis A", "5 bis B", "5 bis"]),
        (["", "1"], ["1 A", "1"]),
        (["", "", "1"], ["1 A", "1 B", "1"]),
        (["7", "", "3"], ["7", "7 bis", "3"]),
        (["5", "", "5 bis", "4"], ["5", "5 bis A", "5 bis", "4"]),
        (["1", "1", "2"], ["1", "1 bis", "2"]),
        (["1", "3"], ["1", "3"]),
        (["", ""], ["1", "2"]),
    ],
)
def test_the_numbers_hold_until_the_text_is_renumbered(base, expected):
    assert inserted(base) == expected


def test_a_number_that_is_gone_is_not_given_again():
    assert inserted(["5", "", "6"], spent=["5 bis"]) == ["5", "5 ter", "6"]
    assert inserted([""], spent=["1"]) == ["2"]


def test_inserted_paragraphs_print_their_latin_word():
    found = held([Place("operative", 0)] * 3, ["OP1", "", "OP2"])

    assert found[1] == Label("OP1 bis", "OP1 bis", "1 bis.")


def test_an_inserted_article_is_numbered_and_its_paragraphs_within_it():
    kinds = ["article", "paragraph", "article", "paragraph", "article", "paragraph", "paragraph"]
    found = held(
        [Place(kind, int(kind == "paragraph")) for kind in kinds],
        ["Article 1", "1.1", "", "", "Article 2", "2.1", ""],
    )

    assert [one.label for one in found] == [
        *["Article 1", "1.1", "Article 1 bis", "1 bis.1", "Article 2", "2.1", "2.1 bis"]
    ]


def test_inserted_subparagraphs_keep_the_letters_of_the_others():
    depths = [0, 1, 1, 2, 2, 1]
    found = held(
        [Place("subparagraph" if depth else "operative", depth) for depth in depths],
        ["OP3", "OP3(a)", "", "", "", "OP3(b)"],
    )

    assert [one.reference for one in found] == [
        *["OP3", "OP3(a)", "OP3(a) bis", "OP3(a) bis(i)", "OP3(a) bis(ii)", "OP3(b)"]
    ]
    assert found[2].label == "(a) bis"


def test_a_subparagraph_moved_to_another_paragraph_counts_as_inserted():
    places_now = [
        Place("operative", 0),
        Place("subparagraph", 1),
        Place("operative", 0),
        Place("subparagraph", 1),
        Place("subparagraph", 1),
    ]

    found = held(places_now, ["OP1", "OP1(a)", "OP2", "OP2(a)", "OP1(b)"])

    assert found[4].reference == "OP2(a) bis"


def test_a_paragraph_that_became_operative_counts_as_inserted():
    found = held([Place("operative", 0), Place("operative", 0)], ["OP1", "PP3"])

    assert found[1].label == "OP1 bis"


def test_another_wording_is_called_after_the_place_before_it():
    found = label_all(
        [
            Place("operative", 0),
            Place("operative", 0, is_alternative=True),
            Place("subparagraph", 1),
            Place("operative", 0, is_alternative=True),
            Place("operative", 0),
        ]
    )

    assert [one.reference for one in found] == ["OP1", "OP1 alt", "OP1 alt(a)", "OP1 alt 2", "OP2"]
    assert found[3].printed == "1 alt 2."


def test_another_wording_keeps_its_name_when_one_is_set_before_it():
    other = Place("operative", 0, is_alternative=True)

    found = held([Place("operative", 0), other, other], ["OP5", "", "OP5 alt"])

    assert [one.label for one in found] == ["OP5", "OP5 alt 2", "OP5 alt"]


def test_another_wording_keeps_its_name_when_the_one_before_it_is_gone():
    other = Place("operative", 0, is_alternative=True)

    found = held([Place("operative", 0), other, other], ["OP5", "OP5 alt 2", ""])

    assert [one.label for one in found] == ["OP5", "OP5 alt 2", "OP5 alt"]


def test_an_inserted_place_can_have_another_wording():
    found = held(
        [Place("operative", 0), Place("operative", 0), Place("operative", 0, is_alternative=True)],
        ["OP5", "", ""],
    )

    assert found[2].label == "OP5 bis alt"
