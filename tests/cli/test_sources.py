"""Lists of sources go in and out from the machine itself."""

import json

import pytest

TABLE = "title,kind,symbol\r\nOn rivers,report,R/1\r\nOn roads,,R/2\r\n"


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(TABLE)
    return path


@pytest.fixture
def empty(terminal, tmp_path):
    """A terminal over a room with a text and no source."""
    (tmp_path / "draft.txt").write_text("Draft\n\n1. Decides to meet;\n\n2. Decides to go.\n")
    terminal.done("import", tmp_path / "draft.txt", "--slug", "meeting")
    return terminal


def test_a_list_is_taken_in_and_what_is_doubtful_is_told(empty, table):
    answer = empty.done("sources", "import", "meeting", table)

    assert "new: 1" in answer
    assert "Doubt: line 3, R/2: Its kind cannot be told" in answer
    assert "1 came in, 0 were revised." in answer


def test_a_check_changes_nothing(empty, table):
    empty.done("sources", "import", "meeting", table, "--check")

    told = empty.told("sources", "import", "meeting", table, "--doubtful")

    assert (told["added"], told["revised"], told["counts"]["new"]) == (2, 0, 1)
    assert len(told["doubts"]) == 1


@pytest.mark.parametrize("suffix", ["csv", "bib", "ris", "json"])
def test_a_library_goes_out_and_comes_back_the_same(empty, table, tmp_path, suffix):
    empty.done("sources", "import", "meeting", table)
    path = tmp_path / f"library.{suffix}"
    assert "1 sources" in empty.done("sources", "export", "meeting", path)

    told = empty.told("sources", "import", "meeting", path)

    assert told["counts"] == {"new": 0, "unchanged": 1, "differs": 0, "doubtful": 0}


def test_what_a_command_cannot_do_is_refused(empty, table, tmp_path):
    (tmp_path / "list.odt").write_text("x")

    assert "There is no declaration" in empty.refused("sources", "import", "nothing", table)
    assert "none of" in empty.refused("sources", "import", "meeting", tmp_path / "list.odt")
    assert ".bib" in empty.refused("sources", "export", "meeting", tmp_path / "out.odt")
    assert json.loads(empty.done("sources", "import", "meeting", table, "--json"))["added"] == 1
