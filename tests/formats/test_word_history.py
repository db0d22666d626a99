"""The elements of tracking, as acts of somebody at some time."""

from lxml import etree

from drafting.formats.word_history import CELL_ACTS, Moves, acts_in, revision
from drafting.formats.word_tracked import Revision
from tests.formats.word_files import NAMESPACES


def _element(xml):
    return etree.fromstring(f"<a {NAMESPACES}>{xml}</a>")[0]


def test_an_act_has_its_author_and_its_time():
    element = _element('<w:ins w:id="0" w:author=" North  land " w:date="2026-03-01T09:00:00Z"/>')

    found = revision("ins", element, Moves())

    assert found == Revision("inserted", "North land", "2026-03-01T09:00:00Z")


def test_an_act_may_lack_its_author_and_its_time():
    found = revision("del", _element("<w:del/>"), Moves())

    assert found == Revision("deleted")


def test_a_move_is_known_by_the_name_of_its_range():
    moves = Moves()
    moves.see("moveFromRangeStart", _element('<w:x w:id="1" w:name="move9"/>'))
    moves.see("moveToRangeStart", _element('<w:x w:id="1" w:name="move7"/>'))

    found = revision("moveFrom", _element('<w:moveFrom w:author="a"/>'), moves)

    assert found == Revision("moved_from", "a", "", "move9")


def test_a_range_that_is_closed_names_nothing_more():
    moves = Moves()
    moves.see("moveToRangeStart", _element('<w:x w:id="1" w:name="outer"/>'))
    moves.see("moveToRangeStart", _element('<w:x w:id="2" w:name="inner"/>'))
    moves.see("moveToRangeEnd", _element('<w:x w:id="2"/>'))

    assert moves.name("moveTo") == "outer"


def test_a_paragraph_end_put_in_and_taken_out_has_both_acts():
    properties = _element('<w:rPr><w:ins w:author="a"/><w:b/><w:del w:author="b"/></w:rPr>')

    found = acts_in(properties, Moves())

    assert [(one.kind, one.author) for one in found] == [("inserted", "a"), ("deleted", "b")]


def test_a_cell_has_acts_of_its_own():
    properties = _element('<w:tcPr><w:cellDel w:author="a"/><w:del w:author="b"/></w:tcPr>')

    found = acts_in(properties, Moves(), CELL_ACTS)

    assert found == (Revision("deleted", "a"),)
    assert acts_in(None, Moves()) == ()
