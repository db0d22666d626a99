from drafting.domain.actors import ANYONE
from drafting.queries.directory import Wish
from drafting.queries.directory_table import directory_table


def test_the_table_holds_whom_the_list_shows(session, cast):
    everybody = directory_table(session, ANYONE, Wish())
    states = directory_table(session, ANYONE, Wish(kind="state"))

    kinds = [row[0] for row in everybody.rows]
    assert len(states.rows) == kinds.count("state") < len(kinds)
    assert {row[0] for row in states.rows} == {"state"}


def test_the_notes_of_the_secretariat_are_for_those_who_keep_the_list(session, cast):
    assert "note" in directory_table(session, cast.secretariat, Wish()).head
    assert "note" not in directory_table(session, cast.northland, Wish()).head
