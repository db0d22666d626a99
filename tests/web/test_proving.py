from drafting.database import transaction
from drafting.queries.declarations import declaration
from tests import factories
from tests.rooms import HOME, SLUG


def test_without_proposals_the_page_says_what_it_will_tell(visitor):
    page = visitor.get(f"{HOME}/proof")

    assert "Nothing was proposed yet." in page.get_text()


def _proposed(room):
    with transaction(room.database) as session:
        expert, row = room.actor("expert"), room.row("PP1")
        text = row.text.replace("one river", "one wide river")
        one = factories.amendment(session, room.actor("northland"), row, text=text)
        factories.disposition(session, expert, one)
        factories.amendment(session, room.actor("southland"), room.row("OP1"))
        factories.release(session, expert, declaration(session, expert, SLUG))


def test_every_proposal_is_listed_with_where_it_went(room, visitor):
    _proposed(room)

    page = visitor.get(f"{HOME}/proof")

    table, proof = page.select("tbody")
    assert "Amendment 1 Norway (1)" in " ".join(table.get_text().split())
    assert ["open" in row.get_text() for row in proof.select("tr")] == [False, True]


def test_the_register_leads_to_it(visitor):
    assert visitor.get(f"{HOME}/amendments").select(f"a[href='{HOME}/proof']")


def test_it_goes_out_as_a_file_in_three_forms(room, visitor):
    _proposed(room)
    links = visitor.get(f"{HOME}/proof").select(".menu a")

    xlsx, csv, told = (visitor.client.get(one["href"]) for one in links)

    assert xlsx.data.startswith(b"PK")
    assert csv.get_data(as_text=True).count("\r\n") == 3
    assert [one["whither"] for one in told.json["proposals"]] == ["stands", "undecided"]
