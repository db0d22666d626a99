"""A sentence about a file calls it what the end of its name says it is."""

import pytest

from drafting.formats.package_said import package


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("draft.docx", "Word file"),
        ("Comments.XLSX", "workbook"),
        ("amendment.xml", "file of amendments"),
        ("draft", "Word file"),
    ],
)
def test_a_file_is_called_by_the_end_of_its_name(name, file):
    assert package(name).file == file


def test_what_is_too_large_is_to_be_sent_as_the_same_kind_of_file():
    assert package("a.xlsx").again == "Copy the table into a new workbook and send that."
