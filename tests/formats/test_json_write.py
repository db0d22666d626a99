import json

from drafting.formats.edition import Edition
from drafting.formats.json_write import outline_json, write_json
from drafting.formats.outline import Node, Outline

OUTLINE = Outline(
    (Node("operative", "Urges “all”:", children=(Node("subparagraph", "to act.", id="k7"),)),)
)


def test_a_tree_is_written_with_its_labels_and_identities():
    (node,) = outline_json(OUTLINE)

    assert (node["label"], node["text"]) == ("OP1", "Urges “all”:")
    assert node["children"] == [
        {"id": "k7", "kind": "subparagraph", "label": "(a)", "text": "to act.", "children": []}
    ]


def test_letters_are_written_as_they_are_and_the_file_ends_with_a_line():
    written = write_json(Edition(OUTLINE))

    assert "“all”" in written
    assert written.endswith("}\n")


def test_what_is_not_known_is_written_empty():
    written = json.loads(write_json(Edition(OUTLINE)))

    assert (written["symbol"], written["hash"], written["is_sample"]) == ("", "", False)
