import pytest

from drafting.domain.asking import UNLIKE
from drafting.domain.errors import Invalid
from drafting.domain.vocabulary import AmendmentKind
from drafting.queries import box, box_lines
from drafting.services import editing
from drafting.text.diff import Edit
from tests import factories

MAIL = 'Thanks.\n\nReplace "road" with "bridge" in OP1'


def _read(session, declaration, mail=MAIL, names=("Norway", "NOR")):
    return box.read(session, declaration, mail, names)


def _line(pasted):
    (line,) = pasted.lines
    return line


def test_a_mail_is_read_against_the_latest_release(session, declaration):
    pasted = _read(session, declaration)

    line = _line(pasted)
    row = factories.row(session, declaration, "OP1")
    assert (line.paragraph_id, line.words) == (
        row.paragraph_id,
        row.text.replace("road", "bridge"),
    )
    assert (pasted.release_number, pasted.remarks, line.is_kept) == (1, "Thanks.", True)


def test_a_paragraph_can_stand_before_the_first_of_its_kind(session, declaration):
    line = _line(_read(session, declaration, "Add a new paragraph before OP1: Asks for more;"))

    first = factories.row(session, declaration, "OP1")
    assert (line.kind, line.paragraph_id) == (AmendmentKind.INSERT_BEFORE, first.paragraph_id)
    assert line.is_kept


@pytest.mark.parametrize(
    ("mail", "doubt"),
    [
        ("Merge OP1 and PP1", UNLIKE),
        ("Merge OP2 and OP3", UNLIKE),
        ("Move OP1 before OP2", "The paragraph stands there already. Choose another place."),
        ("Move OP1 after OP2(a)", "A paragraph of this kind cannot stand there."),
    ],
)
def test_what_cannot_be_asked_for_in_this_text_is_said_before_it_is_confirmed(
    session, declaration, mail, doubt
):
    line = _line(_read(session, declaration, mail))

    assert line.doubt.startswith(doubt)
    assert not line.is_kept


@pytest.mark.parametrize(("author", "kept"), [("Norway", True), ("NOR", True), ("Kenya", False)])
def test_only_what_the_delegation_itself_asks_for_is_kept_by_itself(
    session, declaration, author, kept
):
    line = _line(_read(session, declaration, f'{author}: replace "road" with "bridge" in OP1'))

    assert (line.is_kept, bool(line.doubt)) == (kept, not kept)


def test_a_change_is_drawn_as_others_will_see_it(session, declaration):
    pasted = _read(session, declaration)

    drawn = box.drawn(session, declaration, pasted).lines[0]

    assert drawn.row.name == "OP1"
    assert {Edit("delete", "road"), Edit("insert", "bridge")} <= set(drawn.edits)


def test_a_line_without_a_place_is_drawn_without_a_difference(session, declaration):
    pasted = _read(session, declaration, 'Insert "nice" somewhere.')

    drawn = box.drawn(session, declaration, pasted).lines[0]

    assert (drawn.row, drawn.edits) == (None, ())


def test_a_chosen_place_fills_in_the_words(session, declaration):
    pasted = _read(session, declaration, 'Replace "neighbours" with "friends"')
    row = factories.row(session, declaration, "OP2")
    chosen = box.replace(pasted.lines[0], paragraph_id=row.paragraph_id)

    mended = box.mended(session, declaration, box.replace(pasted, lines=(chosen,)))

    assert (_line(mended).words, _line(mended).doubt) == ("Calls upon all friends:", "")


def test_a_chosen_place_where_the_words_do_not_stand_gives_the_paragraph(session, declaration):
    pasted = _read(session, declaration, 'Replace "neighbours" with "friends"')
    row = factories.row(session, declaration, "OP3")
    chosen = box.replace(pasted.lines[0], paragraph_id=row.paragraph_id)

    mended = box.mended(session, declaration, box.replace(pasted, lines=(chosen,)))

    assert _line(mended).words == row.text
    assert _line(mended).doubt


def _renewed(session, cast, declaration, act):
    pasted, row = _read(session, declaration), factories.row(session, declaration, "OP1")
    act(row)
    factories.release(session, cast.expert, declaration)
    return box.renewed(session, declaration, pasted)


def _says(session, cast, text):
    return lambda row: factories.rewritten(session, cast.expert, row, text)


def test_a_change_is_brought_to_the_words_of_a_newer_release(session, cast, declaration):
    text = "Reaffirms that each neighbour always keeps the road in good repair;"

    found = _renewed(session, cast, declaration, _says(session, cast, text))

    assert found.release_number == 2
    assert _line(found).words == text.replace("road", "bridge")
    assert (_line(found).doubt, _line(found).is_kept) == (box_lines.MERGED, True)


def test_a_change_that_clashes_keeps_its_words_and_waits(session, cast, declaration):
    text = "Reaffirms that each neighbour keeps the street in good repair;"

    found = _line(_renewed(session, cast, declaration, _says(session, cast, text)))

    assert "bridge" in found.words
    assert (found.doubt, found.is_kept) == (box_lines.CLASHES, False)


def test_a_change_of_a_paragraph_that_is_gone_waits_for_a_place(session, cast, declaration):
    def retire(row):
        editing.retire(session, cast.expert, factories.placing(row))

    found = _line(_renewed(session, cast, declaration, retire))

    assert "bridge" in found.words
    assert (found.paragraph_id, found.doubt) == ("", box_lines.GONE)


def test_a_release_that_never_was_changes_nothing(session, declaration):
    pasted = box.replace(_read(session, declaration), release_number=99)

    assert box.renewed(session, declaration, pasted).lines == pasted.lines


def test_a_mail_with_too_many_changes_is_refused(session, declaration):
    with pytest.raises(Invalid, match="in parts"):
        _read(session, declaration, "Delete OP1\n" * 101)
