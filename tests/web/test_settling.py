import pytest
from bs4 import BeautifulSoup

from drafting.queries import declarations
from drafting.queries.working import standing_text
from tests.rooms import HOME, SLUG
from tests.web.acts import decide, propose, reads, rewrite
from tests.web.test_composing import FINE, GOOD, ROAD, _id, _save


@pytest.fixture
def row(room):
    return room.row("OP1")


@pytest.fixture
def perfect(row, northland):
    return _id(propose(northland, row, text=ROAD.format(GOOD)))


@pytest.fixture
def decent(room, row, perfect):
    return _id(propose(room.visit("southland"), row, text=ROAD.format(FINE)))


@pytest.fixture
def place(row, decent):
    """Where the paragraph is composed, on which South Africa proposes something else."""
    return f"{HOME}/desk/paragraphs/{row.paragraph_id}/composition"


def _settle(visit, place, status=303, **fields):
    wish = {"base": "1", "revision": "1", "reason": "Together it is best."}
    return visit.post(f"{place}/decision", status, **{**wish, **fields})


def _page(answer):
    return BeautifulSoup(answer.get_data(as_text=True), "lxml")


def test_the_page_says_what_it_will_do_before_it_does_it(room, row, expert, perfect, place):
    _save(expert, place, perfect, next="decision")

    page = expert.get(f"{place}/decision")

    tally = reads(page, ".tally")
    assert "Version 2 of this paragraph is made" in reads(page, ".effect")
    assert tally == "accepted 1 in part 0 not taken up 0 left open 1"
    assert room.row("OP1").text == row.text


def test_saving_leads_to_the_decision_where_it_is_asked_for(expert, perfect, place):
    assert _save(expert, place, perfect, next="decision").location == f"{place}/decision"
    assert _save(expert, place, perfect, revision="1").location == place


def test_all_is_decided_at_once_and_read_by_everybody(room, expert, perfect, decent, place):
    visitor = room.visit("visitor")
    _save(expert, place, perfect)

    own = {f"outcome-{decent}": "declined", f"reason-{decent}": "Too modest."}
    _settle(expert, place, **own)

    assert room.row("OP1").text == ROAD.format(GOOD)
    assert "Together it is best." in reads(
        visitor.get(f"{HOME}/amendments/{perfect}"), "#decision"
    )
    assert "Too modest." in reads(visitor.get(f"{HOME}/amendments/{decent}"), "#decision")


def test_what_is_chosen_otherwise_is_shown_before_it_is_recorded(expert, perfect, decent, place):
    _save(expert, place, perfect)
    chosen = {f"outcome-{perfect}": "accepted_in_part", f"outcome-{decent}": "noted"}

    page = _page(_settle(expert, place, 200, act="show", **chosen))

    assert reads(page, ".tally") == "accepted 0 in part 1 not taken up 1 left open 0"
    assert "Together it is best." in page.select_one("#reason").text
    assert "Open" in reads(expert.get(f"{HOME}/amendments/{perfect}"))


def test_a_reason_given_before_can_be_used_again(room, expert, northland, perfect, place):
    other = propose(northland, room.row("OP2(a)"), text="To mend what others break;")
    decide(expert, other, outcome="declined", reason="Said already elsewhere.")
    _save(expert, place, perfect)
    offered = expert.get(f"{place}/decision")

    _settle(expert, place, reason="", phrase="Said already elsewhere.")

    assert "Said already elsewhere." in reads(offered, "#phrase")
    assert "Said already" in reads(expert.get(f"{HOME}/amendments/{perfect}"), "#decision")


@pytest.mark.parametrize("fields", [{"reason": " "}, {"outcome": "adored"}, {"outcome": "noted"}])
def test_a_refused_decision_keeps_what_was_typed(expert, perfect, place, fields):
    _save(expert, place, perfect)
    sent = {
        f"outcome-{perfect}" if name == "outcome" else name: one for name, one in fields.items()
    }

    page = _page(_settle(expert, place, 422, **{f"reason-{perfect}": "Weighed.", **sent}))

    assert "Weighed." in page.select_one(f"#reason-{perfect}").text
    assert page.select_one(".errors a[href^='#']")


def test_what_was_withdrawn_is_named_and_nothing_is_recorded(room, row, expert, perfect, place):
    _save(expert, place, perfect)
    room.visit("northland").post(f"{HOME}/amendments/{perfect}/withdraw")

    page = _page(_settle(expert, place, 409))

    assert "Amendment 1 (Norway) was withdrawn" in reads(page, ".errors")
    assert "Together it is best." in page.select_one("#reason").text
    assert not page.select(".button--main")
    assert room.row("OP1").text == row.text


def test_a_paragraph_that_changed_is_composed_again(row, expert, perfect, place):
    _save(expert, place, perfect)
    rewrite(expert, row, row.text.replace("road", "bridge"))

    page = _page(_settle(expert, place, 409))

    assert "Compose it on the words that stand now" in reads(page)
    assert not page.select(".button--main")


def test_an_open_question_is_said(expert, perfect, decent, place):
    _save(expert, place, perfect, decent)

    page = expert.get(f"{place}/decision")

    assert "1 question has no answer yet" in reads(page)
    _settle(expert, place, 409)


def test_the_secretariat_prepares_and_the_expert_decides(room, perfect, place):
    secretariat = room.visit("secretariat")
    _save(secretariat, place, perfect)

    page = secretariat.get(f"{place}/decision")

    assert not page.select("#reason")
    _settle(secretariat, place, 403)


def test_without_a_composition_there_is_no_decision(expert, place):
    expert.get(f"{place}/decision", 404)


@pytest.fixture
def insertion(row, northland, decent):
    text = "Reaffirms the bridge;"
    return _id(propose(northland, row, kind="insert_after", text=text))


@pytest.fixture
def deletion(row, northland, decent):
    return _id(propose(northland, row, kind="delete", text=""))


def _texts(room):
    with room.database.reading() as session:
        declaration = declarations.declaration(session, room.actor("expert"), SLUG)
        return [one.text for one in standing_text(session, declaration.id).rows]


def test_a_new_paragraph_is_accepted_with_the_others(room, expert, perfect, insertion, place):
    _save(expert, place, perfect)

    _settle(expert, place, **{f"outcome-{insertion}": "accepted"})

    texts = _texts(room)
    at = texts.index(ROAD.format(GOOD))
    assert texts[at + 1] == "Reaffirms the bridge;"


def test_a_deletion_is_accepted_with_what_stands_behind_it(
    room, expert, insertion, deletion, place
):
    _save(expert, place)

    wish = {f"outcome-{one}": "accepted" for one in (deletion, insertion)}
    _settle(expert, place, **wish)

    assert ("Reaffirms the bridge;" in _texts(room), room.row("OP1").text) == (
        True,
        "Reaffirms the bridge;",
    )


def test_a_paragraph_is_not_both_changed_and_deleted(room, expert, perfect, deletion, place):
    before = _texts(room)
    _save(expert, place, perfect)

    _settle(expert, place, 409, **{f"outcome-{deletion}": "accepted"})

    assert _texts(room) == before


def test_what_cannot_be_accepted_whole_undoes_all_of_it(room, expert, perfect, insertion, place):
    before = _texts(room)
    _save(expert, place, perfect)

    wish = {f"outcome-{insertion}": "accepted", f"submission-{insertion}": "7"}
    _settle(expert, place, 409, **wish)

    assert _texts(room) == before


def test_sent_twice_a_new_paragraph_is_accepted_once(room, expert, perfect, insertion, place):
    _save(expert, place, perfect)
    wish = {f"outcome-{insertion}": "accepted", "form_key": "key"}

    for _ in range(2):
        _settle(expert, place, **wish)

    assert _texts(room).count("Reaffirms the bridge;") == 1


def test_several_are_merged_and_told_later(room, expert, perfect, decent, place):
    _save(expert, place, perfect)
    wish = {f"outcome-{decent}": "merged", f"into-{decent}": perfect, "when": "with_release"}

    _settle(expert, place, **wish)

    desk = reads(expert.get(place.removesuffix("/composition")))
    assert "into amendment 1" in desk
    assert "not told yet" in desk
    assert "Open 2" in reads(room.visit("visitor").get(f"{HOME}/amendments"))
