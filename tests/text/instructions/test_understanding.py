import pytest

from drafting.text.instructions.understanding import leading_place, understand
from drafting.text.instructions.values import Reference


def test_a_place_holds_until_the_next():
    found = understand("In OP1, delete “a” and delete “b”; in OP2, delete “c”", None)

    assert [(one.place.label, one.sought) for one in found] == [
        ("OP1", "a"),
        ("OP1", "b"),
        ("OP2", "c"),
    ]


def test_a_sentence_of_which_one_part_is_not_understood_is_not_understood():
    assert understand("OP1: delete “a”; delete whatever else; delete “b”", None) == []


def test_what_stands_above_a_list_is_the_place_of_its_points():
    (one,) = understand("delete “a”", Reference("OP3", "OP3"))

    assert one.place.label == "OP3"


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("OP3: retain", "OP3", "retain"),
        ("In OP3 – retain", "OP3", "retain"),
        ("OP3: … all …", "OP3", "… all …"),
        ("OP3: ... all ...", "OP3", "... all ..."),
        ("retain OP3", None, "retain OP3"),
    ],
)
def test_the_place_in_front_is_told_from_what_is_said_of_it(text, label, rest):
    place, said = leading_place(text)

    assert (place and place.label, said) == (label, rest)
