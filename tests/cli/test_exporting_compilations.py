"""The compilation of the sample as a Word file, checked against what was proposed in it."""

import pytest

from drafting.database import Database
from drafting.domain.actors import OPERATOR
from drafting.formats.word_proposals import proposals
from drafting.formats.word_read import read_tracked
from drafting.queries import declarations
from drafting.queries.compiled_word import compiled_word
from drafting.queries.releases import latest_release, release_text
from drafting.text.markup import plain
from tests.formats.pdf_reading import words
from tests.formats.word_reading import W, nobody, paragraphs, part


@pytest.fixture
def compilation(sampled):
    """What is openly proposed and said on the sample."""
    database = Database(f"sqlite:///{sampled.file}")
    with database.reading() as session:
        declaration = declarations.declaration(session, OPERATOR, "solidarity")
        latest = latest_release(session, declaration.id)
        found = compiled_word(session, declaration, latest, release_text(session, latest.id))
    database.close()
    return found


@pytest.fixture
def written(sampled, tmp_path):
    """The file that the command writes."""
    path = tmp_path / "compilation.docx"
    sampled.done("export", "solidarity", path, "--compilation")
    return path


def test_rejecting_all_changes_gives_the_release(sampled, written, tmp_path):
    sampled.done("export", "solidarity", tmp_path / "text.docx")

    base = paragraphs((tmp_path / "text.docx").read_bytes())
    assert paragraphs(written.read_bytes(), nobody) == base


def test_accepting_one_states_changes_gives_what_it_proposed(written, compilation):
    read = proposals(read_tracked(written), compilation.edition.outline)

    found = {(one.paragraph, one.author, one.after) for one in read.proposals}
    beside = {(one.author, one.after) for one in read.proposals if one.kind == "insert_after"}
    assert len(compilation.proposals) > 20
    assert read.doubts == ()
    for one in compilation.proposals:
        said = {(one.author, f"[Alt. – {one.author}: {plain(one.text)}]")} | {
            (one.author, f"({one.text or one.kind} – {one.author})"),
            (one.author, one.text),
        }
        assert (one.paragraph_id, one.author, one.text) in found or said & beside, one


def test_every_published_comment_stands_in_it_under_its_author(written, compilation):
    comments = read_tracked(written).comments

    said = sorted(one.author for one in compilation.comments)
    assert sorted(one.author for one in comments) == said
    assert len(comments) > 100


def test_a_compilation_in_another_format_is_refused(sampled, tmp_path):
    assert "let text.html end in one of .docx, .txt, .md, .json, .pdf" in sampled.refused(
        "export", "solidarity", tmp_path / "text.html", "--compilation"
    )


def test_the_table_of_what_became_of_each_is_written(sampled, tmp_path):
    path = tmp_path / "table.docx"

    answer = sampled.done("export", "solidarity", path, "--dispositions")

    assert "the dispositions on release 3" in answer
    assert len(list(part(path.read_bytes()).iter(f"{W}tr"))) > 150


@pytest.mark.parametrize("more", ["--compilation", "--dispositions"])
def test_both_are_written_as_pdf_files(sampled, tmp_path, more):
    path = tmp_path / "more.pdf"

    sampled.done("export", "solidarity", path, more)

    assert "SAMPLE/1/Rev.2" in words(path.read_bytes())


def test_a_compilation_on_paper_is_that_of_the_latest_release(sampled, tmp_path):
    path = tmp_path / "more.pdf"

    said = sampled.refused("export", "solidarity", path, "--compilation", "--release", "1")

    assert "Leave --release out" in said
