import json
import unicodedata

import pytest

from drafting.domain.errors import UnreadableFile
from drafting.formats.json_read import read_json


def _read(*nodes, **head):
    return read_json(json.dumps({"text": nodes, **head})).outline


def test_labels_in_the_file_are_replaced_by_computed_ones():
    outline = _read({"kind": "operative", "text": "Urges.", "label": "99"})

    assert outline.nodes[0].label == "OP1"


def test_a_text_is_composed_and_on_one_line():
    outline = _read({"kind": "operative", "text": "Re\u0301solue\n a\u0300 agir;"})

    assert outline.nodes[0].text == unicodedata.normalize("NFC", "Résolue à agir;")


def test_a_title_in_the_list_is_not_doubled_by_the_head():
    title, urge = {"kind": "title", "text": "One"}, {"kind": "operative", "text": "Urges."}

    outline = _read(title, urge, title="Another")

    assert [node.text for node in outline.nodes] == ["One", "Urges."]


def test_the_language_is_that_of_the_head():
    assert _read({"kind": "operative", "text": "Décide."}, language="fr").language == "fr"


@pytest.mark.parametrize("number", ["9" * 10_000, "-" + "9" * 10_000])
def test_a_number_too_large_for_anything_is_refused(number):
    with pytest.raises(UnreadableFile):
        read_json(f'{{"text": {number}}}')
