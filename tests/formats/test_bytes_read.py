import pytest

from drafting.domain.errors import UnreadableFile
from drafting.formats.bytes_read import LARGEST, OLD_ENCODING, decode

WORDS = "Le café « des côtes »\nest ouvert à tous – toujours.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_or_without_its_mark(encoding):
    decoded = decode(WORDS.encode(encoding), "coasts.txt")

    assert decoded.text == WORDS
    assert decoded.doubts == ()


def test_the_older_western_encoding_is_read_with_a_doubt():
    decoded = decode(WORDS.encode("cp1252"), "coasts.txt")

    assert decoded.text == WORDS
    (doubt,) = decoded.doubts
    assert (doubt.line, doubt.sentence) == (1, OLD_ENCODING)
    assert doubt.excerpt == "Le café « des côtes »"


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "is empty"),
        (b" \n\t", "no words"),
        (b"a" * (LARGEST + 1), "5 MB is the most"),
        (b"a\n" * 60_000, "50,000 is the most"),
        (b"PK\x03\x04rest", "Word file"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0rest", "old Word"),
        (b"1. Urges\x00", "not a text file"),
        (b"\x01\x02\x03\x04 abc", "not a text file"),
        (b"\xc2\xf1\xe5 \xe1\xe5\xf0\xe5\xe3\xe0", "encoding is not UTF-8"),
        ("All".encode("utf-32"), "encoding is not UTF-8"),
        (b"\xff\xfea", "encoding is not UTF-8"),
        (b"word \x81 word", "encoding is not UTF-8"),
    ],
)
def test_what_is_not_text_is_refused_by_name(raw, sentence):
    with pytest.raises(UnreadableFile, match=sentence) as refusal:
        decode(raw, "coasts.txt")

    assert "coasts.txt" in str(refusal.value)
