"""What became of the paragraphs, in the order of a redline."""

from hypothesis import given, settings

from drafting.formats.outline import Node, Outline
from drafting.formats.word_lines import lines
from drafting.formats.word_steps import steps
from tests.formats.samples import UNHURRIED, outlines

LONG = "Every ship in distress shall find shelter in the nearest harbour."
MORE = "Its crew shall find rest and water ashore until the sea is calm."


def _lines(**texts):
    return lines(Outline(tuple(Node("preambular", text, name) for name, text in texts.items())))


def _became(before, after):
    return [
        (one.became, *(line.id for line in (*one.old, *one.new))) for one in steps(before, after)
    ]


def test_identity_decides_and_not_the_words():
    assert _became(_lines(a="One.", b="Two."), _lines(c="One.", b="Other.")) == [
        ("deleted", "a"),
        ("inserted", "c"),
        ("kept", "b", "b"),
    ]


def test_as_few_paragraphs_as_can_be_are_called_moved():
    found = _became(_lines(a="1", b="2", c="3"), _lines(b="2", c="3", a="1"))

    assert found == [
        ("moved_from", "a", "a"),
        ("kept", "b", "b"),
        ("kept", "c", "c"),
        ("moved_to", "a", "a"),
    ]


def test_a_split_and_a_join_are_known_by_their_words():
    whole, halves = _lines(a=f"{LONG} {MORE}"), _lines(a=LONG, b=MORE)

    assert _became(whole, halves) == [("split", "a", "a", "b")]
    assert _became(halves, whole) == [("joined", "a", "b", "a")]


def test_a_new_paragraph_behind_another_is_no_half_of_it():
    assert _became(_lines(a=LONG), _lines(a=LONG, b=MORE)) == [
        ("kept", "a", "a"),
        ("inserted", "b"),
    ]


@settings(UNHURRIED, max_examples=50)
@given(outlines(), outlines())
def test_both_texts_can_be_read_off_the_steps(one, other):
    before, after = lines(one), lines(other)

    found = steps(before, after)

    old = [line for step in found if step.became != "moved_to" for line in step.old]
    new = [line for step in found if step.became != "moved_from" for line in step.new]
    assert (tuple(old), tuple(new)) == (before, after)
