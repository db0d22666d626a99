"""A part is judged as bytes before it is parsed, and parsed without reaching outside."""

import pytest

from drafting.domain.errors import UnreadableFile, UnsafeFile
from drafting.formats.word_parts import (
    MOST_TAGS,
    W,
    child,
    elements,
    looks_like_xml,
    parse,
    refuse_traps,
    value,
    whole_number,
)
from tests.formats.word_files import NAMESPACES, document, p, t

DTD = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"


def test_a_part_in_utf_16_is_read():
    root = parse(("\ufeff" + document(p(t("équité")))).encode("utf-16-le"), "draft.docx")

    assert "équité" in "".join(root.itertext())


def test_the_other_names_of_the_standard_are_the_same_elements():
    strict = document(p(t("oak"))).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )

    root = parse(strict.encode(), "draft.docx")

    assert root.tag == f"{W}document"


def test_a_comment_of_xml_does_not_cut_words_in_two():
    root = parse(b"<a>one <!-- aside --><?and done?>word</a>", "draft.docx")

    assert root.text == "one word"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_a_dtd_is_refused_in_every_encoding(encoding):
    with pytest.raises(UnsafeFile):
        refuse_traps(DTD.encode(encoding), "draft.docx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32", "cp037"])
def test_xml_is_known_by_its_first_characters_in_every_encoding(encoding):
    content = ("<?xml version='1.0'?>" + DTD).encode(encoding)

    assert looks_like_xml(content)


def test_a_picture_is_not_taken_for_xml():
    assert not looks_like_xml(b"\x89PNG\r\n\x1a\n<")


def test_an_encoding_that_word_does_not_write_is_refused():
    with pytest.raises(UnsafeFile, match="encoding"):
        parse(b"<?xml version='1.0' encoding='UTF-7'?><a/>", "draft.docx")


def test_too_many_elements_are_refused_before_they_are_parsed():
    with pytest.raises(UnsafeFile, match="marks of structure"):
        parse(b"<a>" + b"<b/>" * MOST_TAGS + b"</a>", "draft.docx")


def test_absurd_nesting_is_refused():
    with pytest.raises(UnsafeFile, match="nested deeper"):
        parse(b"<a>" * 300 + b"</a>" * 300, "draft.docx")


def test_what_is_no_xml_is_damaged():
    with pytest.raises(UnreadableFile, match="damaged"):
        parse(b"<a>", "draft.docx")


def test_an_element_is_found_by_its_path_and_an_attribute_by_its_name():
    root = parse(
        f'<w:p {NAMESPACES}><w:pPr><w:pStyle w:val="Title"/></w:pPr></w:p>'.encode(), "draft.docx"
    )

    assert value(child(root, "pPr", "pStyle")) == "Title"
    assert value(child(root, "pPr", "numPr", "numId")) == ""
    assert [tag for tag, _ in elements(root)] == ["pPr"]


@pytest.mark.parametrize(
    ("written", "number"), [("3", 3), ("", 0), ("-1", 0), ("9" * 20, 0), ("٣", 0)]
)
def test_a_number_is_read_only_where_it_is_one(written, number):
    assert whole_number(written) == number
