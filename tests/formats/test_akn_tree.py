"""A stranger's XML: parsed without entities, names without their vocabulary."""

import pytest

from drafting.domain.errors import UnsafeFile
from drafting.formats.akn_tree import DEEPEST_TREE, children, first, name, tree


def test_names_are_the_same_in_every_version_of_the_vocabulary():
    root = tree('<a xmlns="urn:x"><b/><c><b/></c></a>')

    assert [name(one) for one in root] == ["b", "c"]
    assert [name(one) for one in children(root, "c")] == ["c"]
    assert name(first(root, "c", "b")) == "b"


def test_a_declaration_of_another_encoding_does_not_matter_any_more():
    assert tree('<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00e9</a>').text == "\u00e9"


def test_remarks_are_not_among_the_words():
    assert "".join(tree("<a>one<!-- two --><?three four?></a>").itertext()) == "one"


def test_nesting_ends_somewhere():
    tree("<a>" * DEEPEST_TREE + "</a>" * DEEPEST_TREE)

    with pytest.raises(UnsafeFile):
        tree("<a>" * (DEEPEST_TREE + 1) + "</a>" * (DEEPEST_TREE + 1))
