"""The paragraphs of a file in reading order, whatever stands around them."""

from lxml import etree

from drafting.formats.word_body import BodyReader
from tests.formats.word_files import NAMESPACES, act, ins, p, t


def _paragraphs(*blocks):
    reader = BodyReader()
    reader.read(etree.fromstring(f"<a {NAMESPACES}>{''.join(blocks)}</a>"))
    return reader.paragraphs


def _texts(paragraphs):
    return ["".join(run.text for run in one.runs) for one in paragraphs]


def _row(*cells, done=""):
    return f"<w:tr><w:trPr>{done}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(text, done=""):
    return f"<w:tc><w:tcPr>{done}</w:tcPr>{p(t(text))}</w:tc>"


def test_a_paragraph_has_its_style_its_list_and_its_bookmarks():
    numbered = (
        '<w:p><w:pPr><w:pStyle w:val="Operative"/><w:numPr><w:ilvl w:val="1"/>'
        '<w:numId w:val="4"/></w:numPr></w:pPr><w:bookmarkStart w:id="1" w:name="_p_oak"/></w:p>'
    )

    (found,) = _paragraphs(numbered)

    assert (found.style, found.numbering, found.bookmarks) == ("Operative", ("4", 1), ("_p_oak",))


def test_a_bookmark_between_paragraphs_belongs_to_the_next():
    found = _paragraphs(p(t("a")), '<w:bookmarkStart w:id="1" w:name="_p_oak"/>', p(t("b")))

    assert [one.bookmarks for one in found] == [(), ("_p_oak",)]


def test_what_was_written_before_a_change_of_format_is_not_read():
    changed = (
        '<w:p><w:pPr><w:pStyle w:val="New"/><w:pPrChange><w:pPr><w:pStyle w:val="Old"/>'
        '<w:rPr><w:del w:author="a"/></w:rPr></w:pPr></w:pPrChange></w:pPr></w:p>'
    )

    (found,) = _paragraphs(changed)

    assert (found.style, found.mark) == ("New", ())


def test_the_acts_on_a_row_and_on_a_cell_are_those_of_their_paragraphs():
    table = (
        "<w:tbl>"
        + _row(_cell("one"), done='<w:del w:author="a"/>')
        + _row(_cell("two", '<w:cellIns w:author="b"/>'))
        + "</w:tbl>"
    )

    found = _paragraphs(table)

    assert [[(one.kind, one.author) for one in each.place] for each in found] == [
        [("deleted", "a")],
        [("inserted", "b")],
    ]


def test_each_cell_is_a_story_and_so_is_what_follows_a_table():
    table = f"<w:tbl>{_row(_cell('one'), _cell('two'))}</w:tbl>"

    found = _paragraphs(p(t("before")), table, p(t("after")))

    assert _texts(found) == ["before", "one", "two", "after"]
    assert len({one.story for one in found}) == 4
    assert [one.is_kept for one in found] == [False, True, True, False]


def test_paragraphs_within_controls_are_read_in_the_same_story():
    control = f"<w:sdt><w:sdtContent>{p(t('within'))}</w:sdtContent></w:sdt>"

    found = _paragraphs(p(t("before")), control)

    assert _texts(found) == ["before", "within"]
    assert found[0].story == found[1].story


def test_rows_and_cells_within_controls_are_read():
    cell = f"<w:sdt><w:sdtContent>{_cell('cell')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent>{_row(cell)}</w:sdtContent></w:sdt>"

    found = _paragraphs(f"<w:tbl>{row}</w:tbl>")

    assert _texts(found) == ["cell"]


def test_a_whole_paragraph_within_an_act_is_marked_by_it():
    found = _paragraphs(act("ins", p(t("new"))), p(t("old")))

    assert [len(one.place) for one in found] == [1, 0]


def test_a_text_box_is_read_once_and_after_its_paragraph():
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>"
        f"{p(t('in the box'))}</w:txbxContent></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><w:txbxContent>{p(t('in the box'))}</w:txbxContent></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )

    found = _paragraphs(p(t("beside"), act("ins", box)))

    assert _texts(found) == ["beside", "in the box"]
    assert [one.kind for one in found[1].place] == ["inserted"]


def test_the_end_of_a_paragraph_has_its_acts():
    found = _paragraphs(p(ins("new"), mark='<w:ins w:id="1" w:author="a"/>'))

    assert [(one.kind, one.author) for one in found[0].mark] == [("inserted", "a")]


def test_a_move_reaches_across_paragraphs():
    start = '<w:moveFromRangeStart w:id="1" w:name="move5"/>'
    moved = act("moveFrom", t("moved"))

    found = _paragraphs(start, p(moved), p(moved), '<w:moveFromRangeEnd w:id="1"/>')

    assert [one.runs[0].revisions[0].move for one in found] == ["move5", "move5"]
