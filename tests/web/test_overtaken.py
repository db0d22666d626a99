"""What happens when somebody else was quicker, or writes where nobody may read."""

import pytest

from drafting.database import transaction
from drafting.domain.errors import StaleVersion
from drafting.models import Declaration
from drafting.services import amending, editing, publishing
from drafting.web import access
from tests import factories
from tests.rooms import HOME, SLUG


def _rewrite(room, text):
    row = room.row("OP1")
    with transaction(room.database) as session:
        editing.rewrite(
            session,
            room.actor("expert"),
            editing.Edit(row.paragraph_id, row.version_number, "Because.", text),
        )
    return row


def test_a_draft_is_no_window_on_the_working_text(room, northland):
    row = room.row("OP1")
    with transaction(room.database) as session:
        draft = factories.draft(session, room.actor("northland"), row)
    _rewrite(room, "Secret words of the Expert;")
    fields = {"kind": "replace", "base": "2", "revision": "1", "text": "Mine;"}

    page = northland.post(f"{HOME}/amendments/{draft.id}", 404, **fields).get_data(as_text=True)

    assert "Secret words" not in page
    assert "Mine;" in page


def test_a_refusal_is_drawn_from_what_stands_then(room):
    with room.app.test_request_context():
        room.app.preprocess_request()
        before = _amendment_count()
        with transaction(room.database) as session:
            factories.amendment(session, room.actor("northland"), room.row("OP1"))

        with pytest.raises(StaleVersion), access.writing():
            raise StaleVersion

        assert (before, _amendment_count()) == (0, 1)


def test_words_nobody_read_are_not_submitted(room, northland):
    row = room.row("OP1")
    with transaction(room.database) as session:
        draft = factories.draft(session, room.actor("northland"), row)
    with transaction(room.database) as session:
        wish = factories.proposal(row, text="Changed by a colleague;")
        amending.revise(session, room.actor("northland_second"), draft.id, 1, wish)

    northland.post(f"{HOME}/amendments/{draft.id}/submit", 409, revision="1")

    northland.post(f"{HOME}/amendments/{draft.id}/submit", 303, revision="2")


def test_a_text_nobody_looked_at_is_not_published(room, expert):
    form = expert.get(f"{HOME}/releases/new")
    seen = form.select_one("input[name=seen_text]")["value"]
    _rewrite(room, "Reaffirms something else;")
    fields = {"symbol": "T/2", "title": "A title", "base": "1"}

    page = expert.post(f"{HOME}/releases/new", 409, seen_text=seen, **fields)

    assert "something" in page.get_data(as_text=True)


def test_a_draft_on_a_paragraph_that_left_the_text_can_still_be_read(room, northland):
    row = room.row("OP1")
    with transaction(room.database) as session:
        draft = factories.draft(session, room.actor("northland"), row)
        expert = room.actor("expert")
        editing.retire(session, expert, editing.Edit(row.paragraph_id, 1, "Said elsewhere."))
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        publishing.publish(
            session, expert, publishing.Draft(SLUG, "T/2", "T", "", declaration.release_count)
        )

    page = northland.get(f"{HOME}/amendments/{draft.id}/edit")

    assert draft.text in page.get_text()


def _amendment_count():
    return access.reading().query(Declaration).filter_by(slug=SLUG).one().amendment_count
