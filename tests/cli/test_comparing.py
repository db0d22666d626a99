"""What changed between two texts, to the word."""

import pytest

from tests.formats.pdf_reading import words
from tests.formats.word_reading import everybody, nobody, paragraphs

BEFORE = """Draft

1. Reaffirms that each neighbour keeps the road in good repair;

2. Calls upon all neighbours to share what the river brings;

3. Decides to meet again next year.
"""
AFTER = """Draft

1. Reaffirms that each neighbour keeps the road in excellent repair;

2. Invites travellers to rest under the old oak;

3. Calls upon all neighbours to share what the river brings;

4. Decides to meet again next year.
"""


@pytest.fixture
def letters(tmp_path):
    """Two files, the second a later state of the first."""
    before, after = tmp_path / "before.txt", tmp_path / "after.txt"
    before.write_text(BEFORE, encoding="utf-8")
    after.write_text(AFTER, encoding="utf-8")
    return before, after


def _joined(change, *kinds):
    return "".join(text for kind, text in change["edits"] if kind in kinds)


def test_two_files_are_compared_by_their_words(terminal, letters):
    changes = terminal.told("compare", *letters)

    names = [change["change"] for change in changes]
    assert names == ["same", "changed", "inserted", "same", "same"]


def test_two_releases_are_compared_by_identity(sampled):
    changes = sampled.told("compare", "solidarity@2", "solidarity@SAMPLE/1/Rev.2")

    names = {change["change"] for change in changes}
    assert names == {"same", "changed", "moved", "inserted", "deleted"}


@pytest.mark.parametrize("source", ["files", "releases"])
def test_the_edits_join_to_both_texts(sampled, letters, source):
    pair = letters if source == "files" else ("solidarity@1", "solidarity@3")

    changes = sampled.told("compare", *pair)

    for change in changes:
        assert _joined(change, "equal", "delete") == change["before"]
        assert _joined(change, "equal", "insert") == change["after"]


def test_a_person_reads_the_changed_paragraphs_with_signs_where_there_is_no_colour(
    terminal, letters
):
    answer = terminal.done("compare", *letters)

    assert "OP1 (changed)" in answer
    assert "in [-good-]{+excellent+} repair" in answer
    assert answer.endswith("2 changed, 3 the same.\n")


def test_a_release_is_compared_with_a_file(sampled, tmp_path):
    sampled.done("export", "solidarity", tmp_path / "first.md", "--release", "1")

    changes = sampled.told("compare", tmp_path / "first.md", "solidarity@1")

    assert {change["change"] for change in changes} == {"same"}


@pytest.mark.parametrize("source", ["files", "releases"])
def test_the_changes_are_tracked_in_a_word_file_if_asked(sampled, letters, tmp_path, source):
    pair = letters if source == "files" else ("solidarity@1", "solidarity@3")
    path = tmp_path / "changes.docx"

    sampled.done("compare", *pair, "--docx", path)

    changes = [one for one in sampled.told("compare", *pair) if one["before"] != one["after"]]
    old, new = (
        {one.text for one in paragraphs(path.read_bytes(), accepts)}
        for accepts in (nobody, everybody)
    )
    assert {one["before"] for one in changes} - {""} <= old
    assert {one["after"] for one in changes} - {""} <= new


def test_the_changes_are_set_on_paper_if_asked(sampled, tmp_path):
    path = tmp_path / "changes.pdf"

    sampled.done("compare", "solidarity@1", "solidarity@3", "--pdf", path)

    assert "Changes since SAMPLE/1" in words(path.read_bytes())


def test_tracked_changes_that_cannot_be_kept_are_refused(terminal, letters, tmp_path):
    sentence = terminal.refused("compare", *letters, "--docx", tmp_path / "no" / "changes.docx")

    assert "cannot be written" in sentence


def test_a_text_that_is_not_there_is_refused(terminal, letters):
    sentence = terminal.refused("compare", letters[0], "nowhere.txt")

    assert "SLUG@NUMBER" in sentence


def test_a_release_that_is_not_there_is_refused(sampled):
    sentence = sampled.refused("compare", "solidarity@1", "solidarity@9")

    assert "“9”" in sentence
