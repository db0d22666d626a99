import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.formats.mail_wishes import read_wishes, words_at
from drafting.text.instructions import Paragraph

PARAGRAPHS = [
    Paragraph("p1", "PP1", "Recalling the river and the road,"),
    Paragraph("o1", "OP1", "Reaffirms that the road is kept in repair;"),
    Paragraph("o2", "OP2", "Decides to keep the road open."),
]


def _one(mail):
    (wish,) = read_wishes(mail, PARAGRAPHS).wishes
    return wish


def test_changes_of_one_paragraph_are_one_wish_with_all_its_sentences():
    wish = _one('OP1: replace "road" with "bridge".\nOP1: replace "repair" with "order".')

    assert wish.words == "Reaffirms that the bridge is kept in order;"
    assert wish.said.count("replace") == 2


def test_a_new_paragraph_stands_beside_the_one_that_is_named():
    wish = _one("Add a new paragraph before OP2: Asks for a bridge;")

    assert (wish.kind, wish.paragraph) == (AmendmentKind.INSERT_BEFORE, "o2")
    assert wish.words == "Asks for a bridge;"


def test_a_new_subparagraph_stands_under_the_one_that_is_named():
    wish = _one("Add a new subparagraph to OP2: to mend it;")

    assert (wish.kind, wish.paragraph) == (AmendmentKind.INSERT_UNDER, "o2")


def test_a_deletion_has_no_words():
    assert (_one("Delete OP2").kind, _one("Delete OP2").words) == (AmendmentKind.DELETE, "")


def test_a_wish_to_keep_the_text_has_no_words_either():
    wish = _one("Retain OP1")

    assert (wish.kind, wish.paragraph, wish.words) == (AmendmentKind.RETAIN, "o1", "")


def test_a_move_says_beside_which_paragraph_and_has_no_words():
    wish = _one("Move OP1 after OP2")

    assert (wish.kind, wish.paragraph, wish.words) == (AmendmentKind.MOVE, "o1", "")
    assert (wish.target, wish.side) == ("o2", Side.AFTER)


def test_two_paragraphs_that_become_one_have_the_words_of_both():
    wish = _one("Merge OP1 and OP2")

    assert (wish.kind, wish.paragraph, wish.target) == (AmendmentKind.JOIN, "o1", "o2")
    assert wish.words == f"{PARAGRAPHS[1].text} {PARAGRAPHS[2].text}"


def test_a_split_has_its_parts_with_an_empty_line_between():
    wish = _one('Split OP2 after "keep the"')

    assert (wish.kind, wish.paragraph) == (AmendmentKind.SPLIT, "o2")
    assert wish.words == "Decides to keep the\n\nroad open."


def test_another_title_is_one():
    (wish,) = read_wishes("Title: On roads", [Paragraph("t", "Title", "On rivers")]).wishes

    assert (wish.kind, wish.words) == (AmendmentKind.TITLE, "On roads")


@pytest.mark.parametrize(
    ("mail", "kind", "words"),
    [
        ("Merge OP1 and OP9", AmendmentKind.JOIN, ""),
        ("Move OP1 after OP9", AmendmentKind.MOVE, ""),
        ('Split OP1 after "sea"', AmendmentKind.SPLIT, PARAGRAPHS[1].text),
    ],
)
def test_what_is_half_clear_keeps_its_kind_and_waits_for_the_rest(mail, kind, words):
    wish = _one(mail)

    assert (wish.kind, wish.paragraph, wish.words, wish.target) == (kind, "o1", words, "")
    assert wish.doubt


def test_words_that_do_not_stand_there_leave_a_doubt_and_the_paragraph_to_edit():
    wish = _one('In OP1, replace "sea" with "lake"')

    assert (wish.paragraph, wish.words) == ("o1", PARAGRAPHS[1].text)
    assert "sea" in wish.doubt


def test_words_that_stand_in_several_places_leave_the_place_open():
    wish = _one('Replace "road" with "bridge"')

    assert (wish.paragraph, wish.words) == ("", "")
    assert "Name the paragraph" in wish.doubt


def test_what_was_not_understood_keeps_its_place_among_the_others():
    mail = 'Delete OP1\nInsert "nice" somewhere.\nDelete OP2'

    wishes = read_wishes(mail, PARAGRAPHS).wishes

    assert [bool(one.doubt) for one in wishes] == [False, True, False]
    assert wishes[1].said == 'Insert "nice" somewhere.'


def test_what_asks_for_nothing_is_a_remark():
    mail = "Dear all,\n\nDelete OP1\n\nReason: it is long.\n\nBest wishes,\nA clerk"

    found = read_wishes(mail, PARAGRAPHS)

    assert len(found.wishes) == 1
    assert found.remarks == "Dear all,\n\nReason: it is long.\n\nBest wishes,\nA clerk"


def test_who_asks_is_told():
    assert _one('Kenya: replace "river" with "lake" in PP1').author == "Kenya"


def test_a_sentence_is_read_once_more_on_the_paragraph_that_is_meant():
    assert words_at('Replace "road" with "bridge"', PARAGRAPHS[2]).count("bridge") == 1
    assert words_at('Replace "sea" with "lake"', PARAGRAPHS[2]) == ""


def test_bare_numbers_of_two_paragraphs_are_joined():
    (wish,) = read_wishes("Merge 3.1 and 3.2", ARTICLES).wishes

    assert (wish.paragraph, wish.target) == ("a1", "a2")


@given(st.text(max_size=200))
def test_every_part_of_any_mail_is_a_wish_or_a_remark(mail):
    found = read_wishes(mail, PARAGRAPHS)

    assert all(one.said in mail or "\n" in one.said for one in found.wishes)
    assert all(part in mail for part in found.remarks.split("\n\n"))


ARTICLES = [
    Paragraph("a1", "3.1", "States shall foresee harm."),
    Paragraph("a2", "3.2", "States shall share warnings."),
]


def test_a_bare_number_is_a_paragraph_where_the_text_has_it():
    (wish,) = read_wishes('In 3.1, replace "foresee" with "see".', ARTICLES).wishes

    assert (wish.paragraph, wish.words) == ("a1", "States shall see harm.")
    assert wish.said == 'In 3.1, replace "foresee" with "see".'


def test_who_asks_is_told_of_a_bare_number_too():
    mail = 'Kenya:\n\nIn 3.1, replace "foresee" with "see".'

    assert [one.author for one in read_wishes(mail, ARTICLES).wishes] == ["Kenya"]


def test_what_was_not_understood_begins_from_the_paragraph_it_names():
    wish = _one('OP1: insert "nice" somewhere.')

    assert (wish.paragraph, wish.words) == ("o1", PARAGRAPHS[1].text)
    assert wish.doubt
