"""Whatever a page gives out as a file is also written by a command, in the same forms."""

import json
import re

import pytest

from drafting.cli.exporting import TABLES
from drafting.cli.exports import SUBJECTS
from drafting.formats.references import LIST_FORMATS
from drafting.formats.table import WRITERS
from drafting.formats.writing import FORMATS
from tests.formats.pdf_reading import words
from tests.formats.word_reading import paragraphs

PAGES = {
    "declarations.release_file": set(FORMATS),
    "comparing.redline": set(SUBJECTS["against"].suffixes),
    "compiling.file": set(SUBJECTS["compilation"].suffixes),
    "compiled_word.compilation": set(SUBJECTS["compilation"].suffixes),
    "dispositions.file": set(SUBJECTS["dispositions"].suffixes),
    "compiled_word.dispositions": set(SUBJECTS["dispositions"].suffixes),
    "amendment_file.akoma_ntoso": set(SUBJECTS["amendment"].suffixes),
    "amendment_file.file": set(SUBJECTS["amendment"].suffixes),
    "working_file.file": set(SUBJECTS["working"].suffixes),
    "proving.file": set(SUBJECTS["proof"].suffixes),
    "crediting.file": set(SUBJECTS["origins"].suffixes),
    "tables.amendments_file": set(WRITERS),
    "tables.comments_file": set(WRITERS),
    "tables.decisions_file": set(WRITERS),
    "cataloguing.export": set(WRITERS),
    "sources.file": set(LIST_FORMATS),
}
"""For each page that gives out files, the forms in which a command writes the same."""

ELSEWHERE = {
    "readings.minutes": "the minutes of a reading are taken along from its page",
    "submission_receipts.amendment_file": "a receipt is for whoever submitted",
    "submission_receipts.comment_file": "a receipt is for whoever submitted",
    "submission_receipts.statement_file": "a receipt is for whoever submitted",
}
"""What is given to one reader, who is known on a page and not on the command line."""

CHOICE = re.compile(r"\.<any\(([^)]*)\):suffix>$")
ALONE = re.compile(r"\.([a-z]{2,4})$")


def _given_out(application):
    """By endpoint, the suffixes under which a page gives out files."""
    found = {}
    for rule in application.url_map.iter_rules():
        choice, alone = CHOICE.search(rule.rule), ALONE.search(rule.rule)
        if choice:
            found[rule.endpoint] = {one.strip() for one in choice[1].split(",")}
        elif alone and "/declarations/" in rule.rule:
            found[rule.endpoint] = {alone[1]}
    return found


def test_every_file_of_a_page_is_written_by_a_command(application):
    given_out = _given_out(application)

    for page in given_out.keys() - ELSEWHERE.keys():
        assert given_out[page] <= PAGES[page], page


def test_every_file_of_a_command_is_given_out_by_a_page(application):
    given_out = _given_out(application)

    for written in {frozenset(one) for one in PAGES.values()}:
        pages = [page for page, suffixes in PAGES.items() if suffixes == written]
        assert set().union(*(given_out[page] for page in pages)) == written


def test_every_table_of_a_command_has_its_page(application):
    assert {f"tables.{one}_file" for one in TABLES} <= _given_out(application).keys()


def _written(sampled, path, *more):
    sampled.done("export", "solidarity", path, *more)
    return path.read_bytes()


def test_what_changed_since_a_release_is_tracked(sampled, tmp_path):
    raw = _written(sampled, tmp_path / "a.docx", "--against", "1")

    sampled.done("export", "solidarity", tmp_path / "b.docx")
    assert paragraphs(raw) == paragraphs((tmp_path / "b.docx").read_bytes())
    assert b"textualMod" in _written(sampled, tmp_path / "a.xml", "--against", "SAMPLE/1")


def test_what_changed_up_to_an_earlier_release_is_written(sampled, tmp_path):
    raw = _written(sampled, tmp_path / "a.pdf", "--against", "1", "--release", "2")

    assert "Changes since SAMPLE/1" in words(raw)
    assert "SAMPLE/1/Rev.1" in words(raw)


def test_one_amendment_is_written_by_its_number(sampled, tmp_path):
    answer = sampled.done("export", "solidarity", tmp_path / "a.txt", "--amendment", "1")

    assert "amendment 1 to" in answer
    assert "Amendment 1 by Kiribati" in (tmp_path / "a.txt").read_text(encoding="utf-8")


def test_an_amendment_that_is_written_is_read_back(sampled, tmp_path):
    _written(sampled, tmp_path / "a.xml", "--amendment", "1")

    told = sampled.told("read-proposals", "solidarity", tmp_path / "a.xml")

    assert [one["author"] for one in told["proposals"]] == ["Kiribati"]


@pytest.mark.parametrize("suffix", ["txt", "md", "json"])
def test_the_compilation_and_the_dispositions_are_written_in_words(sampled, tmp_path, suffix):
    path = tmp_path / f"a.{suffix}"

    assert b"Kenya" in _written(sampled, path, "--compilation")
    assert b"Kenya" in _written(sampled, path, "--dispositions")


def test_the_proof_and_the_origins_are_written_as_on_their_pages(sampled, tmp_path):
    proof = json.loads(_written(sampled, tmp_path / "a.json", "--proof"))
    origins = json.loads(_written(sampled, tmp_path / "b.json", "--origins"))

    assert proof["counts"]["stands"] > 0
    assert origins["declaration"] == "solidarity"
    assert _written(sampled, tmp_path / "a.csv", "--proof").startswith(b"\xef\xbb\xbfAmendment,")


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (("--amendment", "9999"), "has no amendment 9999"),
        (("--against", "1", "--comments"), "One file holds one thing"),
        (("--against", "9"), "There is no release"),
    ],
)
def test_what_cannot_be_written_is_refused(sampled, tmp_path, more, sentence):
    assert sentence in sampled.refused("export", "solidarity", tmp_path / "a.xml", *more)
