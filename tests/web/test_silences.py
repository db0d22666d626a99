"""Silence procedures in the browser."""

import pytest

from drafting.database import transaction
from drafting.domain import clock
from drafting.models import Declaration, SilenceProcedure
from tests import silences
from tests.rooms import HOME, SLUG
from tests.web.acts import reads

FORM = {
    "title": "The final text",
    "words": "Say now what you **cannot** live with.",
    "zone": "Africa/Nairobi",
    "closes_at": "2190-05-04T18:00",
    "releases": "1",
    "breaks": "breaks_what_it_names",
    "objectors": "every_state",
    "extent": "whole",
}


@pytest.fixture
def room(staged_room):
    return staged_room


@pytest.fixture
def silence(scene):
    return f"{HOME}/silences/{scene.silence}"


def _over(room, **changes):
    """A procedure whose deadline has passed a day ago, and nothing was done since."""
    with transaction(room.database) as session:
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        with clock.at(clock.now() - 2 * silences.DAY):
            one = silences.silence(session, room.actor("expert"), declaration, **changes)
    return f"{HOME}/silences/{one.id}"


def test_the_text_is_put_under_silence(expert, visitor):
    assert expert.get(f"{HOME}/silences/new").h1.get_text() == "Put TEST/1 under silence"

    address = expert.post(f"{HOME}/silences", **FORM).location

    page = visitor.get(address)
    assert "4 May 2190" in reads(page, ".side")
    assert page.select_one(".prose strong").get_text() == "cannot"
    assert not page.select("main form")
    assert "The final text" in reads(visitor.get(f"{HOME}/silences"), "table")


def test_some_paragraphs_are_put_under_silence(expert, visitor, scene):
    wish = {**FORM, "extent": "some"}
    assert "Choose paragraphs" in expert.post(f"{HOME}/silences", 422, **wish).get_data(
        as_text=True
    )

    address = expert.post(f"{HOME}/silences", **wish, paragraphs=scene.paragraph).location

    assert len(visitor.get(address).select(".found__row")) == 1


def test_what_is_refused_keeps_its_words(expert):
    wrong = {**FORM, "closes_at": "1999-01-01T10:00"}

    page = expert.post(f"{HOME}/silences", 422, **wrong).get_data(as_text=True)

    assert "would be over already" in page
    assert "cannot** live with" in page


def test_a_delegation_objects_and_takes_it_back(northland, visitor, silence, scene):
    wish = {"reason": "It is *not* ours.", "paragraphs": scene.paragraph}
    northland.post(f"{silence}/objections", **wish)
    assert "silence would be broken on OP1" in reads(visitor.get(silence), ".masthead")
    (form,) = northland.get(silence).select("form[action$='/withdraw']")

    northland.post(form["action"])

    said = reads(visitor.get(silence), "section[aria-labelledby=objections]")
    assert "Norway OP1" in said
    assert "withdrawn on" in said
    assert "Nobody has objected so far" in reads(visitor.get(silence), ".masthead")


def test_an_objection_without_a_reason_keeps_what_was_chosen(northland, silence, scene):
    answer = northland.post(f"{silence}/objections", 422, paragraphs=scene.paragraph)

    assert "A reason is needed" in answer.get_data(as_text=True)
    assert f'value="{scene.paragraph}" checked' in answer.get_data(as_text=True).replace(
        ' id="paragraphs"', ""
    )


def test_the_clock_alone_tells_the_result_and_reading_does_not_record_it(room, visitor):
    address = _over(room)

    page = visitor.get(address)

    assert "Nobody objected in time" in reads(page, ".masthead")
    assert "The next act in the room writes the result" in reads(page, ".side")
    with room.database.reading() as session:
        assert session.get_one(SilenceProcedure, address.rpartition("/")[2]).result is None


def test_the_next_act_of_anybody_records_the_result(room, observer, visitor):
    address = _over(room)
    row = room.row("OP3")
    fields = {"base": "1", "text": "Well."}

    observer.post(f"{HOME}/paragraphs/{row.paragraph_id}/comments", **fields)

    assert "stands in the journal under number" in reads(visitor.get(address), ".side")


def test_the_expert_has_the_result_recorded(room, expert, northland, silence):
    address = _over(room)
    assert expert.get(address).select("form[action$='/result']")

    expert.post(f"{address}/result")

    assert not expert.get(address).select("form[action$='/result']")
    expert.post(f"{silence}/result", 409)
    late = {"reason": "No.", "paragraphs": "x"}
    answer = northland.post(f"{address}/objections", 409, **late).get_data(as_text=True)
    assert "does not count any more" in answer


def test_the_expert_gives_silence_more_time(expert, visitor, silence):
    expert.post(f"{silence}/extend", closes_at="2190-05-04T18:00", why="Two *capitals* asked.")

    page = visitor.get(silence)

    assert "4 May 2190" in reads(page, "section[aria-labelledby=terms]")
    assert "As it was said first" in reads(page, "section[aria-labelledby=terms]")
    assert "until 4 May 2190" in reads(page, "section[aria-labelledby=steps]")
    assert page.select_one("section[aria-labelledby=steps] em").get_text() == "capitals"
    assert "extended" in reads(visitor.get(f"{HOME}/silences"), "table")


def test_an_earlier_deadline_is_refused_and_the_form_keeps_its_words(expert, silence):
    wish = {"closes_at": "2020-05-04T18:00", "why": "Two capitals asked."}

    answer = expert.post(f"{silence}/extend", 422, **wish).get_data(as_text=True)

    assert "Silence is only ever extended" in answer
    assert "Two capitals asked." in answer


def test_the_expert_calls_silence_off(expert, northland, visitor, silence, scene):
    expert.post(f"{silence}/call-off", why="The bridge is not built.")

    page = visitor.get(silence)

    assert "It was called off before the deadline" in reads(page, ".masthead")
    assert "The bridge is not built." in reads(page, ".side")
    assert not expert.get(silence).select("form[action$='/extend']")
    assert not northland.get(silence).select("form[action$='/objections']")


def test_a_delegation_is_not_offered_to_extend_silence(northland, silence):
    assert not northland.get(silence).select("form[action$='/extend']")

    northland.post(f"{silence}/extend", 403, closes_at="2190-05-04T18:00", why="We ask.")


def test_what_silence_agreed_stands_beside_the_text_as_soon_as_it_has_ended(room, visitor):
    visitor.get(HOME)

    address = _over(room, title="Ended yesterday")

    page = visitor.get(HOME)
    assert "Agreed by silence Ended yesterday" in reads(page, ".reading-note")
    assert page.select_one(f".reading-note a[href='{address}']")


def test_a_procedure_is_found_in_its_own_text_alone(visitor, northland, silence):
    visitor.get(f"{HOME}/silences/nothing", 404)
    northland.post(f"{silence}/objections/nothing/withdraw", 404)


def test_the_front_page_tells_what_is_under_silence_and_nothing_that_is_over(room, visitor):
    _over(room, title="Ended long ago")

    said = reads(visitor.get("/en/"), "section[aria-labelledby^=silence-]")

    assert "The final text" in said
    assert "Ended long ago" not in said
