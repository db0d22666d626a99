"""A place is found by its identity, else by its number or its words, which is told."""

import pytest

from drafting.formats.akn_places import BY_NUMBER, BY_WORDS, NOWHERE, Places
from drafting.formats.outline import Node, Outline

PLACES = Places(
    Outline(
        (
            Node(
                "operative", "Urges ships;", "o-1", children=(Node("subparagraph", "day;", "s1"),)
            ),
            Node("operative", "Urges boats.", "o2"),
        )
    )
)


@pytest.mark.parametrize(
    ("address", "old", "place", "doubt"),
    [
        ("/akn/un/x#decl_o1", "", "o-1", ""),
        ("#para_2", "", "o2", BY_NUMBER),
        ("#para_1__point_a", "", "s1", BY_NUMBER),
        ("/akn/un/x/~para_2", "", "o2", BY_NUMBER),
        ("#sec_7", "Urges  boats.", "o2", BY_WORDS),
    ],
)
def test_a_place_is_found_and_what_is_not_certain_is_told(address, old, place, doubt):
    found, told = PLACES.found(address, old)

    assert (found.id, told) == (place, doubt)


@pytest.mark.parametrize("old", ["", "Urges planes."])
def test_a_place_that_the_text_does_not_have_says_how_it_was_named(old):
    found, told = PLACES.found("#sec_7", old)

    assert (found.label, told) == ("sec_7", NOWHERE)
    assert PLACES.at("#sec_7") is None
