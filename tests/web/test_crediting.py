from drafting.database import transaction
from drafting.queries.declarations import declaration
from tests import factories
from tests.rooms import HOME, SLUG


def _taken_up(room):
    with transaction(room.database) as session:
        expert, row = room.actor("expert"), room.row("PP1")
        text = row.text.replace("one river", "one wide river")
        one = factories.amendment(session, room.actor("northland"), row, text=text)
        factories.disposition(session, expert, one)
        factories.release(session, expert, declaration(session, expert, SLUG))


def test_the_words_of_a_state_name_it_and_its_amendment(room, visitor):
    _taken_up(room)

    page = visitor.get(f"{HOME}/releases/2/origins")

    (run,) = [one for one in page.select("#text .origin") if "wide" in one.get_text()]
    assert run["title"] == "amendment 1 of Norway, since TEST/2"
    assert run.select_one(".unseen").get_text() == "from Norway: "
    assert page.select_one(run["href"]).select_one("th").get_text(strip=True) == "BNorway"


def test_a_paragraph_of_several_tells_their_shares(room, visitor):
    _taken_up(room)

    page = visitor.get(f"{HOME}/releases/2/origins")

    shares = [one.get_text() for one in page.select("#text .sources .figures")]
    assert shares == ["90 per cent", "10 per cent"]


def test_an_earlier_release_keeps_its_own_origins(room, visitor):
    _taken_up(room)

    page = visitor.get(f"{HOME}/releases/1/origins")

    assert {one["data-origin"] for one in page.select("#text .origin")} == {"1"}


def test_a_release_that_is_not_there_has_no_origins(visitor):
    visitor.get(f"{HOME}/releases/7/origins", status=404)


def test_programs_read_the_same(room, visitor):
    _taken_up(room)
    (link,) = visitor.get(f"{HOME}/releases/2/origins").select("a[href$='.json']")

    answer = visitor.client.get(link["href"])

    assert answer.mimetype == "application/json"
    assert [one["by"] for one in answer.json["contributors"]] == ["imported", "Norway"]
