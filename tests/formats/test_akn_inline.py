"""The words of a block, whatever stands between them."""

import pytest
from lxml import etree

from drafting.formats.akn_inline import wording


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>Two\n  <b>bold</b>  words</p>", "Two bold words"),
        ("<p>An <em>open</em> sea</p>", "An *open* sea"),
        ("<p>See <a href='https://example.org'>it</a>.</p>", "See [it](https://example.org)."),
        ("<p>See <a href='javascript:x'>it</a>.</p>", "See it."),
        ("<p>So<noteRef marker='3' href='#n'/>.</p>", "So[^3]."),
        ("<p>One<br/>two</p>", "One two"),
        ("<p>It <ins>is</ins><del>was</del> so</p>", "It is so"),
        ("<p>A star * alone</p>", "A star * alone"),
        ("<p>e\u0301tat</p>", "\u00e9tat"),
        ("<p/>", ""),
    ],
)
def test_a_block_is_read_as_the_room_writes(markup, words):
    assert wording(etree.fromstring(markup)) == words
