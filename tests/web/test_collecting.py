"""A list of sources is imported in the browser: a file, a report, a confirmation."""

import io

import pytest
from bs4 import BeautifulSoup

from drafting.models import Source
from tests.pages import check_page
from tests.rooms import HOME
from tests.web.acts import reads

IMPORT = f"{HOME}/sources/import"
TABLE = (
    b"title,kind,symbol,dated\r\nOn rivers,report,R/1,2012\r\nOn roads,,R/2,2013\r\n,norm,R/3,\r\n"
)


def _sent(visit, raw=TABLE, name="list.csv", status=200):
    """The page that answers a file."""
    fields = {"csrf_token": visit.token(IMPORT), "file": (io.BytesIO(raw), name)}
    answer = visit.client.post(IMPORT, data=fields, content_type="multipart/form-data")
    assert answer.status_code == status, answer.get_data(as_text=True)
    return check_page(answer.get_data(as_text=True))


def _confirmed(visit, page, status=303, **more):
    fields = {
        one["name"]: one.get("value", "") for one in page.select("main form input[type=hidden]")
    }
    return visit.post(f"{IMPORT}/confirmation", status, **{**fields, **more})


def _count(room):
    with room.database.reading() as session:
        return session.query(Source).count()


def test_a_report_comes_first_and_nothing_is_kept(room, expert):
    page = _sent(expert)

    assert "On rivers" in reads(page, "[aria-labelledby=new]")
    doubtful = reads(page, "[aria-labelledby=doubtful]")
    assert "kind cannot be told" in doubtful
    assert "A title is needed" in doubtful
    assert len(page.select("input[name=take]")) == 1
    assert _count(room) == 0


def test_what_is_confirmed_comes_in(room, expert, visitor):
    page = _sent(expert)

    _confirmed(expert, page)

    listed = reads(visitor.get(f"{HOME}/sources"))
    assert "On rivers" in listed
    assert "On roads" not in listed


def test_what_is_doubtful_comes_in_when_it_is_ticked(room, expert):
    page = _sent(expert)

    _confirmed(expert, page, take=page.select_one("input[name=take]")["value"])

    assert _count(room) == 2


def test_a_second_list_tells_what_changed(expert):
    _confirmed(expert, _sent(expert))

    page = _sent(expert, TABLE.replace(b"On rivers", b"On all rivers"))

    assert reads(page, "[aria-labelledby=differs] del") == "On rivers"
    assert reads(page, "[aria-labelledby=differs] ins") == "On all rivers"


def test_a_confirmation_that_comes_too_late_shows_the_report_anew(expert):
    first, second = _sent(expert), _sent(expert)
    _confirmed(expert, first)

    answer = _confirmed(expert, second, 409)

    page = BeautifulSoup(answer.get_data(as_text=True), "lxml")
    assert "The library changed" in reads(page, ".errors")
    assert page.select_one("#unchanged")


@pytest.mark.parametrize(
    "listed", ["", "[]", "{", '{"entries": [{"line": "x"}]}', "x" * 7_000_000]
)
def test_a_list_that_was_lost_or_forged_is_refused(room, expert, listed):
    page = _sent(expert)

    _confirmed(expert, page, 422, _list=listed)

    assert _count(room) == 0


@pytest.mark.parametrize(
    ("raw", "name", "sentence"),
    [
        (b"", "list.csv", "is empty"),
        (b"kind\r\nnorm", "list.csv", "no column"),
        (b"title\r\nA", "../../x.exe", "none of"),
        (b"", "", "Choose the file"),
    ],
)
def test_what_is_no_list_is_refused_with_the_reason(room, expert, raw, name, sentence):
    page = _sent(expert, raw, name, 422)

    assert sentence in reads(page, ".errors")


@pytest.mark.parametrize("suffix", ["csv", "bib", "ris", "json"])
def test_the_library_goes_out_and_comes_back_the_same(expert, visitor, suffix):
    _confirmed(expert, _sent(expert))
    answer = visitor.client.get(f"{HOME}/sources.{suffix}?kind=report")
    assert answer.headers["Content-Disposition"].endswith(f'neighbours-sources.{suffix}"')

    page = _sent(expert, answer.data, f"back.{suffix}")

    assert reads(page, "#unchanged") == "The same 1"
    assert not page.select("[aria-labelledby=doubtful], [aria-labelledby=differs]")


def test_a_file_is_narrowed_as_the_list_is(expert, visitor):
    _confirmed(expert, _sent(expert))

    answer = visitor.client.get(f"{HOME}/sources.csv?q=nothing")

    assert len(answer.get_data(as_text=True).splitlines()) == 1
