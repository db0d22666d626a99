"""One paragraph with the changes of several States and the ends of comments among them."""

from drafting.formats.outline import Node, Outline
from drafting.formats.word_comments import Anchored
from drafting.formats.word_lines import lines
from drafting.formats.word_sheet import Sheet
from drafting.formats.word_stack import Proposal, stack
from drafting.formats.word_weaving import Weaving
from tests.formats.word_reading import W

BASE = "Every ship shall find shelter."
LINE = lines(Outline((Node("operative", BASE, "p"),)))[0]
SHORT = {
    "bookmarkStart": "<",
    "bookmarkEnd": ">",
    "commentRangeStart": "{",
    "commentRangeEnd": "}",
}


def _drawn(*proposals, anchors=()):
    """The paragraph in one line: +put in+, -taken out-, {about which a comment is}."""
    drawn = Weaving(LINE, stack(LINE, proposals), anchors).paragraph(Sheet())
    found = ""
    for one in drawn:
        tag, words = one.tag.removeprefix(W), "".join(one.itertext())
        sign = {"ins": "+", "del": "-"}.get(tag, "")
        found += SHORT.get(tag, f"{sign}{words}{sign}")
    return found


def _asks(author, text):
    return Proposal("p", author, "replace", text)


def test_a_paragraph_without_proposals_is_drawn_as_it_stands():
    assert _drawn() == f"<{BASE}>"


def test_the_changes_of_all_stand_in_the_order_of_the_words():
    one, other = _asks("A", BASE.replace("find", "have")), _asks("B", BASE.replace("ship", "boat"))

    assert _drawn(one, other) == "<Every -ship-+boat+ shall -find-+have+ shelter.>"


def test_who_comes_first_puts_words_in_first():
    one, other = (_asks(author, BASE.replace("find", f"find {author}")) for author in ("A", "B"))

    assert _drawn(other, one).index("+B") < _drawn(other, one).index("+A")


def test_a_comment_holds_the_words_it_is_about_and_none_beside_them():
    asked = _asks("A", BASE.replace("ship", "boat"))

    found = _drawn(asked, anchors=(Anchored(0, 6, 10),))

    assert found == "<Every {-ship-}+boat+ shall find shelter.>"


def test_comments_may_meet_overlap_and_be_about_nothing():
    anchors = (Anchored(0, 0, 5), Anchored(1, 5, 10), Anchored(2, 3, 8), Anchored(3, 30, 30))

    found = _drawn(anchors=anchors)

    assert found == "<{Eve{ry}{ sh}ip} shall find shelter.{}>"
