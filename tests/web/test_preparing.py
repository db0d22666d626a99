from threading import Event

import pytest

from drafting.database import transaction
from drafting.domain import clock, effort
from drafting.domain.preparing import MOST_WAITING, FileKind, Progress, Stage, wish
from drafting.jobs import working
from drafting.models import User
from drafting.queries.jobs import LATE
from drafting.record import fulfilling
from drafting.services import preparing
from tests.web.acts import reads

LIST = "/en/prepared-files"


@pytest.fixture
def busy(monkeypatch):
    """A room in which every file takes longer than a reader is left waiting."""
    monkeypatch.setattr(effort, "PATIENCE", -1.0)


@pytest.fixture
def job(room):
    """A file the observer asked for."""
    return _ask(room, "observer")


def _ask(room, name, **narrowed):
    with transaction(room.database) as session:
        asked = wish(FileKind.DISPOSITIONS, "neighbours", "csv", narrowed)
        return preparing.ask(session, room.actor(name), asked).id


def _take(room):
    with transaction(room.database) as session:
        return fulfilling.take(session)


def _tell(room, act, *more):
    taken = _take(room)
    with transaction(room.database) as session:
        act(session, taken, *more)


def test_a_file_that_waits_says_so_and_the_page_looks_again_without_a_script(observer, job):
    page = observer.get(f"{LIST}/{job}")

    assert "It is next" in reads(page)
    assert page.select_one("progress:not([value])")
    assert page.select_one("noscript meta[http-equiv=refresh]")
    assert "Cancel" in reads(page, "form[action$=cancel]")


def test_who_waits_behind_others_is_told_of_how_many(room, observer):
    _ask(room, "expert")
    behind = _ask(room, "observer")

    assert "until 1 other file is made" in reads(observer.get(f"{LIST}/{behind}"))


def test_where_nobody_makes_files_the_page_says_so(room, observer, job):
    with clock.at(clock.now() + 2 * LATE):
        page = observer.get(f"{LIST}/{job}")

    assert "nobody has begun it yet" in reads(page)


def test_a_file_that_is_made_says_how_far_it_is(room, observer, job):
    _tell(room, fulfilling.tell, Progress(Stage.READING, 300, 1691))

    page = observer.get(f"{LIST}/{job}")

    assert "The record is being read." in reads(page)
    assert "300 of 1,691" in reads(page)
    bar = page.select_one("progress")
    assert (bar["value"], bar["max"]) == ("300", "1691")


def test_a_file_that_is_ready_is_fetched_and_the_page_rests(room, observer, job):
    working.drain(room.database, Event())

    page = observer.get(f"{LIST}/{job}")
    answer = observer.client.get(page.select_one("main a.button--main")["href"])

    assert not page.select_one("meta[http-equiv=refresh], [data-module=standing], progress")
    assert answer.data.startswith(b"\xef\xbb\xbf")
    assert "neighbours-dispositions.csv" in answer.headers["Content-Disposition"]


def test_a_file_that_failed_says_why_and_can_be_asked_for_anew(room, observer, job, busy):
    _tell(room, fulfilling.fail, "No font can show this.")

    page = observer.get(f"{LIST}/{job}")
    assert "No font can show this." in reads(page)
    fields = {
        one["name"]: one["value"] for one in page.select("form[action$=prepared-files] input")
    }

    again = observer.post(LIST, **fields).headers["Location"]

    assert "It is next" in reads(observer.get(again))


def test_a_look_that_finds_nothing_new_costs_no_bytes(room, observer, job):
    address = f"{LIST}/{job}/standing"
    first = observer.client.get(address)

    again = observer.client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    _tell(room, fulfilling.tell, Progress(Stage.READING, 1, 2))
    changed = observer.client.get(address, headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.data) == (304, b"")
    assert b"1 of 2" in changed.data
    assert b"csrf_token" not in changed.data


def test_a_file_that_is_cancelled_is_gone(observer, job):
    observer.post(f"{LIST}/{job}/cancel")

    observer.get(f"{LIST}/{job}", status=404)
    assert "You have asked for no file" in reads(observer.get(LIST))


def test_the_list_holds_ones_own_files_alone(room, observer, expert, job):
    listed = observer.get(LIST).select_one(f"a[href='{LIST}/{job}']")
    account = observer.get("/en/account")

    assert listed
    assert account.select_one(f"main a[href='{LIST}']")
    assert "You have asked for no file" in reads(expert.get(LIST))


def test_who_lost_the_right_in_between_finds_nothing(room, expert):
    job = _ask(room, "expert")
    working.drain(room.database, Event())
    assert expert.client.get(f"{LIST}/{job}/file").status_code == 200

    with transaction(room.database) as session:
        session.query(User).filter_by(role="expert").one().role = "participant"

    for page in ("", "/standing", "/file"):
        assert expert.client.get(f"{LIST}/{job}{page}").status_code == 404


def test_more_files_than_may_wait_are_refused_with_what_to_do(room, observer, busy):
    for one in range(MOST_WAITING):
        _ask(room, "observer", stakeholder=str(one))

    answer = observer.post(LIST, 429, kind="dispositions", slug="neighbours", suffix="csv")

    assert b"Wait for one of them, or cancel it." in answer.data


@pytest.mark.parametrize("field", [{"kind": "secrets"}, {"suffix": "exe"}, {"slug": "nowhere"}])
def test_a_file_that_there_is_not_cannot_be_asked_for(observer, field):
    fields = {"kind": "dispositions", "slug": "neighbours", "suffix": "csv"} | field

    observer.post(LIST, 404 if "slug" in field else 422, **fields)


def test_a_form_without_its_token_asks_for_nothing(visitor, observer):
    fields = {"kind": "dispositions", "slug": "neighbours", "suffix": "csv"}

    for visit in (visitor, observer):
        assert visit.client.post(LIST, data=fields).status_code == 400


def test_a_visitor_fetches_what_everybody_may_read(room, visitor):
    job = _ask(room, "visitor")
    working.drain(room.database, Event())

    page = visitor.get(f"{LIST}/{job}")

    assert visitor.client.get(f"{LIST}/{job}/file").status_code == 200
    assert not page.select_one("form[action$=cancel]")
