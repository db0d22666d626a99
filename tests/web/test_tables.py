"""Lists are taken along as tables by whoever reads them."""

import csv
import io

from tests.rooms import HOME
from tests.web.acts import propose


def _rows(visit, address):
    answer = visit.client.get(address)
    assert answer.status_code == 200
    assert answer.mimetype == "text/csv"
    text = answer.get_data().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_register_is_a_table_and_respects_what_was_asked_for(room, visitor, northland):
    propose(northland, room.released_row("OP1"))

    assert len(_rows(visitor, f"{HOME}/amendments.csv")) == 2
    assert len(_rows(visitor, f"{HOME}/amendments.csv?state=noted")) == 1


def test_a_table_is_a_file_to_keep(visitor):
    answer = visitor.client.get(f"{HOME}/decisions.xlsx")

    assert answer.get_data().startswith(b"PK")
    assert answer.mimetype.endswith("spreadsheetml.sheet")
    kept = answer.headers["Content-Disposition"]
    assert kept == 'attachment; filename="neighbours-decisions.xlsx"'


def test_the_pages_lead_to_their_tables(visitor):
    register = visitor.get(f"{HOME}/amendments?state=open")
    comments = visitor.get(f"{HOME}/comments")
    directory = visitor.get("/en/stakeholders?kind=state")

    assert register.select_one(f"a[href='{HOME}/amendments.csv?state=open']")
    assert register.select_one(f"a[href='{HOME}/decisions.xlsx']")
    assert comments.select_one(f"a[href='{HOME}/comments.xlsx']")
    assert directory.select_one("a[href='/en/stakeholders.xlsx?kind=state']")


def test_comments_on_an_amendment_that_is_not_seen_are_not_found(visitor):
    assert visitor.client.get(f"{HOME}/comments.csv?amendment=none").status_code == 404


def test_the_directory_is_a_table_for_everybody_who_reads_it(visitor):
    heads, *rows = _rows(visitor, "/en/stakeholders.csv?kind=state")

    assert "note" not in heads
    assert {row[0] for row in rows} == {"state"}
