from drafting.formats.json_read import read_json
from drafting.formats.markdown_read import read_markdown
from drafting.formats.outline import walk
from drafting.formats.plain_read import read_plain
from drafting.formats.printed import as_printed

TEXT = """Draft

Recalling the river,

1. Thanks the river;

3. Calls upon all:

(a) To rest;

(c) To walk;

4. Decides to meet.
"""


def _labels(reading):
    return [(str(node.kind), node.label) for _, node in walk(as_printed(reading).nodes)]


def test_each_paragraph_bears_the_number_that_its_file_prints():
    assert _labels(read_plain(TEXT)) == [
        ("title", ""),
        ("preambular", ""),
        ("operative", "1."),
        ("operative", "3."),
        ("subparagraph", "(a)"),
        ("subparagraph", "(c)"),
        ("operative", "4."),
    ]


def test_a_paragraph_without_a_number_bears_none():
    found = _labels(read_plain(TEXT.replace("3. Calls", "Calls")))

    assert ("operative", "") in found
    assert ("operative", "4.") in found


def test_a_text_without_numbers_keeps_the_computed_ones():
    text = '{"text": [{"kind": "operative", "text": "Decides."}]}'

    assert _labels(read_json(text)) == [("operative", "OP1")]


def test_the_words_and_the_places_stay_as_they_are():
    reading = read_plain(TEXT)

    printed = [(depth, node.text) for depth, node in walk(as_printed(reading).nodes)]

    assert printed == [(depth, node.text) for depth, node in walk(reading.outline.nodes)]


def test_markdown_prints_numbers_too():
    found = _labels(read_markdown("# Draft\n\n1. Thanks the river;\n\n2. Decides to meet.\n"))

    assert [label for kind, label in found if kind == "operative"] == ["1.", "2."]
