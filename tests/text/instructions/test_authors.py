import pytest

from drafting.text.instructions.authors import author_at_head, author_at_tail


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kenya: delete OP3", "Kenya"),
        ("EU (on behalf of its members): delete OP3", "EU (on behalf of its members)"),
        ("Iran (Islamic Republic of): delete OP3", "Iran (Islamic Republic of)"),
        ("Australia, Canada and New Zealand: retain", "Australia, Canada and New Zealand"),
        ("Kenya proposes to delete OP3", "Kenya"),
        ("Delete: “x”", ""),
        ("Title: Draft", ""),
        ("OP3: delete", ""),
        ("We propose to delete OP3", ""),
        ("Comment: no", ""),
    ],
)
def test_a_name_in_front_says_who_asks(text, name):
    assert author_at_head(text)[0] == name


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("delete “x” — Kenya", ("Kenya", "delete “x”")),
        ("delete “x” – EU.", ("EU", "delete “x”")),
        ("delete “x” (Cuba)", ("Cuba", "delete “x”")),
        ("delete “x” [Cuba]", ("Cuba", "delete “x”")),
        ("— Kenya", ("Kenya", "")),
        ("delete “post-War”", None),
        ("delete “x”", None),
    ],
)
def test_a_name_behind_says_who_asks(text, told):
    assert author_at_tail(text) == told


def test_a_long_row_of_dashes_is_read_at_once():
    assert author_at_tail("— " * 50_000) is None
