"""A list comes back from a form as it went into it."""

import pytest

from drafting.domain.errors import Invalid
from drafting.formats.reference_list_json import MOST_CARRIED, carried, uncarried
from drafting.formats.references import read_references


def test_a_list_is_carried_whole():
    listed = read_references(b"title,kind\r\nA page,norm\r\n,norm\r\nB,\r\n", "list.csv")

    assert uncarried(carried(listed)) == listed


@pytest.mark.parametrize("text", ["", "[]", "{", "x" * (MOST_CARRIED + 1)])
def test_what_no_report_wrote_is_refused(text):
    with pytest.raises(Invalid, match="Choose its file again"):
        uncarried(text)
