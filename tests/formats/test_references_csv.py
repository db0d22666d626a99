"""Tables of others are read by the names of their columns."""

from drafting.domain.sources import Reference, SourceKind
from drafting.formats.references import read_references


def test_a_table_of_others_is_read_by_the_names_of_its_columns():
    raw = b"Title;Type;Year;URL;Colour\r\nA page;Good practice;2012;https://example.org;red\r\n"

    found = read_references(raw, "list.csv")

    assert found.entries[0].reference == Reference(
        SourceKind.GOOD_PRACTICE, "A page", dated="2012", link="https://example.org"
    )
    assert found.doubts == ("The column “colour” is not known and was left out.",)


def test_what_cannot_be_kept_is_told_with_the_reason():
    raw = b"title,kind,link,dated\r\nA,norm,javascript:alert(1),\r\n,norm,,\r\nB,norm,,soon\r\n"

    found = read_references(raw, "list.csv").entries

    assert [one.reference for one in found] == [None, None, None]
    assert [one.line for one in found] == [2, 3, 4]
    assert "https://" in found[0].doubts[0]
