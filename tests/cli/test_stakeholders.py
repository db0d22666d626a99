"""The directory is taken along and in from the machine itself."""

import pytest

LIST = "kind,name,region\nngo,Rivers for All,weog\nempire,Atlantis,\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_a_list_is_taken_in_and_what_is_doubtful_is_told(terminal, file):
    told = terminal.done("stakeholders", "import", file)

    assert told.splitlines() == [
        "new: 1",
        "changed: 0",
        "same: 0",
        "doubtful: 1",
        "Doubt: row 3, Atlantis: Choose a category from the list.",
    ]
    assert terminal.told("stakeholders", "import", file)["counts"]["same"] == 1


def test_a_report_alone_stores_nothing(terminal, file):
    terminal.done("stakeholders", "import", file, "--report")

    found = terminal.told("stakeholders", "import", file, "--report")
    assert found["counts"]["new"] == 1


def test_a_change_is_told_with_what_stood_before(terminal, file):
    terminal.done("stakeholders", "import", file)
    file.write_text("name,region\nRivers for All,grulac\n", encoding="utf-8")

    told = terminal.done("stakeholders", "import", file)

    before, after = "Western European and Others Group", "Latin American and Caribbean Group"
    assert f"Row 2, Rivers for All: region “{before}” → “{after}”" in told


def test_the_directory_is_written_and_read_again_the_same(terminal, file, tmp_path):
    terminal.done("stakeholders", "import", file)
    out = tmp_path / "out.csv"

    told = terminal.done("stakeholders", "export", out)

    assert told == "1 stakeholders are in out.csv.\n"
    assert terminal.told("stakeholders", "import", out)["counts"]["same"] == 1


def test_what_is_no_table_is_refused(terminal, file):
    file.write_bytes(b"name\nRi\x00vers")

    assert "not a text file" in terminal.refused("stakeholders", "import", file)


def test_a_place_that_cannot_be_written_is_refused(terminal, tmp_path):
    assert "cannot be written" in terminal.refused(
        "stakeholders", "export", tmp_path / "nowhere" / "out.csv"
    )
