from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event

import brotli
import pytest

from drafting.database import transaction
from drafting.domain import clock
from drafting.models import Declaration
from drafting.queries import declarations
from drafting.record.silences import judge_due
from drafting.services import commenting
from drafting.web import page_cache
from tests import silences
from tests.rooms import HOME, SLUG


def test_a_visitor_gets_the_same_page_until_something_public_happens(room, visitor):
    first = visitor.client.get(HOME)

    again = visitor.client.get(HOME, headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 304


def test_a_comment_changes_the_page_for_visitors(room, visitor):
    first, row = visitor.client.get(HOME), room.row("OP1")
    with transaction(room.database) as session:
        commenting.on_paragraph(
            session, room.actor("observer"), row.paragraph_id, 1, commenting.Remark("Seen by all")
        )

    second = visitor.client.get(HOME)

    assert second.headers["ETag"] != first.headers["ETag"]
    assert "Seen by all" in second.get_data(as_text=True)


def test_a_draft_changes_nothing_for_visitors(room, visitor, northland):
    first, row = visitor.client.get(HOME), room.row("OP1")
    fields = {"kind": "replace", "base": "1", "text": "Secret words;", "act": "draft"}
    northland.post(f"{HOME}/paragraphs/{row.paragraph_id}/amendments", **fields)

    second = visitor.client.get(HOME)

    assert second.data == first.data
    assert second.headers["ETag"] == first.headers["ETag"]


def test_a_silence_that_has_ended_is_another_public_state_though_nobody_acted(room):
    expert = room.actor("expert")
    with transaction(room.database) as session:
        declaration = session.query(Declaration).one()
        silences.silence(session, expert, declaration)
        with clock.at(clock.now() - 2 * silences.DAY):
            over = silences.silence(session, expert, declaration)
    ended = _public_state(room)
    with transaction(room.database) as session:
        judge_due(session, over.id)

    judged = _public_state(room)

    assert [state.rpartition(":")[2] for state in (ended, judged)] == ["1", "0"]
    assert ended != judged


def _public_state(room):
    return declarations.public_state(room.database.glance, SLUG)


def test_a_kept_page_holds_no_token_and_sets_no_cookie(visitor):
    page = visitor.client.get(HOME)

    assert b"csrf_token" not in page.data
    assert "Set-Cookie" not in page.headers


def test_a_slow_line_gets_the_page_compressed(visitor):
    plain = visitor.client.get(HOME)

    squeezed = visitor.client.get(HOME, headers={"Accept-Encoding": "br"})

    assert brotli.decompress(squeezed.data) == plain.data
    assert squeezed.headers["ETag"] != plain.headers["ETag"]
    assert len(squeezed.data) < len(plain.data) / 3


def test_what_is_written_behind_an_address_makes_no_other_page(visitor):
    for number in range(300):
        visitor.client.get(f"{HOME}?nonsense{number}=1&view={number}&show={number}")

    assert len(page_cache._pages) == 1


def test_what_a_comparison_is_asked_for_makes_another_page(visitor):
    address = f"{HOME}/compare/1/1"
    asked = ("", "?show=changed", "?view=side", "?view=side&show=changed", "?view=inline")

    for query in asked:
        visitor.client.get(address + query)

    assert len(page_cache._pages) == 4


def test_each_place_has_a_page_of_its_own(room, visitor):
    rows = [room.released_row("OP1"), room.released_row("OP2")]

    pages = [visitor.get(f"{HOME}/paragraphs/{row.paragraph_id}") for row in rows]

    assert all(row.text in page.get_text() for row, page in zip(rows, pages, strict=True))


def test_a_page_that_is_being_made_is_waited_for_and_made_once():
    made, begun, go_on = [], Event(), Event()

    def make():
        made.append("page")
        begun.set()
        go_on.wait()
        return "page"

    ask = partial(page_cache._kept, (("en", "somewhere"), "1"), make)
    with ThreadPoolExecutor(2) as everybody:
        first = everybody.submit(ask)
        begun.wait()
        second = everybody.submit(ask)
        go_on.set()
        bodies = [first.result().body, second.result().body]

    assert (made, bodies) == (["page"], [b"page", b"page"])


def test_a_page_that_could_not_be_made_is_made_for_the_next_reader():
    key = (("en", "elsewhere"), "1")
    with pytest.raises(ZeroDivisionError):
        page_cache._kept(key, lambda: str(1 // 0))

    assert page_cache._kept(key, lambda: "page").body == b"page"
