"""The markup of one file: the order that Word asks for, and numbers that stand once."""

from itertools import pairwise

import pytest

from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.word_compilation import Compilation, Proposal, Remark, compile_word
from drafting.formats.word_frame import Layout
from drafting.formats.word_pieces import Look, Piece
from drafting.formats.word_redline import redline
from drafting.formats.word_sheet import Change, Sheet, Stamp
from drafting.formats.word_write import write_word
from tests.formats.samples import EDITION
from tests.formats.word_reading import R, W, part

ORDER = {
    "pPr": "pStyle keepNext suppressLineNumbers pBdr tabs bidi spacing ind jc outlineLvl rPr"
    " pPrChange",
    "rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs color sz szCs u vertAlign rtl lang"
    " rPrChange",
    "sectPr": "headerReference footerReference pgSz pgMar lnNumType titlePg bidi",
    "style": "name basedOn qFormat pPr rPr",
    "settings": "trackRevisions defaultTabStop characterSpacingControl compat",
}
"""The order of ISO/IEC 29500-1, of what we use of it; Word refuses a file that has another."""

STAMP = Stamp("Norway", "2026-05-01T09:00:00Z")


def _files():
    """Files in which all that we write is written."""
    words = "تحث كل *دولة* على الوفاء[^1]."
    nodes = (Node("operative", words, "a"), Node("operative", "تدعو.", "b"))
    arabic = Edition(Outline(nodes, "ar"), language="ar")
    other = Edition(Outline((nodes[1], Node("preambular", words[1:], "a")), "ar"), language="ar")
    proposals = (
        Proposal("a", "Norway", "replace", words.replace("*", "")),
        Proposal("b", "Kenya", "delete"),
    )
    yield write_word(EDITION, Layout(numbered_lines=5))
    yield write_word(arabic, Layout(numbered_lines=5))
    yield redline(arabic, other, "Norway")
    yield redline(other, arabic, "Norway")
    yield compile_word(Compilation(arabic, proposals, (Remark("a", "Kenya", "Yes."),)))


@pytest.mark.parametrize("tag", sorted(ORDER))
def test_settings_stand_in_the_order_of_the_standard(tag):
    order = [f"{W}{one}" for one in ORDER[tag].split()]

    seen = 0
    for raw in _files():
        for name in ("document", "styles", "settings", "head1"):
            for element in part(raw, f"word/{name}.xml").iter(f"{W}{tag}"):
                places = [order.index(one.tag) for one in element]
                assert all(one <= other for one, other in pairwise(places))
                seen += len(places)
    assert seen > 0


def test_no_number_is_given_twice():
    sheet = Sheet()

    assert len({sheet.number() for _ in range(100)}) == 100


def test_words_taken_out_are_no_words_of_the_text():
    deleted = sheet_words("del")[0]

    assert [one.tag for one in deleted.iter(f"{W}delText", f"{W}t")] == [f"{W}delText"]
    assert deleted.get(f"{W}author") == "Norway"


@pytest.mark.parametrize("tag", ["ins", "moveFrom", "moveTo"])
def test_other_changed_words_are_words_of_the_text(tag):
    assert [one.tag for one in sheet_words(tag)[0].iter(f"{W}delText", f"{W}t")] == [f"{W}t"]


def sheet_words(tag):
    return Sheet().words(Piece("peace"), Change(tag, STAMP))


def test_a_link_that_is_put_in_stays_a_link_around_the_change():
    sheet = Sheet()
    piece = Piece("all", Look("link", "https://example.org"))

    link, again = (sheet.words(piece, Change("ins", STAMP))[0] for _ in range(2))

    assert (link.tag, link[0].tag) == (f"{W}hyperlink", f"{W}ins")
    assert link.get(f"{R}id") == again.get(f"{R}id")
    assert sheet.links == ["https://example.org"]


def test_words_set_anew_say_how_they_were_set():
    run = Sheet().reset(Piece("peace", Look("emphasis")), Look("opening"), STAMP)[0]

    styles = [one.get(f"{W}val") for one in run.iter(f"{W}rStyle")]
    assert styles == ["Emphasis", "OpeningWords"]


def test_an_author_without_a_name_and_a_date_that_is_none_are_no_obstacle():
    assert Stamp("", "soon").attributes == {"author": "?"}
