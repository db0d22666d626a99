"""What a list says by the names of the library, and what it says twice."""

import pytest

from drafting.domain.sources import SourceKind
from drafting.formats.reference_list import LONGEST_FIELD, Said, entry_of, kind_named
from drafting.formats.references import read_references


def test_a_source_that_a_list_holds_twice_is_doubtful_the_second_time():
    raw = b"title,kind\r\nA page,norm\r\na PAGE,norm\r\n"

    first, second = read_references(raw, "list.csv").entries

    assert (first.doubts, second.doubts) == (
        (),
        ("The list has this source already, on line 2.",),
    )


@pytest.mark.parametrize("name", ["Good practice", "good_practice", " GOOD-practice "])
def test_a_kind_is_named_as_a_person_writes_it(name):
    assert kind_named(name) is SourceKind.GOOD_PRACTICE


def test_a_field_that_is_too_long_is_told_and_not_kept():
    said = Said(3, {"title": "A", "note": "x" * (LONGEST_FIELD + 1)}, SourceKind.NORM)

    entry = entry_of(said)

    assert entry.reference is None
    assert "10,000" in entry.doubts[0]
