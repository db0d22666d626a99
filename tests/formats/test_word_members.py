"""What an archive says about itself is checked before a byte of it is unpacked."""

import pytest

from drafting.domain.errors import UnreadableFile, UnsafeFile
from drafting.formats.word_members import damaged, members
from tests.formats.hostile_word import HOSTILE
from tests.formats.word_files import p, t, word_file, word_parts, zipped


def test_an_honest_archive_gives_the_bytes_of_its_members():
    parts = word_parts(p(t("Recalling the oak,")))

    found = members(zipped(parts), "draft.docx")

    assert found == {path: str(content).encode() for path, content in parts.items()}


@pytest.mark.parametrize(
    ("trick", "sentence"),
    [
        ("two members at one place", "two names|overlap"),
        ("a member within a member", "overlap"),
        ("the text twice", "holds the part word/document.xml twice"),
        ("the text twice, in capitals", "twice"),
        ("a size told too small", "another size than it has"),
        ("a size told too large", "another size than it has"),
        ("a part that climbs out", "forbidden name"),
        ("a part with a drive", "forbidden name"),
        ("a member with two names", "two names"),
        ("ten thousand parts", "10,004 parts; 1,000 is the most"),
        ("eight pictures that together do", "larger than 64 MB when unpacked"),
    ],
)
def test_an_archive_that_lies_is_unsafe(trick, sentence):
    raw = HOSTILE[trick]()

    with pytest.raises(UnsafeFile, match=sentence):
        members(raw, "draft.docx")


@pytest.mark.parametrize(
    ("trick", "sentence"),
    [
        ("nothing at all", "is empty"),
        ("twenty-one megabytes", "21.0 MB; 20 MB is the most"),
        ("an archive cut short", "is damaged"),
        ("a wrong checksum", "is damaged"),
        ("a broken stream", "is damaged"),
        ("a member with a password", "protected by a password"),
        ("an old Word file or one with a password", "before 2007"),
        ("a PDF renamed", "but a PDF file"),
    ],
)
def test_a_file_that_is_no_whole_archive_is_unreadable(trick, sentence):
    raw = HOSTILE[trick]()

    with pytest.raises(UnreadableFile, match=sentence) as refusal:
        members(raw, "draft.docx")

    assert not isinstance(refusal.value, UnsafeFile)


def test_every_cut_of_a_file_is_refused_and_none_breaks_the_reader():
    raw = word_file(p(t("Recalling the oak,")))
    survivors = []

    for length in range(0, len(raw), 7):
        with pytest.raises(UnreadableFile):
            survivors.append(members(raw[:length], "draft.docx"))

    assert survivors == []


def test_the_refusal_of_a_damaged_file_says_what_to_do():
    refusal = damaged("draft.docx")

    assert "Open it in Word, save it anew" in str(refusal)
