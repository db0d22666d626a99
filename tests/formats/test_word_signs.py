"""Characters that a Word file keeps as elements."""

import pytest
from lxml import etree

from drafting.formats.word_signs import sign
from tests.formats.word_files import NAMESPACES


@pytest.mark.parametrize(
    ("xml", "characters"),
    [
        ("<w:t>  trimmed \n</w:t>", "trimmed"),
        ('<w:t xml:space="preserve"> kept </w:t>', " kept "),
        ("<w:t>\u00a0no-break\u00a0</w:t>", "\u00a0no-break\u00a0"),
        ("<w:t/>", ""),
        ("<w:tab/>", "\t"),
        ("<w:br/>", "\n"),
        ('<w:br w:type="page"/>', ""),
        ("<w:cr/>", "\n"),
        ("<w:noBreakHyphen/>", "\u2011"),
        ("<w:softHyphen/>", ""),
        ("<w:instrText>PAGE</w:instrText>", ""),
        ('<w:sym w:font="Symbol" w:char="F0B7"/>', "•"),
        ('<w:sym w:font="Wingdings 2" w:char="F0A7"/>', "\ufffd"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "✓"),
        ('<w:sym w:font="Arial" w:char="00A7"/>', "§"),
        ('<w:sym w:font="Arial" w:char="D800"/>', "\ufffd"),
        ('<w:sym w:font="Arial" w:char="oak"/>', "\ufffd"),
        ("<w:sym/>", "\ufffd"),
    ],
)
def test_an_element_stands_for_its_characters(xml, characters):
    element = etree.fromstring(f"<a {NAMESPACES}>{xml}</a>")[0]

    found = sign(etree.QName(element).localname, element)

    assert found == characters
