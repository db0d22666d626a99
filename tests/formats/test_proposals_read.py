"""A file that came back is read by the format its name tells, and for the right release."""

import pytest

from drafting.domain.errors import UnreadableFile
from drafting.formats.edition import Edition
from drafting.formats.proposals_read import OTHER_RELEASE, read_proposals
from tests.formats.word_files import dele, ins, relationships, t, word_file, word_parts, zipped
from tests.formats.word_returns import RELEASE, RIVER, paragraph, returned

KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"


def _made_from(hash_):
    parts = word_parts(paragraph("river"))
    parts["_rels/.rels"] = relationships(
        f'<Relationship Id="d" Type="{KIND}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="c" Type="{KIND}/custom-properties" Target="docProps/custom.xml"/>'
    )
    parts["docProps/custom.xml"] = (
        f'<Properties xmlns="{CUSTOM}"><property name="DraftingRelease"><v>{hash_}</v></property>'
        "</Properties>"
    )
    return zipped(parts)


def test_a_word_file_gives_its_proposals():
    river = paragraph("river", dele("Calls"), ins("Insists"), t(RIVER[5:]))

    read = read_proposals("draft.DOCX", returned(river=river), Edition(RELEASE))

    assert [(one.paragraph, one.after) for one in read.proposals] == [
        ("river", f"Insists{RIVER[5:]}")
    ]


def test_a_file_made_from_another_release_is_doubted():
    other = read_proposals("draft.docx", _made_from("aa"), Edition(RELEASE, hash="bb"))
    same = read_proposals("draft.docx", _made_from("bb"), Edition(RELEASE, hash="bb"))

    assert other.doubts[0].sentence == OTHER_RELEASE
    assert OTHER_RELEASE not in [one.sentence for one in same.doubts]


@pytest.mark.parametrize("name", ["draft.docm", "draft.pdf", "draft"])
def test_a_file_of_another_kind_is_refused(name):
    with pytest.raises(UnreadableFile, match=r"Choose one of: \.docx"):
        read_proposals(name, word_file(paragraph("river")), Edition(RELEASE))


def test_a_table_of_comments_gives_its_proposals():
    table = "Clause,Comment,Proposed change\nPP1,Too strong.,Replace “Calls” with “Insists”\n"

    read = read_proposals("table.csv", table.encode(), Edition(RELEASE))

    assert [one.text for one in read.comments if one.text]
    assert len(read.proposals) + len(read.doubts) == 1
