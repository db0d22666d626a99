"""What a delegation sends to a consultation that publishes later, from draft to publication."""

from datetime import timedelta

import pytest

from drafting.database import transaction
from drafting.domain import clock
from drafting.domain.consultations import Publication
from drafting.models import Amendment, Consultation, Declaration
from drafting.services import consulting
from tests import factories
from tests.rooms import HOME, SLUG
from tests.web.acts import decide, propose, proposed, publish, reads, rewrite
from tests.web.sent import fields_of, page_of
from tests.web.test_gathering import OURS, _add, _submit


def _open(room, **changes):
    with transaction(room.database) as session:
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        wish = {"publication": Publication.AT_CLOSING, "takes_confidential": True, **changes}
        return factories.consultation(session, room.actor("expert"), declaration, **wish).id


@pytest.fixture
def call(room):
    """An open call that publishes when it closes."""
    return _open(room)


def _found(room, model=Amendment):
    with room.database.reading() as session:
        found = session.query(model).one()
        session.expunge(found)
        return found


def test_a_confidential_mark_is_kept_with_the_draft_and_leaves_with_it(
    room, northland, visitor, call
):
    row = room.released_row("OP1")
    draft = propose(northland, row, act="draft", consultation=call, confidential="yes")

    form = northland.get(f"{draft}/edit").select_one("#confidential")
    _add(northland, draft)
    _submit(northland)()

    assert form.has_attr("checked")
    assert _found(room).is_confidential
    visitor.get(draft, 404)


def test_a_sealed_submission_says_that_it_waits_and_can_be_read_by_its_own(
    room, northland, expert, visitor, call
):
    _add(northland, propose(northland, room.released_row("OP1"), act="draft"))
    northland.post(f"{OURS}/remarks", revision="1", remarks="We thank the Expert.")

    address = _submit(northland)().location

    page = northland.get(address)
    visitor.get(address, 404)
    assert "not published" in reads(page, "h1")
    assert "on the public record" not in reads(page)
    assert "We thank the Expert." in reads(expert.get(f"{HOME}/submissions"))
    assert "We thank the Expert." not in reads(visitor.get(f"{HOME}/submissions"))


def test_the_same_form_twice_is_one_submission_in_a_consultation_too(room, northland, call):
    row = room.released_row("OP1")
    form = {"consultation": call, "form_key": "k" * 32}

    first, second = (proposed(northland, row, **form) for _ in range(2))

    assert first.location == second.location
    assert _found(room).consultation_id == call


def test_what_is_promised_for_the_closing_is_published_when_it_is_closed_by_hand(
    room, northland, visitor, call
):
    address = propose(northland, room.released_row("OP1"))
    with transaction(room.database) as session:
        one = session.query(Consultation).one()
        consulting.close(session, room.actor("secretariat"), factories.step(one))

    visitor.get(f"{HOME}/amendments/{_found(room).id}")
    assert address


def test_after_the_time_any_act_publishes_even_one_that_is_refused(room, northland, visitor, call):
    propose(northland, room.released_row("OP1"))
    after = _found(room, Consultation).closes_at + timedelta(minutes=1)

    with clock.at(after):
        proposed(northland, room.released_row("OP2"), 409)

    assert _found(room).number == 1


def test_a_change_to_an_amendment_goes_where_its_delegation_says(room, northland, call):
    public = _open(room, publication=Publication.AT_ONCE, title="Another call")
    propose(northland, room.released_row("OP1"), consultation=public)
    southland = room.visit("southland")
    other = _found(room)
    wish = {"submission": "1", "seen": "", "reasons": "", "act": "submit"}

    answer = southland.post(
        f"{HOME}/amendments/{other.id}/changes",
        303,
        text=other.text.replace("good", "better"),
        consultation=call,
        **wish,
    )

    assert "not published" in reads(southland.get(answer.location)) or "receipt" in answer.location


def test_of_two_decisions_from_the_same_page_the_second_is_shown_the_first(
    room, northland, expert
):
    address = propose(northland, room.released_row("OP1"))
    seen = {"decisions": "0"}
    decide(expert, address, outcome="declined", **seen)

    again = decide(expert, address, 409, outcome="noted", **seen)

    assert "decided on this amendment while you were reading" in again.get_data(as_text=True)


def test_a_sealed_amendment_can_be_revised_before_anybody_reads_it(room, northland, visitor, call):
    sealed = propose(northland, room.released_row("OP1")).removesuffix("/receipt")
    page = northland.get(f"{sealed}/revised-text")
    address, fields = fields_of(page, "form[action$='/revised-text']")

    northland.post(address, **{**fields, "text": "Reaffirms all;", "act": "submit"})

    assert "without a number yet" in reads(page, "h1")
    assert "Texts that were submitted 2" in reads(northland.get(sealed))
    visitor.get(sealed, 404)


def test_a_revision_that_a_release_overtook_stays_a_revision(room, northland, expert, call):
    row = room.released_row("OP1")
    sealed = propose(northland, row).removesuffix("/receipt")
    _, fields = fields_of(northland.get(f"{sealed}/revised-text"), "form[action$='/revised-text']")
    rewrite(expert, room.row("OP1"), row.text.replace("each", "every"))
    publish(expert)

    answer = northland.post(f"{sealed}/revised-text", 409, **{**fields, "act": "submit"})

    assert page_of(answer).select_one("main form[data-base], main form.column")["action"] == (
        f"{sealed}/revised-text"
    )
