import pytest

from drafting.text.instructions.pasted import pasted
from drafting.text.instructions.values import Reference

PLACE = Reference("OP3", "OP3")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Call upon [all — USA] States;", [("Call upon all States;", "Call upon States;", "USA")]),
        ("Call (also – EU) upon States;", [("Call upon States;", "Call also upon States;", "EU")]),
        ("Calls [DELETE: upon] States;", [("Calls upon States;", "Calls States;", "")]),
        ("Calls [ADD: upon] States;", [("Calls States;", "Calls upon States;", "")]),
        ("Call upon ALL the States", [("Call upon the States", "Call upon all the States", "")]),
        ("Calls upon States;", [("", "Calls upon States;", "")]),
        ("“We call upon States;”", [("", "We call upon States;", "")]),
        ("We call upon States", []),
        ("Calls … States;", []),
    ],
)  # fmt: skip
def test_the_changes_shown_in_a_pasted_paragraph_are_told(text, told):
    found = pasted(PLACE, text)

    assert [(one.sought, one.words, one.author) for one in found] == told


def test_a_paragraph_called_bis_is_a_new_one():
    (one,) = pasted(Reference("", "OP3 bis"), "Calls upon States;")

    assert one.is_new
