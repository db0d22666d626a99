import pytest
from bs4 import BeautifulSoup

from tests.rooms import HOME
from tests.web.acts import publish, reads, rewrite


def test_a_release_is_shown_to_whoever_published_it(expert):
    answer = publish(expert, "TEST/1/Rev.1")

    page = expert.get(answer.location)
    assert answer.location == f"{HOME}/releases/2"
    assert "TEST/1/Rev.1" in reads(page, ".masthead__symbol")


def test_the_form_shows_what_would_change_before_it_does(room, expert):
    row = room.row("OP1")
    rewrite(expert, row, row.text.replace("good", "perfect"))

    page = expert.get(f"{HOME}/releases/new")

    counts = dict(zip(_all(page, ".counts dt"), _all(page, ".counts dd"), strict=True))
    assert counts["changed"] == "1"
    assert counts["added"] == counts["removed"] == "0"
    assert "perfect" in reads(page, "#text ins")


@pytest.mark.parametrize(
    ("fields", "status"),
    [({"symbol": " "}, 422), ({"title": ""}, 422), ({"symbol": "TEST/1"}, 409)],
)
def test_a_refused_release_keeps_the_note(expert, fields, status):
    symbol = fields.pop("symbol", "TEST/2")

    page = publish(expert, symbol, status, **fields).get_data(as_text=True)

    note = BeautifulSoup(page, "html.parser").select_one("textarea[name=note]")
    assert note.get_text().strip() == "Kinder words."


def test_a_release_that_another_overtook_is_not_published(expert, visitor):
    publish(expert)

    page = publish(expert, "TEST/3", 409, base="1").get_data(as_text=True)

    assert "TEST/3" in page
    assert "TEST/3" not in reads(visitor.get(f"{HOME}/releases"))


def test_a_published_release_can_be_read_by_everybody(room, expert, visitor):
    row = room.row("OP1")
    rewrite(expert, row, row.text.replace("good", "perfect"))
    before = reads(visitor.get(HOME))

    publish(expert)

    assert "perfect" not in before
    assert "perfect" in reads(visitor.get(HOME))
    assert "good repair" in reads(visitor.get(f"{HOME}/releases/1"))


def _all(page, selector):
    return [one.get_text().strip() for one in page.select(selector)]
