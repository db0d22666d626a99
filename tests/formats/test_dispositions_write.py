"""The disposition report as a file in each of its formats."""

import csv
import io
import json
from dataclasses import replace

import pytest

from drafting.domain.errors import Invalid
from drafting.formats.dispositions_write import (
    HEADER,
    REPORT_FORMATS,
    DisposedEntry,
    DispositionReport,
    report_format,
)

FIRST = DisposedEntry(
    place="OP1",
    by="Norway",
    what="Amendment 1",
    said="In OP1, insert “good”.",
    outcome="Accepted",
    reason="It is clearer.",
    in_the_text="OP1, since release 2, TEST/2",
)
SECOND = replace(FIRST, by="Kenya", what="Comment 1", reason="", in_the_text="")
REPORT = DispositionReport("On good neighbours", "TEST/2", "place", [FIRST, SECOND])


def _written(suffix, report=REPORT):
    return report_format(suffix).write(report).decode("utf-8-sig")


@pytest.mark.parametrize("suffix", REPORT_FORMATS)
def test_every_format_tells_all_of_every_entry(suffix):
    written = _written(suffix)

    for words in (FIRST.place, FIRST.by, FIRST.what, "insert “good”", FIRST.reason, "Kenya"):
        assert words in written


def test_what_belongs_together_stands_under_one_heading():
    by_place, by_speaker = _written("md"), _written("md", replace(REPORT, by="by"))

    assert by_place.count("\n## OP1\n") == 1
    assert "\n## Norway\n" in by_speaker
    assert "Amendment 1, OP1: " in by_speaker


def test_what_was_not_answered_has_neither_a_reason_nor_a_place():
    assert _written("txt").endswith(
        "Comment 1, Kenya: In OP1, insert “good”.\nOutcome: Accepted.\n"
    )


def test_no_cell_of_the_table_is_ever_computed():
    formula = replace(FIRST, by="=1+1", reason="@now")

    rows = list(csv.reader(io.StringIO(_written("csv", replace(REPORT, entries=[formula])))))

    assert tuple(rows[0]) == HEADER
    assert (rows[1][1], rows[1][5]) == ("'=1+1", "'@now")


def test_words_are_never_taken_for_marks():
    marked = replace(FIRST, said="see\n# this", what="<b>Amendment 1")

    written = _written("md", replace(REPORT, entries=[marked]))

    assert "\n# this" not in written
    assert "\\<b>Amendment 1" in written


def test_a_program_reads_every_field():
    told = json.loads(_written("json"))

    assert told["symbol"] == "TEST/2"
    assert told["entries"][0]["in_the_text"] == FIRST.in_the_text


def test_a_format_that_is_not_written_is_refused():
    with pytest.raises(Invalid, match=r"\.txt, \.md, \.json, \.csv"):
        report_format(".odt")
