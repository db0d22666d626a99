import pytest
from hypothesis import given

from drafting.text.instructions import Doubt, Paragraph, Placed, parse, place
from tests.text.instructions.test_parsing import mails

TITLE = Paragraph("t", "Title", "Draft declaration on solidarity")
FIRST = Paragraph("p1", "PP1", "Recalling the duty of States to act, and the law of nations,")
THIRD = Paragraph("o1", "OP1", "Reaffirms the duty of all States to ensure dignity for all;")
LAST = Paragraph("o3", "OP3", "Act now. Then rest.")
POINTS = (
    Paragraph("o2", "OP2", "Calls upon States:"),
    Paragraph("o2a", "OP2(a)", "to listen;"),
    Paragraph("o2b", "OP2(b)", "to act."),
)
TEXT = (TITLE, FIRST, THIRD, *POINTS, LAST)


def _placed(mail):
    return place(parse(mail), TEXT)


def _after(mail):
    (one,) = _placed(mail)
    return one.after if isinstance(one, Placed) else one.sentence


@pytest.mark.parametrize(
    ("mail", "after"),
    [
        ("OP1: replace 'ensure' with 'promote'", THIRD.text.replace("ensure", "promote")),
        ("Replace 'ensure' with 'promote'", THIRD.text.replace("ensure", "promote")),
        ("para. 1: delete 'all' before 'States'", THIRD.text.replace("all States", "States")),
        ("OP1: add 'human' before 'dignity'", THIRD.text.replace("dig", "human dig")),
        ("OP1: add ', fully,' after 'ensure'", THIRD.text.replace("ensure", "ensure, fully,")),
        ("OP1: add 'now' at the end", THIRD.text.replace("for all;", "for all now;")),
        ("OP1: delete 'for all'", THIRD.text.replace(" for all;", ";")),
        ("OP1: DELETE: “THE DUTY”", THIRD.text.replace(" the duty", "")),
        ("PP1: move 'of States' after 'law'",
         "Recalling the duty to act, and the law of States of nations,"),
        ("OP1: Reaffirms the duty OF PEOPLES AND of all States to ensure dignity for all;",
         "Reaffirms the duty of peoples and of all States to ensure dignity for all;"),
        ("OP1: … to ensure HUMAN dignity …", THIRD.text.replace("dignity", "human dignity")),
        ("2(b): should read: “to act at once.”", "to act at once."),
        ("Title: Declaration", "Declaration"),
        ("Delete PP1", ""),
        ("Retain PP1", FIRST.text),
        ("Merge OP2(a) and OP2(b)", "to listen; to act."),
        ("Split PP1 after 'to act,'",
         "Recalling the duty of States to act,\n\nand the law of nations,"),
        ("Split PP1 as follows: “Recalling the duty,”; “Recalling the law,”",
         "Recalling the duty,\n\nRecalling the law,"),
        ("PP1: make the last clause a paragraph of its own",
         "Recalling the duty of States to act,\n\nand the law of nations,"),
        ("Make the last sentence of OP3 a separate paragraph", "Act now.\n\nThen rest."),
        ("Add new para. 2(c): to help.", "to help."),
        ("Add new para. 1(a): to help.", "to help."),
    ],
)  # fmt: skip
def test_an_instruction_makes_of_the_paragraph_what_its_author_wants(mail, after):
    assert _after(mail) == after


@pytest.mark.parametrize(
    ("mail", "sentence"),
    [
        ("OP1: delete 'all'", "The words “all” stand 2 times in OP1."),
        ("OP1: delete 'hunger'", "The words “hunger” do not stand in OP1."),
        ("OP7: delete 'all'", "There is no OP7 in this text."),
        ("Delete 'duty'", "The words “duty” stand in PP1, OP1."),
        ("Delete 'hunger'", "The words “hunger” do not stand in the text."),
        ("OP1: replace 'ensure' with 'ensure'", "OP1 reads so already."),
        ("Add new OP9: Decides to meet;", "It is not plain where OP9 goes."),
        ("Move OP1 after OP9", "There is no OP9 in this text."),
        ("Merge OP1 and OP1", "OP1 is named twice."),
        ("Split off the last sentence of OP1", "OP1 is one sentence."),
        ("Split off the last clause of OP1", "OP1 is one clause."),
        ("Split OP1 after 'all'", "The words “all” stand 2 times in OP1."),
        ("Split OP1 after 'for all;'", "Nothing of OP1 would be left on one side."),
        ("OP1: move 'the duty' after 'duty of'", "The words “the duty” of OP1 cannot be moved"),
    ],
)
def test_what_has_no_place_or_several_is_asked(mail, sentence):
    assert _after(mail).startswith(sentence)


def test_the_changes_of_one_author_to_a_paragraph_are_one_proposal():
    (one,) = _placed(
        "OP1: replace 'ensure' with 'promote'; delete 'for all'; add 'human' before 'dignity'"
    )

    assert one.after == "Reaffirms the duty of all States to promote human dignity;"
    assert len(one.instructions) == 3


def test_two_authors_have_a_proposal_each():
    placed = _placed("EU:\nOP1: delete 'for all'\n\nCuba:\nOP1: replace 'ensure' with 'promote'")

    assert [one.instructions[0].author for one in placed] == ["EU", "Cuba"]


def test_changes_of_the_same_words_are_asked():
    found = _placed("OP1: replace 'ensure dignity' with 'promote dignity'; delete 'dignity for'")

    assert {type(one) for one in found} == {Doubt}


@pytest.mark.parametrize(
    ("mail", "place"),
    [
        ("Add a new paragraph after OP1: “Decides to meet;”", ("o1", "after")),
        ("Insert a new paragraph before OP1: “Decides to meet;”", ("o1", "before")),
        ("OP1 bis (new): Decides to meet;", ("o1", "after")),
        ("Add new OP3: Decides to meet;", ("o2", "after")),
        ("Add a new subparagraph to OP1: to meet;", ("o1", "under")),
        ("Add new para. 1(a): to meet;", ("o1", "under")),
        ("Move PP1 under OP1", ("p1", "under")),
        ("Move PP1 before OP1", ("p1", "before")),
    ],
)
def test_a_new_or_moved_paragraph_is_put_beside_another(mail, place):
    (one,) = _placed(mail)

    assert (one.paragraph_id, one.side) == place


def test_the_brackets_of_a_pasted_paragraph_are_the_proposals_of_those_named():
    pasted = THIRD.text.replace("all States", "[all — USA] States (and peoples — EU)")

    placed = _placed(f"OP1: {pasted}")

    assert [(one.instructions[0].author, one.after) for one in placed] == [
        ("USA", THIRD.text.replace("all States", "States")),
        ("EU", THIRD.text.replace("all States", "all States and peoples")),
    ]


@given(mails)
def test_whatever_a_mail_says_each_instruction_is_placed_or_asked(mail):
    asked = [one for one in parse(mail) if hasattr(one, "kind")]

    found = place(asked, TEXT)

    covered = [
        instruction
        for one in found
        for instruction in (one.instructions if isinstance(one, Placed) else (one.instruction,))
    ]
    assert len(covered) == len(asked)
