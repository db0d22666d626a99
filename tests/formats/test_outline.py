from hypothesis import given

from drafting.formats.outline import Node, Outline, count_by_kind, grow, labelled, walk
from tests.formats.samples import OUTLINE, outlines


@given(outlines())
def test_growing_the_places_of_a_walk_gives_the_same_tree(outline):
    places = [(depth, Node(node.kind, node.text)) for depth, node in walk(outline.nodes)]

    assert grow(places) == outline.nodes


def test_a_node_that_lies_too_deep_hangs_under_the_one_before_it():
    grown = grow([(0, Node("operative", "Urges:")), (3, Node("subparagraph", "to act"))])

    assert grown == (Node("operative", "Urges:", children=(Node("subparagraph", "to act"),)),)


def test_labels_are_computed_from_the_place_and_replace_older_ones():
    outline = Outline((Node("preambular", "Recalling", label="PP9"), Node("operative", "Urges")))

    assert [node.label for node in labelled(outline).nodes] == ["PP1", "OP1"]


def test_the_title_of_a_text_is_its_first_node():
    assert OUTLINE.title == "Draft declaration on shared harbours"
    assert Outline((Node("operative", "Urges"),)).title == ""


def test_kinds_are_counted_in_the_order_of_the_vocabulary():
    assert list(count_by_kind(OUTLINE).items()) == [
        ("title", 1),
        ("formula", 2),
        ("preambular", 2),
        ("heading", 2),
        ("article", 3),
        ("paragraph", 4),
        ("subparagraph", 5),
    ]
