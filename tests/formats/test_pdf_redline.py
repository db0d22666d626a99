"""A redline on paper: what came, what went, what moved, and nothing lost of either text."""

from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.pdf_redline import write_redline
from tests.formats.pdf_reading import words

OLD = ("Urges every ship to wait;", "Thanks the keepers;", "Decides to meet at sea; It rests.")


def _edition(*texts, symbol="A/1"):
    nodes = tuple(Node("operative", text) for text in texts)
    return Edition(Outline(nodes), symbol=symbol)


def test_words_that_went_and_words_that_came_are_both_on_the_page():
    new = ("Urges each vessel to wait;", *OLD[1:])

    read = words(write_redline(_edition(*OLD), _edition(*new, symbol="A/2")))

    assert "Urges every shipeach vessel to wait;" in read
    assert "Changes since A/1" in read


def test_a_paragraph_that_came_or_went_stands_whole():
    read = words(write_redline(_edition(*OLD), _edition(*OLD[:2], "Welcomes the tide.")))

    assert OLD[2] in read
    assert "Welcomes the tide." in read


def test_a_paragraph_that_moved_is_met_at_both_its_places_and_says_so():
    long = "Thanks the keepers of every light on every coast for their patience at night;"
    old = (long, "Urges all ships to wait;", "Requests pilots to come;", "Decides to rest.")

    read = words(write_redline(_edition(*old), _edition(*old[1:3], long, old[3])))

    assert read.count(long) == 2
    assert "⟶ 3." in read
    assert "⟵ 1." in read


def test_a_paragraph_that_was_split_shows_where():
    old = "Decides that the lights shall burn all night; the keepers shall rest by day;"
    first, second = old.split("; ")

    read = words(write_redline(_edition(old, *OLD), _edition(first + ";", second, *OLD)))

    assert "¶" in read
