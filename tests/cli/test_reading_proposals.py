"""What a Word file would propose is told, and nothing of it is stored."""

import pytest

from drafting.domain.vocabulary import AmendmentKind
from drafting.formats.akn_amendment import Asked, write_akn_amendment
from drafting.formats.edition import Edition
from drafting.formats.outline import Outline
from drafting.formats.xlsx_write import Sheet, xlsx_bytes
from tests.formats.word_files import comment, comments, dele, ins, p, t, word_file

KEYS = {"paragraph", "label", "kind", "author", "before", "after"}


@pytest.fixture
def sent(sampled, tmp_path):
    """Sends the latest release back with one paragraph changed, as a Word file."""

    def send(change=None, said=""):
        nodes = list(_flat(sampled.told("outline", "solidarity", "--release", "2")))
        blocks = [
            p(*_runs(node, change), bookmark=f"_decl_{node['id']}")
            for node in nodes
            if node["text"]
        ]
        parts = {"comments": comments(said)} if said else {}
        path = tmp_path / "northland.docx"
        path.write_bytes(word_file(*blocks, **parts))
        return path

    return send


def _flat(nodes):
    for node in nodes:
        yield node
        yield from _flat(node["children"])


def _runs(node, change):
    words = t(node["text"].replace("*", ""))
    if node["label"] != "PP1":
        return (words,)
    start, end = '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'
    return (start, words, end, *(change or ()))


def test_a_proposal_is_told_with_its_paragraph_and_its_author(sampled, sent):
    told = sampled.told("read-proposals", "solidarity", sent((ins(" Always."),)), "--release", "2")

    (proposal,) = told["proposals"]
    assert set(proposal) >= KEYS
    assert (proposal["label"], proposal["kind"]) == ("PP1", "replace")
    assert proposal["author"] == "Northland"
    assert proposal["after"] == f"{proposal['before']} Always."
    assert told["doubts"] == []


def test_a_comment_is_told_with_what_it_is_about(sampled, sent):
    path = sent(said=comment(1, "Is this enough?"))

    told = sampled.told("read-proposals", "solidarity", path, "--release", "2")

    (remark,) = told["comments"]
    assert (remark["label"], remark["author"]) == ("PP1", "Southland")
    assert remark["text"] == "Is this enough?"
    assert remark["quote"]


def test_a_person_reads_what_goes_and_what_comes(sampled, sent):
    path = sent((ins(" Always."), dele("Never.")), comment(1, "Why?"))

    lines = sampled.done("read-proposals", "solidarity", path, "--release", "2").splitlines()

    assert "PP1: replace, Northland" in lines
    assert any("{+ Always.+}" in line for line in lines)
    assert any(line.startswith("PP1: comment, Southland on “") for line in lines)
    assert any(line.startswith("Doubt: PP1: ") for line in lines)
    assert lines[-1] == "Proposals: 1. Comments: 1. Doubts: 2. Nothing is stored."


def test_nothing_is_stored(sampled, sent):
    path = sent((ins(" Always."),))
    before = sampled.told("outline", "solidarity")

    sampled.done("read-proposals", "solidarity", path)

    assert sampled.told("outline", "solidarity") == before


def test_a_file_of_another_text_is_refused(sampled, tmp_path):
    path = tmp_path / "other.docx"
    path.write_bytes(word_file(p(t("Quite another matter."))))

    sentence = sampled.refused("read-proposals", "solidarity", path)

    assert sentence.startswith("No paragraph of this release is in the file.")


def test_a_file_that_is_no_word_file_is_refused(sampled, tmp_path):
    path = tmp_path / "draft.docx"
    path.write_bytes(b"%PDF-1.7")

    sentence = sampled.refused("read-proposals", "solidarity", path)

    assert sentence == "draft.docx is not a Word file but a PDF file. Save the text as .docx."


def test_a_file_of_a_kind_that_proposes_nothing_is_refused(sampled, tmp_path):
    path = tmp_path / "draft.pdf"
    path.write_bytes(b"%PDF-1.7")

    sentence = sampled.refused("read-proposals", "solidarity", path)

    assert (
        sentence
        == "No proposals are read from draft.pdf. Choose one of: .docx, .txt, .csv, .xlsx, .xml."
    )


def test_an_amendment_in_akoma_ntoso_is_read_and_nothing_is_stored(sampled, tmp_path):
    wanted = sampled.told("outline", "solidarity")[-1]
    asked = Asked(
        *("7", AmendmentKind.DELETE, "Kiribati", wanted["id"], "the end", wanted["text"], "", ""),
    )
    path = tmp_path / "amendment.xml"
    path.write_bytes(write_akn_amendment(Edition(Outline(())), asked))

    (found,) = sampled.told("read-proposals", "solidarity", path)["proposals"]

    assert (found["paragraph"], found["kind"], found["author"]) == (
        wanted["id"],
        "delete",
        "Kiribati",
    )


def test_a_workbook_of_comments_is_read(sampled, tmp_path):
    path = tmp_path / "table.xlsx"
    path.write_bytes(xlsx_bytes([Sheet("a", ("Clause", "Comment"), [("PP1", "Too long.")])]))

    (found,) = sampled.told("read-proposals", "solidarity", path)["comments"]

    assert (found["label"], found["text"]) == ("PP1", "Too long.")
