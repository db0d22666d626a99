"""A text is written to a file in the format of its suffix."""

import json

import pytest

from tests.formats.pdf_reading import words
from tests.formats.word_reading import paragraphs


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "json", "xml"])
def test_the_latest_release_is_written_in_every_format(sampled, tmp_path, suffix):
    path = tmp_path / f"text.{suffix}"

    answer = sampled.done("export", "solidarity", path)

    assert "release 3 of “solidarity”, SAMPLE/1/Rev.2" in answer
    assert "rising seas" in path.read_text(encoding="utf-8")


def test_the_latest_release_is_written_as_a_word_file(sampled, tmp_path):
    path = tmp_path / "text.docx"

    answer = sampled.done("export", "solidarity", path)

    assert "release 3 of “solidarity”, SAMPLE/1/Rev.2" in answer
    assert any("rising seas" in one.text for one in paragraphs(path.read_bytes()))


def test_the_latest_release_is_written_as_a_pdf_file(sampled, tmp_path):
    path = tmp_path / "text.pdf"

    sampled.done("export", "solidarity", path)

    assert "rising seas" in words(path.read_bytes())


def test_an_earlier_release_is_written_when_it_is_named(sampled, tmp_path):
    answer = sampled.done("export", "solidarity", tmp_path / "text.json", "--release", "SAMPLE/1")

    written = json.loads((tmp_path / "text.json").read_text(encoding="utf-8"))
    assert (written["symbol"], written["is_sample"]) == ("SAMPLE/1", True)
    assert "release 1" in answer


def test_a_text_without_a_release_is_written_as_it_stands(terminal, tmp_path):
    (tmp_path / "draft.txt").write_text("Draft\n\n1. Decides to meet;\n\n2. Decides to go.\n")
    terminal.done("import", tmp_path / "draft.txt", "--slug", "meeting")

    answer = terminal.done("export", "meeting", tmp_path / "out.txt")

    assert "the working text of “meeting”" in answer
    assert "Decides to meet" in (tmp_path / "out.txt").read_text(encoding="utf-8")


def test_a_written_text_can_be_imported_again(sampled, tmp_path):
    sampled.done("export", "solidarity", tmp_path / "text.json")

    sampled.done("import", tmp_path / "text.json", "--slug", "again")

    changes = sampled.told("compare", tmp_path / "text.json", "solidarity@3")
    assert {change["change"] for change in changes} == {"same"}


def test_a_format_that_is_not_written_is_refused(sampled, tmp_path):
    sentence = sampled.refused("export", "solidarity", tmp_path / "text.odt")

    assert ".txt, .md, .html, .json, .xml, .docx, .pdf" in sentence
    assert not (tmp_path / "text.odt").exists()


def test_a_place_that_cannot_be_written_is_refused(sampled, tmp_path):
    sentence = sampled.refused("export", "solidarity", tmp_path / "nowhere" / "text.txt")

    assert "cannot be written" in sentence
