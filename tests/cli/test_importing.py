"""A file becomes a declaration, and what was read is told line by line."""

from pathlib import Path

import pytest

from tests.formats.hostile_word import HOSTILE
from tests.formats.word_files import p, t, word_file

SEED = Path(__file__).parents[3] / "shared" / "seed" / "resolution-21-10.txt"
TEXT = """Draft declaration on good neighbours

Recalling that neighbours share one river,

1. Reaffirms that each neighbour keeps the road in good repair;

2. Decides to meet again next year.
"""


@pytest.fixture
def letter(tmp_path):
    """A file with a short declaration."""
    path = tmp_path / "neighbours.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_count_is_printed_for_each_kind(terminal, letter):
    lines = terminal.done("import", letter, "--slug", "neighbours").splitlines()

    assert lines[:3] == ["title: 1", "preambular: 1", "operative: 2"]
    assert terminal.declares("neighbours")


def test_what_was_read_is_told_as_json(terminal, letter):
    told = terminal.told("import", letter, "--title", "Neighbours")

    assert told["title"] == "Neighbours"
    assert told["counts"] == {"title": 1, "preambular": 1, "operative": 2}
    assert (told["doubts"], told["unplaced"]) == ([], [])


@pytest.mark.skipif(not SEED.exists(), reason="the seed, ../shared/seed, is not on this machine")
def test_the_seed_is_read_with_its_doubts_named(terminal):
    told = terminal.told("import", SEED, "--slug", "seed")

    counts = dict(told["counts"])
    counts.pop("formula", None)
    assert counts == {"title": 1, "preambular": 15, "operative": 18, "subparagraph": 6}
    places = [doubt["place"] for doubt in told["doubts"]]
    assert [places.count(place) for place in ("OP11", "OP12", "OP16")] == [2, 1, 1]


@pytest.mark.skipif(not SEED.exists(), reason="the seed, ../shared/seed, is not on this machine")
def test_each_doubt_about_the_seed_has_its_line(terminal):
    answer = terminal.done("import", SEED)

    doubts = [line for line in answer.splitlines() if line.startswith("Doubt: line ")]
    assert sum("OP11" in line for line in doubts) == 2
    assert "operative: 18" in answer


BAD = {
    "empty.txt": (b"", "is empty"),
    "words.docx": (b"PK\x03\x04", "is damaged"),
    "words.odt": (b"PK\x03\x04", "cannot be read yet"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is an image"),
    "noise.txt": (bytes(range(256)) * 20, "is not a text file"),
    "cyrillic.txt": ("Признавая, что реки общие,".encode("cp1251"), "encoding is not UTF-8"),
    "title.txt": (b"Draft declaration on good neighbours\n", "No paragraph was found"),
    "broken.json": (b'{"text": [', "not well-formed JSON"),
    "table.csv": (b"a,b\n", "of a kind that is not read"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_a_sentence_and_leaves_nothing(terminal, tmp_path, name):
    content, reason = BAD[name]
    (tmp_path / name).write_bytes(content)

    sentence = terminal.refused("import", tmp_path / name, "--slug", "bad")

    assert reason in sentence
    assert terminal.declares()


def test_a_file_of_fifty_megabytes_is_refused(terminal, tmp_path):
    with (tmp_path / "long.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024)

    sentence = terminal.refused("import", tmp_path / "long.txt")

    assert "50.0 MB" in sentence
    assert terminal.declares()


def test_a_file_in_an_older_encoding_is_read_with_a_doubt(terminal, tmp_path):
    (tmp_path / "old.txt").write_bytes(TEXT.replace("river", "café").encode("cp1252"))

    told = terminal.told("import", tmp_path / "old.txt")

    assert "Windows-1252" in told["doubts"][0]["sentence"]


def test_a_short_name_that_is_taken_is_refused(terminal, letter):
    terminal.done("import", letter, "--slug", "neighbours")

    sentence = terminal.refused("import", letter, "--slug", "neighbours")

    assert "“neighbours” already" in sentence


def test_a_short_name_must_fit_into_an_address(terminal, letter):
    sentence = terminal.refused("import", letter, "--slug", "Good Neighbours")

    assert "small letters" in sentence


def test_a_file_that_is_not_there_is_a_mistake_of_usage(terminal):
    result = terminal.type("import", "nowhere.txt")

    assert result.exit_code == 2


def test_a_word_file_becomes_a_declaration(terminal, tmp_path):
    path = tmp_path / "neighbours.docx"
    path.write_bytes(word_file(*(p(t(line)) for line in TEXT.splitlines() if line)))

    told = terminal.told("import", path, "--slug", "neighbours")

    assert told["title"] == "Draft declaration on good neighbours"
    assert told["counts"] == {"title": 1, "preambular": 1, "operative": 2}
    assert terminal.declares("neighbours")


def test_a_hostile_word_file_is_refused_and_leaves_nothing(terminal, tmp_path):
    path = tmp_path / "draft.docx"
    path.write_bytes(HOSTILE["a billion laughs"]())

    sentence = terminal.refused("import", path)

    assert sentence == ("draft.docx declares entities, which no text needs. It was not opened.")
    assert terminal.declares()
