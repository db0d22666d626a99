"""What a mail of instructions would propose is told, and nothing of it is stored."""

import pytest

KEYS = {"paragraph", "label", "kind", "author", "before", "after"}


@pytest.fixture
def mailed(sampled, tmp_path):
    """What a mail would propose for the sample, as JSON."""

    def told(mail, *options):
        path = tmp_path / "mail.txt"
        path.write_text(mail, encoding="utf-8")
        return sampled.told("read-proposals", "solidarity", path, *options)

    return told


def test_an_instruction_is_told_with_its_paragraph_and_its_author(mailed):
    told = mailed("Northland: PP1: replace “the promise” with “the pledge”")

    (proposal,) = told["proposals"]
    assert set(proposal) >= KEYS
    assert (proposal["label"], proposal["kind"], proposal["author"]) == (
        *("PP1", "replace", "Northland"),
    )
    assert proposal["after"] == proposal["before"].replace("the promise", "the pledge")
    assert told["doubts"] == told["comments"] == []


def test_what_was_not_understood_and_what_has_no_place_are_doubts(mailed):
    told = mailed("PP1: make it stronger\n\nPP1: delete “nowhere to be found”\n\nDelete OP99")

    assert told["proposals"] == []
    assert [doubt["label"] for doubt in told["doubts"]] == ["", "PP1", "OP99"]
    assert all("“" in doubt["sentence"] for doubt in told["doubts"])


def test_an_earlier_release_can_be_meant(mailed):
    words = "PP3: delete “rising seas”"

    assert mailed(words, "--release", "1")["proposals"] == []
    assert len(mailed(words)["proposals"]) == 1


def test_a_person_reads_the_changes_and_the_doubts(sampled, tmp_path):
    path = tmp_path / "mail.txt"
    path.write_text("PP1: replace “the promise” with “the pledge”\nOP1?", encoding="utf-8")

    answer = sampled.done("read-proposals", "solidarity", path)

    assert "PP1: replace" in answer
    assert "[-promise-]{+pledge+}" in answer
    assert "Doubt: “OP1?” It names a paragraph" in answer
    assert answer.endswith("Proposals: 1. Comments: 0. Doubts: 1. Nothing is stored.\n")


def test_reading_proposals_stores_nothing(sampled, mailed):
    before = sampled.file.read_bytes()

    mailed("Delete PP1")

    assert sampled.file.read_bytes() == before
