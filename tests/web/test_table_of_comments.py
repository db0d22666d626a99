"""A table of comments becomes drafts and comments once somebody has looked at each row."""

from base64 import b64encode

import pytest

from drafting.formats.xlsx_write import Sheet, xlsx_bytes
from drafting.models import Comment
from tests.formats.test_word_tables_read import table
from tests.formats.word_files import word_file
from tests.rooms import HOME
from tests.web.acts import marked, reads
from tests.web.sent import fields_of, page_of

WORD = f"{HOME}/submissions/word"
ROWS = (
    ("MB", "Clause", "Type", "Comment", "Proposed change"),
    ("Norway", "OP1", "te", "A bridge is meant.", "Replace “the road” with “the bridge”"),
    ("Norway", "OP9", "ge", "Astray.", ""),
)


def _csv():
    return "\r\n".join(";".join(row) for row in ROWS).encode("utf-8-sig")


def _read(visit, raw, name, status=200):
    fields = {"held": b64encode(raw).decode(), "held_name": name}
    return page_of(visit.post(WORD, status, **fields))


RAW = {
    "table.csv": _csv(),
    "table.docx": word_file(table(*ROWS)),
    "table.xlsx": xlsx_bytes([Sheet("Comments", ROWS[0], ROWS[1:])]),
}


@pytest.mark.parametrize("name", sorted(RAW))
def test_each_row_is_shown_on_its_paragraph_before_anything_is_kept(northland, name):
    raw = RAW[name]

    page = _read(northland, raw, name)

    assert "1 change was found" in reads(page)
    assert "the text has none of that name" in reads(page)
    assert marked(page, "ins") == ["bridge"]
    assert "Technical. A bridge is meant." in page.select_one("[name=comment-0]").get_text()


def test_what_is_kept_is_a_draft_and_the_table_is_kept_with_it(northland):
    address, fields = fields_of(_read(northland, _csv(), "table.csv"))
    fields |= {"keep-0": "yes", "publish-0": "yes"}

    northland.post(address, **fields)

    ours = northland.get(f"{HOME}/submissions/ours")
    link = ours.select_one("a[download][href*='/word/files/']")
    answer = northland.client.get(link["href"])
    assert "Table of comments table.csv" in reads(ours)
    assert "bridge" in reads(ours)
    assert (answer.get_data(), answer.mimetype) == (_csv(), "text/csv")


def test_a_comment_without_a_place_is_published_where_a_person_puts_it(northland):
    address, fields = fields_of(_read(northland, _csv(), "table.csv"))
    fields |= {"publish-1": "yes"}
    assert "Choose its place" in reads(page_of(northland.post(address, 422, **fields)))

    northland.post(address, **{**fields, "spoken-of-1": "whole-text"})

    assert "General. Astray." in reads(northland.get(f"{HOME}/comments"))


def test_a_comment_on_the_whole_text_is_published_on_the_whole_text(room, northland):
    raw = b"Clause;Comment\r\nGeneral;Well made.\r\n"
    address, fields = fields_of(_read(northland, raw, "table.csv"))

    northland.post(address, **{**fields, "publish-0": "yes"})

    assert fields["spoken-of-0"] == "whole-text"
    with room.database.reading() as session:
        (told,) = session.query(Comment).all()
    assert told.on_whole


def test_a_table_without_its_columns_is_refused_with_what_it_needs(northland):
    page = _read(northland, b"a,b\r\n1,2\r\n", "table.csv", 422)

    assert "one column must say the clause or paragraph" in reads(page)
