"""The lists of a declaration are written as tables."""

import csv
from zipfile import ZipFile

import pytest


@pytest.mark.parametrize("name", ["amendments", "comments", "decisions"])
def test_a_list_is_written_as_a_table(sampled, tmp_path, name):
    path = tmp_path / "table.csv"

    answer = sampled.done("export", "solidarity", path, f"--{name}")

    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert f"holds {len(rows) - 1} {name} of “solidarity”" in answer
    assert len(rows) > 20


def test_a_workbook_holds_all_of_them(sampled, tmp_path):
    path = tmp_path / "tables.xlsx"

    sampled.done("export", "solidarity", path)
    sampled.done("stakeholders", "export", tmp_path / "directory.xlsx")

    assert len([one for one in ZipFile(path).namelist() if "worksheets" in one]) == 3
    assert (tmp_path / "directory.xlsx").read_bytes().startswith(b"PK")


def test_a_table_in_another_format_is_refused(sampled, tmp_path):
    sentence = sampled.refused("export", "solidarity", tmp_path / "text.txt", "--comments")

    assert "Let text.txt end in .csv or .xlsx" in sentence
