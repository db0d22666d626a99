import pytest

from drafting.formats.mail_read import read_mail
from drafting.text.instructions import Paragraph

TEXT = [
    Paragraph("a", "OP1", "Decides to act;"),
    Paragraph("b", "OP2", "Decides to meet;"),
    Paragraph("c", "OP3", "Decides to rest."),
]


@pytest.mark.parametrize(
    ("mail", "label", "follows"),
    [
        ("Insert a new paragraph after OP2: “Decides to talk;”", "OP2", "b"),
        ("Insert a new paragraph before OP2: “Decides to talk;”", "OP2", "a"),
        ("Insert a new paragraph before OP1: “Decides to talk;”", "OP1", ""),
        ("OP2 bis (new): Decides to talk;", "OP2 bis", "b"),
    ],
)
def test_a_new_paragraph_is_told_with_the_one_it_follows(mail, label, follows):
    (asked,) = read_mail(mail, TEXT).proposals

    assert (asked.label, asked.paragraph, asked.kind) == (label, follows, "insert_after")


def test_a_moved_paragraph_is_told_with_the_one_it_will_follow():
    (asked,) = read_mail("Move OP3 before OP2", TEXT).proposals

    assert (asked.paragraph, asked.kind, asked.follows) == ("c", "move", "a")


def test_joined_paragraphs_are_told_together():
    (asked,) = read_mail("Merge OP1 and OP2", TEXT).proposals

    assert (asked.paragraph, asked.others) == ("a", ("b",))
    assert asked.after == "Decides to act; Decides to meet;"


def test_doubts_hold_the_words_of_the_mail():
    reading = read_mail("OP9: retain\n\nHow are you?", TEXT)

    assert {doubt.text for doubt in reading.doubts} == {"OP9: retain", "How are you?"}
