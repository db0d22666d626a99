import json

import pytest
from hypothesis import given

from drafting.domain.errors import UnreadableFile
from drafting.formats.edition import Edition
from drafting.formats.json_read import read_json
from drafting.formats.json_write import outline_json, write_json
from drafting.formats.outline import Node, Outline, labelled
from tests.formats.samples import EDITION, OUTLINE, outlines


@given(outlines())
def test_what_is_written_is_read_back_the_same(outline):
    written = write_json(Edition(outline, language=outline.language))

    assert read_json(written).outline == labelled(outline)


def test_identities_are_kept():
    outline = Outline((Node("operative", "Urges.", id="k7"),))

    assert read_json(write_json(Edition(outline))).outline.nodes[0].id == "k7"


def test_the_head_says_which_text_this_is():
    written = json.loads(write_json(EDITION))

    assert list(written) == [
        "symbol", "title", "language", "released_at", "hash", "record", "is_sample", "text",
    ]  # fmt: skip
    assert written["title"] == OUTLINE.title


def test_every_node_of_the_outline_has_the_agreed_keys():
    (_, *nodes) = outline_json(OUTLINE)

    assert all(list(node) == ["id", "kind", "label", "text", "children"] for node in nodes)


def test_the_list_of_nodes_alone_is_read():
    written = json.dumps(outline_json(OUTLINE))

    assert read_json(written).outline == labelled(OUTLINE)


def test_a_title_outside_the_list_becomes_its_first_node():
    written = '{"title": "On harbours", "text": [{"kind": "operative", "text": "Urges."}]}'

    assert read_json(written).outline.title == "On harbours"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "line 1"),
        ("[" * 100_000, "nested"),
        ("3", "no list"),
        ('{"text": {}}', "no list"),
        ('{"text": [3]}', r"text\[0\] is not a paragraph"),
        ('[{"kind": "verse", "text": "x"}]', "verse"),
        ('[{"kind": "operative", "text": 3}]', '"text" of'),
        ('[{"kind": "operative", "text": "x", "children": 3}]', "children"),
        ('[{"kind": "title", "text": "x"}]', "No paragraph"),
        ('{"text": [' + '{"kind": "operative", "children": [' * 9 + "]}" * 9 + "]}", "too deeply"),
    ],
)
def test_json_of_another_shape_is_refused_with_its_place(text, sentence):
    with pytest.raises(UnreadableFile, match=sentence):
        read_json(text)
