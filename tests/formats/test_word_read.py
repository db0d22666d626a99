"""A Word file with tracked changes is read as it reads in Word, whatever program wrote it."""

import re
from pathlib import Path

import pytest

from drafting.domain.errors import UnreadableFile, UnsafeFile
from drafting.formats.word_read import read_tracked, read_word
from tests.formats.hostile_word import HOSTILE
from tests.formats.word_files import (
    NAMESPACES,
    act,
    dele,
    document,
    gone,
    ins,
    p,
    t,
    word_file,
    word_parts,
    zipped,
)

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "docx"
FILES = sorted(path.name for path in REAL.glob("*.doc?"))
ORACLE = re.compile(r"\d+_(?P<stem>.+)-(?P<side>Accepted|Rejected)\.docx")
ORACLES = [name for name in FILES if ORACLE.fullmatch(name)]

needs_files = pytest.mark.skipif(
    not FILES, reason="the real files, ../shared/data/docx, are not on this machine"
)


def _sibling(oracle):
    stem = ORACLE.fullmatch(oracle)["stem"]
    return next(name for name in FILES if re.fullmatch(rf"\d+_{re.escape(stem)}\.docx", name))


@needs_files
@pytest.mark.parametrize("name", FILES)
def test_a_real_file_is_read(name):
    tracked = read_tracked(REAL / name)

    assert tracked.paragraphs
    assert any((*tracked.accepted(), *tracked.rejected(), *tracked.comments))


@needs_files
@pytest.mark.parametrize("oracle", ORACLES)
def test_a_real_file_reads_as_word_left_it(oracle):
    expected = read_tracked(REAL / oracle)
    tracked = read_tracked(REAL / _sibling(oracle))

    sides = {"Accepted": tracked.accepted(), "Rejected": tracked.rejected()}

    assert sides[ORACLE.fullmatch(oracle)["side"]] == expected.accepted() == expected.rejected()


@needs_files
def test_no_real_file_is_left_unread():
    tracked = {name: read_tracked(REAL / name) for name in FILES}

    assert len(tracked) >= 40
    assert sum(bool(one.authors()) for one in tracked.values()) >= 20
    assert sum(len(one.comments) for one in tracked.values()) > 90


@needs_files
def test_the_edits_of_libreoffice_are_told_by_their_author():
    tracked = read_tracked(REAL / "lo25_tracked_edits_bookmarks.docx")

    assert tracked.authors() == ("Delegation of Ruritania",)
    assert len(tracked.rejected()) == len(tracked.accepted())
    assert [one.quote for one in tracked.comments] == ["participate"]


def test_a_file_reads_in_two_ways():
    raw = word_file(p(t("The oak "), dele("falls"), ins("stands")), p(t("Agreed.")))

    tracked = read_word(raw, "draft.docx")

    assert tracked.accepted() == ["The oak stands", "Agreed."]
    assert tracked.rejected() == ["The oak falls", "Agreed."]


def test_revision_numbers_that_repeat_do_no_harm():
    raw = word_file(p(ins("one"), t(" oak "), ins("two"), dele("three", "Southland")))

    tracked = read_word(raw, "draft.docx")

    assert tracked.accepted() == ["one oak two"]


def test_a_paragraph_moved_down_stands_once_in_either_text():
    end = act("moveFrom", ""), act("moveTo", "")
    raw = word_file(
        '<w:moveFromRangeStart w:id="1" w:name="m1"/>',
        p(act("moveFrom", t("First.")), mark=end[0]),
        '<w:moveFromRangeEnd w:id="1"/>',
        p(t("Second.")),
        '<w:moveToRangeStart w:id="2" w:name="m1"/>',
        p(act("moveTo", t("First.")), mark=end[1]),
        '<w:moveToRangeEnd w:id="2"/>',
        p(t("Third.")),
    )

    tracked = read_word(raw, "draft.docx")

    assert tracked.rejected() == ["First.", "Second.", "Third."]
    assert tracked.accepted() == ["Second.", "First.", "Third."]


def test_the_notes_are_read_with_their_changes():
    notes = (
        f'<w:footnotes {NAMESPACES}><w:footnote w:type="separator" w:id="-1">{p(t("x"))}'
        f'</w:footnote><w:footnote w:id="2">{p(t("See "), ins("A/72/171."))}</w:footnote>'
        "</w:footnotes>"
    )
    raw = word_file(p(t("oak"), '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=notes)

    tracked = read_word(raw, "draft.docx")

    assert [(one.name, one.accepted, one.rejected) for one in tracked.notes] == [
        ("footnote 2", "See A/72/171.", "See")
    ]


def test_the_release_a_file_was_made_from_is_told_by_its_property():
    parts = word_parts(p(t("oak")))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
    parts["_rels/.rels"] = str(parts["_rels/.rels"]).replace(
        "</Relationships>",
        f'<Relationship Id="c" Type="{kind}" Target="docProps/custom.xml"/></Relationships>',
    )
    parts["docProps/custom.xml"] = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'custom-properties"><property name="DraftingRelease"><v>A/1/Rev.1</v></property>'
        "</Properties>"
    )

    tracked = read_word(zipped(parts), "draft.docx")

    assert tracked.release == "A/1/Rev.1"


def test_deep_nesting_that_parses_does_not_break_the_reader():
    nested = "<w:ins>" * 245 + gone("x") + t("y") + "</w:ins>" * 245
    parts = {**word_parts(), "word/document.xml": document(p(nested))}

    tracked = read_word(zipped(parts), "draft.docx")

    assert tracked.accepted() == ["y"]


@pytest.mark.parametrize(
    ("trick", "sentence"),
    [
        ("no body", "holds no text"),
        ("a hundred thousand changes", "more than 50,000 tracked changes"),
        ("sixty thousand paragraphs", "more than 50,000 paragraphs"),
    ],
)
def test_a_file_beyond_measure_is_refused(trick, sentence):
    raw = HOSTILE[trick]()

    with pytest.raises(UnreadableFile, match=sentence):
        read_word(raw, "draft.docx")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        read_tracked(tmp_path / "draft.docx")


def test_a_file_too_large_is_not_read_to_its_end(tmp_path):
    with (tmp_path / "draft.docx").open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(3 * 1024**3)

    with pytest.raises(UnreadableFile, match="20 MB is the most"):
        read_tracked(str(tmp_path / "draft.docx"))


def test_a_hostile_file_is_unsafe_whoever_reads_it():
    with pytest.raises(UnsafeFile):
        read_word(HOSTILE["a billion laughs"](), "draft.docx")
