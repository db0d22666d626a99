"""Files that come back are what their names say, and are kept byte for byte."""

import pytest

from drafting.domain.errors import Invalid, UnreadableFile
from drafting.formats.returned_kinds import MEDIA_TYPES, ReturnedKind, kind_of, returned_attachment
from drafting.formats.xlsx_write import Sheet, xlsx_bytes
from tests.formats.word_files import p, t, word_file

FILES = {
    "draft.docx": word_file(p(t("A road."))),
    "table.xlsx": xlsx_bytes([Sheet("a", ("b",), [])]),
    "table.CSV": b"Clause;Comment\r\n",
    "amendment.xml": b"<akomaNtoso/>",
}


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_is_kept_as_it_was_sent_under_what_it_is(name):
    kept = returned_attachment(f"folder/{name}", FILES[name])

    assert (kept.name, kept.content) == (name, FILES[name])
    assert kept.media_type == kind_of(name).media_type


@pytest.mark.parametrize("name", ["draft.docx", "table.xlsx"])
def test_a_package_that_is_another_one_is_refused(name):
    other = next(raw for one, raw in FILES.items() if one != name and raw.startswith(b"PK"))

    with pytest.raises(Invalid, match="not what its name says"):
        returned_attachment(name, other)


@pytest.mark.parametrize("name", ["notes.txt", "xml", "draft", ""])
def test_a_file_of_another_kind_is_refused_with_those_that_are_read(name):
    with pytest.raises(UnreadableFile, match=r"\.docx.*\.csv, \.xlsx.*\.xml"):
        returned_attachment(name, b"Words.")


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_without_content_is_refused(name):
    with pytest.raises(Invalid, match="is empty"):
        returned_attachment(name, b"")


def test_every_kind_has_its_name_and_its_media_type():
    assert len({one.words for one in ReturnedKind}) == 3
    assert {one.media_type for one in ReturnedKind} == MEDIA_TYPES
