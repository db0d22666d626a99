"""Where the places of a text stand in the file."""

from drafting.formats.akn_body import Body
from drafting.formats.outline import Node


def _parts(*kinds):
    nodes = [Node(kind, f"Words {number}") for number, kind in enumerate(kinds)]
    return [
        (part.tag.partition("}")[2], [one.tag.partition("}")[2] for one in part])
        for part in Body(nodes).parts()
    ]


def test_the_preamble_ends_where_the_first_numbered_place_begins():
    assert _parts("title", "formula", "preambular", "operative", "preambular") == [
        ("preface", ["longTitle"]),
        ("preamble", ["formula", "recitals"]),
        ("mainBody", ["paragraph", "hcontainer"]),
    ]


def test_a_heading_takes_what_follows_it_into_its_part():
    assert _parts("operative", "heading", "article", "heading", "operative") == [
        ("mainBody", ["paragraph", "part", "part"]),
    ]


def test_a_text_without_numbered_places_has_a_body_all_the_same():
    assert _parts("preambular")[-1] == ("mainBody", ["p"])
