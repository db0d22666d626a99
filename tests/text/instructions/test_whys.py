import pytest

from drafting.text.instructions.whys import why_not


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Reason: agreed language", "It gives a reason"),
        ("OP3: insert “x", "A quotation mark opens"),
        ("Merge OP3", "It does not say which two"),
        ("Split OP3", "It does not say after which words"),
        ("Insert “x”", "It does not say where"),
        ("Replace “x”", "It does not say both"),
        ("Delete it", "It is not plain where"),
        ("OP3 is unclear", "It names a paragraph"),
        ("Good morning", "It names neither"),
        ("Delete “a” or “b”", "It asks for something in a form"),
    ],
)
def test_the_reason_is_told_in_a_sentence(text, why):
    assert why_not(text).startswith(why)
