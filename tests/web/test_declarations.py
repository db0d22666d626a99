import json
import re

import pytest

from drafting.models import Release
from drafting.queries import checkpoints
from tests.formats.pdf_reading import words as pdf_words
from tests.formats.word_reading import paragraphs
from tests.rooms import HOME
from tests.web.acts import comment, propose, publish, reads, rewrite

FILES = {
    "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "xml": "application/akn+xml",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
READERS = {"docx": lambda raw: "\n".join(one.text for one in paragraphs(raw)), "pdf": pdf_words}


def test_the_text_stands_in_its_order_with_its_labels(room, visitor):
    page = visitor.get(HOME)

    labels = [one.get_text() for one in page.select("#text .para__label")]
    assert labels == ["PP1", "PP2", "1.", "2.", "(a)", "(b)", "3."]
    assert room.row("OP3").text in reads(page, "#text")
    assert "TEST/1" in reads(page, ".masthead__symbol")


def test_amendments_and_comments_stand_in_the_margin_of_their_paragraph(
    room, northland, observer, visitor
):
    row = room.row("OP1")
    propose(northland, row)
    comment(observer, row, "How long is the road?")

    margin = reads(visitor.get(HOME), f"[id='{row.paragraph_id}'] .para__margin")

    assert "Norway" in margin
    assert "How long is the road?" in margin
    assert "1 amendment, 1 comment" in margin


@pytest.mark.parametrize(
    ("name", "tools"),
    [("visitor", set()), ("observer", set()), ("northland", {"Propose"}), ("expert", {"Edit"})],
)
def test_each_person_is_offered_what_the_person_may_do(room, name, tools):
    page = room.visit(name).get(HOME)

    words = {one.contents[0] for one in page.select("#text .para__tools a")}
    assert words & {"Propose", "Edit"} == tools


def test_an_earlier_release_says_so_and_leads_to_the_latest(expert, visitor):
    publish(expert)

    page = visitor.get(f"{HOME}/releases/1")

    assert page.select_one(".notice--warning a")["href"] == HOME
    assert not visitor.get(f"{HOME}/releases/2").select(".notice--warning")


def test_the_releases_are_listed_with_their_notes_and_files(room, expert, visitor):
    publish(expert, "TEST/1/Rev.1", note="Kinder words.")

    page = visitor.get(f"{HOME}/releases")

    assert [one.get_text() for one in page.select("tbody th a")] == ["TEST/1/Rev.1", "TEST/1"]
    assert "Kinder words." in reads(page, "tbody")
    links = {one["href"] for one in page.select("tbody a")}
    assert {f"{HOME}/releases/2.{suffix}" for suffix in FILES} <= links
    assert f"{HOME}/compare/1/2" in links


@pytest.mark.parametrize("suffix", ["pdf", "docx", "html", "txt", "md", "json"])
def test_a_release_says_the_same_of_the_record_whatever_comes_after(
    room, northland, visitor, suffix
):
    before = visitor.client.get(f"{HOME}/releases/1.{suffix}")
    propose(northland, room.row("OP1"))

    after = visitor.client.get(f"{HOME}/releases/1.{suffix}")

    assert after.data == before.data
    assert after.headers["ETag"] == before.headers["ETag"]


@pytest.mark.parametrize(
    ("suffix", "read"), [("pdf", pdf_words), ("html", lambda raw: raw.decode())]
)
def test_the_record_in_a_file_is_the_one_in_which_it_was_published(room, visitor, suffix, read):
    with room.database.reading() as session:
        release = session.query(Release).one()
        printed = {release.hash.hex(), checkpoints.of_release(session, release)}

    found = read(visitor.client.get(f"{HOME}/releases/1.{suffix}").data)

    assert set(re.findall(r"[0-9a-f]{64}", found)) == printed


@pytest.mark.parametrize("suffix", sorted(FILES))
def test_a_release_can_be_taken_away_as_a_file(room, visitor, suffix):
    answer = visitor.client.get(f"{HOME}/releases/1.{suffix}")

    name = f'attachment; filename="neighbours-1.{suffix}"'
    assert answer.headers["Content-Disposition"] == name
    assert answer.headers["Content-Type"] == FILES[suffix]
    words = READERS.get(suffix, bytes.decode)(answer.data)
    assert room.row("PP1").text.removeprefix("Recalling") in words


def test_a_file_carries_the_hash_that_the_page_shows(visitor):
    page = visitor.get(f"{HOME}/releases")

    written = json.loads(visitor.client.get(f"{HOME}/releases/1.json").get_data(as_text=True))

    assert written["hash"].startswith(reads(page, "tbody code"))
    assert written["symbol"] == "TEST/1"


@pytest.mark.parametrize("suffix", sorted(FILES))
def test_the_file_of_an_old_release_never_changes(room, expert, visitor, suffix):
    before = visitor.client.get(f"{HOME}/releases/1.{suffix}").data
    rewrite(expert, room.row("OP1"), "Reaffirms the bridge;")

    publish(expert)

    assert visitor.client.get(f"{HOME}/releases/1.{suffix}").data == before


@pytest.mark.parametrize(
    "end",
    [
        "/releases/9",
        "/releases/9.txt",
        "/releases/1.odt",
        "/releases/9.pdf",
        "/compare/1/9",
        "/compare/1/9.docx",
    ],
)
def test_a_release_that_does_not_exist_is_not_found(visitor, end):
    visitor.get(HOME + end, 404)
