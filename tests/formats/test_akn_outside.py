"""What stands beside a text is found at every height, and what only speaks about it is not."""

from lxml import etree

from drafting.formats.akn_outside import outside
from drafting.formats.akn_tree import name

TREE = etree.fromstring(
    "<a><meta/><b><cover/><body><p/></body><end/></b><c><componentRef/><d/></c></a>"
)


def test_what_stands_beside_the_parts_is_told_from_the_outside_inwards():
    body = TREE.find("b/body")

    assert [name(one) for one in outside([body])] == ["c", "cover", "end"]


def test_a_text_without_parts_has_nothing_beside_it():
    assert list(outside([])) == []
