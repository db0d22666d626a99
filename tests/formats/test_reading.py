from dataclasses import replace

import pytest

from drafting.domain.errors import UnreadableFile
from drafting.formats.bytes_read import OLD_ENCODING
from drafting.formats.outline import count_by_kind, labelled
from drafting.formats.reading import read
from drafting.formats.writing import write
from tests.formats.samples import EDITION, OUTLINE
from tests.formats.word_files import p, t, word_file


@pytest.mark.parametrize("suffix", ["md", "json"])
def test_a_file_is_read_by_its_suffix(suffix):
    reading = read(f"coasts.{suffix.upper()}", write(EDITION, suffix).encode())

    assert reading.outline == labelled(OUTLINE)


def test_our_plain_text_is_read_back_without_its_emphasis():
    reading = read("coasts.txt", write(EDITION, "txt").encode())

    plain = write(EDITION, "json").replace("*neighbours*", "neighbours")
    assert reading.outline == read("coasts.json", plain.encode()).outline


@pytest.mark.parametrize("suffix", ["md", "html", "json", "xml", "docx"])
def test_what_is_taken_along_read_and_taken_along_again_has_the_same_bytes(suffix):
    written = _bytes(write(EDITION, suffix))

    again = replace(EDITION, outline=read(f"coasts.{suffix}", written).outline)

    assert _bytes(write(again, suffix)) == written


def _bytes(written):
    return written if isinstance(written, bytes) else written.encode()


def test_doubts_about_the_letters_come_before_doubts_about_the_words():
    reading = read("coasts.txt", "Thé\n\n2. Urges.".encode("cp1252"))

    assert reading.doubts[0].sentence == OLD_ENCODING
    assert len(reading.doubts) == 2


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("a.odt", "come later"), ("a.pdf", "come later"), ("a.png", r"\.txt"), ("a", r"\.md")],
)
def test_a_kind_of_file_that_is_not_read_is_refused_with_what_is(name, sentence):
    with pytest.raises(UnreadableFile, match=sentence):
        read(name, b"1. Urges.")


def test_a_word_file_is_read_by_its_suffix():
    raw = word_file(p(t("Draft declaration")), p(t("1. Urges all to meet.")))

    reading = read("draft.DOCX", raw)

    assert count_by_kind(reading.outline) == {"title": 1, "operative": 1}
