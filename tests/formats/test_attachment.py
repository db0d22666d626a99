import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.errors import Invalid, UnsafeFile
from drafting.formats.attachment import KINDS, LARGEST, attachment

PDF = b"%PDF-1.7\n..."
PNG = b"\x89PNG\r\n\x1a\n..."


def _package(*names):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name in names:
            package.writestr(name, "")
    return buffer.getvalue()


def _open_document():
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", "")
    return buffer.getvalue()


WORD = _package("[Content_Types].xml", "word/document.xml")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("note.pdf", PDF),
        ("note.PDF", PDF),
        ("note.docx", WORD),
        ("note.odt", _open_document()),
        ("note.txt", "Élan\n".encode()),
        ("photo.png", PNG),
        ("photo.jpg", b"\xff\xd8\xff\xe0"),
        ("photo.jpeg", b"\xff\xd8\xff\xe0"),
    ],
)
def test_what_is_what_its_name_says_is_taken(name, content):
    kept = attachment(name, content)

    assert kept.name == name
    assert kept.media_type == KINDS[name.rpartition(".")[2].lower()]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("note.pdf", b"MZ\x90\x00"),
        ("note.pdf", PNG),
        ("note.txt", PDF),
        ("note.txt", b"\x00\x01"),
        ("note.txt", b"\xff\xfe"),
        ("note.txt", b"  <script>alert(1)</script>"),
        ("note.docx", _package("content.xml")),
        ("photo.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ],
)
def test_a_type_that_lies_is_refused(name, content):
    with pytest.raises(UnsafeFile, match="is not what its name says") as refusal:
        attachment(name, content)

    assert refusal.value.field == "files"


@pytest.mark.parametrize(
    "name", ["note.exe", "note.html", "note.svg", "note", "pdf", "note.pdf.js"]
)
def test_what_may_not_be_attached_is_refused(name):
    with pytest.raises(Invalid, match="cannot be attached"):
        attachment(name, PDF)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../x.pdf", "x.pdf"),
        ("/etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\me\\note.pdf", "note.pdf"),
        ("note\u202efdp.pdf", "notefdp.pdf"),
        ("a" * 300 + ".pdf", "a" * 116 + ".pdf"),
    ],
)
def test_of_a_path_the_last_part_is_kept(name, kept):
    assert attachment(name, PDF).name == kept


def test_a_name_without_an_end_is_refused_whatever_path_it_has():
    with pytest.raises(Invalid, match="“x” cannot be attached"):
        attachment("../../x", PDF)


def test_what_is_too_large_is_refused_with_its_size():
    with pytest.raises(Invalid, match=r"4\.0 MB; 4 MB is the most"):
        attachment("note.pdf", PDF + bytes(LARGEST))


def test_what_is_empty_is_refused():
    with pytest.raises(Invalid, match="is empty"):
        attachment("note.pdf", b"")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04 and nothing more", "damaged"),
        (
            _package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            "holds macros",
        ),
        (_package(*(f"part{number}" for number in range(2_001))), "not taken"),
    ],
)
def test_a_package_that_is_damaged_or_acts_is_refused(content, words):
    with pytest.raises(UnsafeFile, match=words):
        attachment("note.docx", content)


@given(name=st.text(max_size=50), content=st.binary(min_size=1, max_size=200))
def test_whatever_is_sent_is_taken_or_refused_in_words(name, content):
    try:
        shown = attachment(name, content).name
    except Invalid as refusal:
        shown = str(refusal).partition("”")[0]

    assert not set("/\\") & set(shown)
