"""A Word file is opened by what it says it is, and nothing outside of it is looked at."""

import pytest

from drafting.domain.errors import UnreadableFile, UnsafeFile
from drafting.formats.word_package import open_package
from tests.formats.hostile_word import HOSTILE, MACROS
from tests.formats.word_files import (
    PACKAGE,
    R,
    comments,
    content_types,
    document,
    p,
    relationships,
    t,
    word_parts,
    zipped,
)


def test_a_part_is_found_by_its_relation_and_not_by_its_name():
    parts = word_parts(p(t("Recalling the oak,")))
    parts["word/remarks.xml"] = comments()
    parts["word/_rels/document.xml.rels"] = relationships(
        f'<Relationship Id="c" Type="{R}/comments" Target="/word/remarks.xml"/>'
    )

    package = open_package(zipped(parts), "draft.docx")

    assert package.part("comments") is not None
    assert package.part("footnotes") is None


def test_the_text_may_stand_anywhere_in_the_file():
    parts = {
        "[Content_Types].xml": content_types("").replace(
            '"/word/document.xml" ContentType=""',
            '"/text/main.xml" ContentType="application/vnd.openxmlformats-officedocument'
            '.wordprocessingml.document.main+xml"',
        ),
        "_rels/.rels": relationships(
            f'<Relationship Id="d" Type="{R}/officeDocument" Target="/text/main.xml"/>'
        ),
        "text/main.xml": document(p(t("Recalling the oak,"))),
    }

    package = open_package(zipped(parts), "draft.docx")

    assert "Recalling the oak," in "".join(package.document.itertext())


def test_what_lies_outside_of_the_file_is_no_part_of_it():
    package = open_package(HOSTILE["everything else on another machine"](), "draft.docx")

    assert "comments" not in package.related


def test_the_addresses_of_hyperlinks_are_kept_and_not_followed():
    parts = word_parts(p(t("Recalling the oak,")))
    parts["word/_rels/document.xml.rels"] = relationships(
        f'<Relationship Id="h" Type="{R}/hyperlink" Target="https://un.org/" '
        'TargetMode="External"/>'
    )

    package = open_package(zipped(parts), "draft.docx")

    assert package.links == {"h": "https://un.org/"}


@pytest.mark.parametrize(
    ("trick", "sentence"),
    [
        ("a spreadsheet renamed", "is a spreadsheet, whatever its name says"),
        ("slides renamed", "is a presentation, whatever its name says"),
        ("macros renamed", "is a Word file for macros, whatever its name says"),
        ("macros under their own name", "holds macros"),
        ("macros under the name of a picture", "holds macros"),
        ("a DTD in a part nobody reads", "declares entities"),
        ("a DTD among the styles", "declares entities"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_unsafe(trick, sentence):
    raw = HOSTILE[trick]()

    with pytest.raises(UnsafeFile, match=sentence):
        open_package(raw, "draft.docx")


def test_a_file_for_macros_that_holds_none_is_read_under_its_own_name():
    parts = word_parts(p(t("Recalling the oak,")))
    parts["[Content_Types].xml"] = content_types(MACROS)

    package = open_package(zipped(parts), "draft.docm")

    assert package.name == "draft.docm"


@pytest.mark.parametrize(
    ("trick", "sentence"),
    [
        ("an archive of something else", "not a Word file"),
        ("no relations", "damaged"),
        ("the text on another machine", "holds no text"),
    ],
)
def test_an_archive_without_a_text_is_unreadable(trick, sentence):
    raw = HOSTILE[trick]()

    with pytest.raises(UnreadableFile, match=sentence):
        open_package(raw, "draft.docx")


def test_a_file_without_relations_of_its_text_has_the_text_alone():
    parts = word_parts(p(t("Recalling the oak,")))
    del parts["word/_rels/document.xml.rels"]

    package = open_package(zipped(parts), "draft.docx")

    assert (dict(package.links), package.part("comments")) == ({}, None)
    assert PACKAGE not in "".join(package.document.itertext())
