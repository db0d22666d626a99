"""Consultations as people meet them in the browser."""

from datetime import UTC, datetime, timedelta

import pytest

from drafting.database import transaction
from drafting.domain import clock
from drafting.domain.consultations import Admission, Lateness, Publication
from drafting.domain.remarks import Moderation
from drafting.domain.zones import shown_in
from drafting.models import Amendment, Consultation, Declaration
from drafting.services import participating
from tests import factories
from tests.rooms import HOME, SLUG
from tests.web.acts import comment, propose, reads

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LIST = f"{HOME}/consultations"
TIMES = {"opens_at": "2190-01-01T09:00", "closes_at": "2190-01-31T18:00"}
FORM = {
    "kind": "regional_consultation",
    "title": "Views from the region",
    "zone": "Africa/Nairobi",
    "admission": "everyone",
    "may_comment": "yes",
    "may_propose": "yes",
    "publication": "at_once",
    "lateness": "late_refused",
    **TIMES,
}


@pytest.fixture
def secretariat(room):
    return room.visit("secretariat")


@pytest.fixture
def announce(room):
    """Gives the address of a consultation that the Expert announced."""

    def announce(**changes):
        with transaction(room.database) as session:
            declaration = session.query(Declaration).filter_by(slug=SLUG).one()
            made = factories.consultation(session, room.actor("expert"), declaration, **changes)
        return f"{LIST}/{made.id}"

    return announce


def _one(room):
    with room.database.reading() as session:
        return session.query(Consultation).one()


def test_the_secretariat_plans_and_announces_a_consultation(secretariat, visitor):
    address = secretariat.post(LIST, **FORM).location
    assert visitor.client.get(address).status_code == 404

    form = secretariat.get(address).select_one("form[action$='/announce']")
    secretariat.post(form["action"], revision="1", reason="The bureau agreed.")

    page = visitor.get(address)
    assert "(optional)" in form.get_text()
    assert "1 January 2190, 09:00 (UTC+03:00), Africa/Nairobi" in reads(page)
    assert "In Geneva: 1 January 2190, 07:00 (UTC+01:00)" in reads(page)
    assert "The bureau agreed." in reads(page)
    assert "Views from the region" in reads(visitor.get(LIST))


def test_an_hour_that_clocks_skip_is_refused_at_its_field(secretariat):
    skipped = {"zone": "Europe/Zurich", "opens_at": "2027-03-28T02:30"}

    answer = secretariat.post(LIST, 422, **{**FORM, **skipped})

    assert "does not exist there" in answer.text
    assert 'href="#opens_at"' in answer.text


def test_an_hour_that_comes_twice_is_asked_about_and_then_understood(room, secretariat):
    repeated = {**FORM, "zone": "Europe/Zurich", "opens_at": "2026-10-25T02:30"}
    answer = secretariat.post(LIST, 422, **repeated)
    assert 'name="opens_at_which"' in answer.text

    secretariat.post(LIST, **repeated, opens_at_which="later")

    assert _one(room).opens_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_refused_plan_keeps_what_was_typed(secretariat):
    answer = secretariat.post(
        LIST, 422, **{**FORM, "closes_at": TIMES["opens_at"], "description": "Typed words"}
    )

    assert "close before it opens" in answer.text
    assert "Typed words" in answer.text


def test_a_plan_is_changed(room, secretariat):
    address = secretariat.post(LIST, **FORM).location
    form = secretariat.get(f"{address}/edit")
    assert form.select_one("#opens_at")["value"] == TIMES["opens_at"]

    secretariat.post(f"{address}/edit", revision="1", **{**FORM, "title": "A better title"})

    assert _one(room).title == "A better title"


def test_a_participant_sees_what_is_asked_until_when_and_may_take_part(northland, announce):
    page = northland.get(announce())

    assert "What is missing, and why ?" in reads(page)
    assert "closes in 23 hours" in reads(page)
    assert "Yes, you take part." in reads(page)


def test_in_its_last_two_days_it_warns(visitor, announce):
    now = clock.now()
    soon = announce(closes_at=now + 47 * HOUR)
    later = announce(closes_at=now + 49 * HOUR)

    assert "This consultation closes in 1 day 22 hours" in reads(visitor.get(soon))
    assert not visitor.get(later).select(".notice--warning")


def test_what_was_sent_is_receipted_and_listed(room, northland, visitor, announce):
    address = announce()

    receipt = northland.get(propose(northland, room.row("OP1")))

    assert "Receipt for an amendment" in reads(receipt)
    assert len(receipt.select("[data-proof]")) == 4
    own = northland.get(address)
    assert "Amendment 1" in reads(own, "section[aria-labelledby=own]")
    assert "Amendment 1" in reads(visitor.get(address), "section[aria-labelledby=public]")


def test_a_comment_is_receipted_with_the_hash_of_its_words(room, observer, announce):
    announce()

    receipt = observer.get(comment(observer, room.row("OP1"), "Yes").location)

    # The hash of “Yes”, computed elsewhere.
    assert "85a39ab345d672ff8ca9b9c6876f3adcacf45ee7c1e2dbd2408fd338bd55e07e" in reads(receipt)


def test_a_receipt_is_for_its_own_delegation(room, northland, visitor, announce):
    announce()
    address = propose(northland, room.row("OP1"))

    for other in (visitor, room.visit("southland"), room.visit("administrator")):
        other.get(address, 404)


def test_what_comes_too_late_is_refused_with_the_closing_time(room, northland, announce):
    announce(closes_at=clock.now() + HOUR)

    with clock.at(clock.now() + 2 * HOUR):
        answer = northland.post(
            f"{HOME}/paragraphs/{room.row('OP1').paragraph_id}/comments",
            409,
            base="1",
            text="Too late",
        )

    assert "closed on" in answer.text
    assert "Too late" in answer.text


def test_what_is_late_is_shown_as_such(room, northland, visitor, announce):
    address = announce(closes_at=clock.now() + HOUR, lateness=Lateness.MARKED)

    with clock.at(clock.now() + 2 * HOUR):
        propose(northland, room.row("OP1"))

    assert "late" in reads(visitor.get(address), "section[aria-labelledby=public] .badge")


def test_what_waits_is_seen_by_its_delegation_and_the_desk(
    room, northland, visitor, secretariat, announce
):
    address = announce(publication=Publication.BY_SECRETARIAT)
    propose(northland, room.row("OP1"))

    assert "without a number yet" in reads(northland.get(address), "[aria-labelledby=own]")
    assert "without a number yet" in reads(secretariat.get(address), "[aria-labelledby=waiting]")
    assert "without a number" not in reads(visitor.get(address))
    secretariat.post(f"{address}/publish", revision="2", reason="")
    assert "Amendment 1" in reads(visitor.get(address), "[aria-labelledby=public]")


def test_where_several_are_open_the_form_asks(room, northland, announce):
    announce()
    other = announce(title="The other call")
    form = northland.get(f"{HOME}/paragraphs/{room.row('OP1').paragraph_id}/amendments/new")
    chosen = {one.get_text(): one["value"] for one in form.select("#consultation option")}

    propose(northland, room.row("OP1"), consultation=chosen["The other call"])

    with room.database.reading() as session:
        assert other.endswith(session.query(Amendment).one().consultation_id)


def test_a_confidential_amendment_says_so_to_its_own_delegation(room, northland, announce):
    address = announce(takes_confidential=True)
    form = northland.get(f"{HOME}/paragraphs/{room.row('OP1').paragraph_id}/amendments/new")
    one = form.select_one("input[name=consultation]")["value"]

    receipt = northland.get(
        propose(northland, room.row("OP1"), consultation=one, confidential="yes")
    )

    assert "it is confidential" in reads(receipt)
    assert "confidential" in reads(northland.get(address), "[aria-labelledby=own] .badge")


def test_a_delegation_asks_is_approved_and_takes_part(room, observer, secretariat, announce):
    address = announce(admission=Admission.INVITED)
    observer.post(f"{address}/participants/ask", words="We work on this.")
    listed = secretariat.get(f"{address}/participants")
    assert "We work on this." in reads(listed)

    form = listed.select_one("form[action$='/approve']")
    secretariat.post(form["action"], words="Welcome.")

    assert "Yes, you take part." in reads(observer.get(address))


def test_whoever_asks_twice_is_told_so(observer, announce):
    address = announce(admission=Admission.INVITED)
    observer.post(f"{address}/participants/ask", words="Please.")

    answer = observer.post(f"{address}/participants/ask", 409, words="Please!")

    assert "has asked already" in answer.text


def test_an_invitation_is_declined(room, observer, announce):
    address = announce(admission=Admission.INVITED)
    with transaction(room.database) as session:
        wish = participating.Accreditation(
            address.rpartition("/")[2], room.actor("observer").stakeholder_id
        )
        participating.invite(session, room.actor("expert"), wish)
    form = observer.get(address).select_one("form[action$='/stay-away']")

    observer.post(form["action"])

    assert "Not by itself" in reads(observer.get(address))


def test_the_front_page_says_what_is_open_and_until_when(visitor, announce):
    announce()

    assert "closes in" in reads(visitor.get("/en/"), "section[aria-labelledby^=open-]")


def test_the_front_page_says_first_what_is_open_and_then_what_comes(visitor, announce):
    now = clock.now()
    announce(title="The last to close", closes_at=now + 90 * DAY)
    announce(title="Soon", opens_at=now + 10 * DAY, closes_at=now + 11 * DAY)

    shown = reads(visitor.get("/en/"), "section[aria-labelledby^='open-']")

    assert shown.index("The last to close") < shown.index("Soon")


def test_what_was_sent_says_what_it_asks(room, northland, visitor, announce):
    address = announce()
    propose(northland, room.row("OP1"), kind="delete", text="")

    listed = reads(visitor.get(address), "section[aria-labelledby='public']")

    assert "Delete the paragraph" in listed


def test_an_act_with_a_new_time_is_refused_at_that_time(room, secretariat, announce):
    address = announce()
    early = shown_in("Europe/Zurich", clock.now() - DAY)

    answer = secretariat.post(
        f"{address}/extend", 422, revision="2", reason="More time.", closes_at=early
    )

    assert "Choose a later time" in answer.text
    secretariat.post(
        f"{address}/extend", revision="2", reason="More time.", closes_at="2190-01-01T10:00"
    )
    assert _one(room).closes_at.year == 2190


def test_a_consultation_may_have_its_comments_looked_at_first(room, secretariat, observer):
    address = secretariat.post(LIST, **{**FORM, "moderation": "before"}).location
    assert secretariat.get(f"{address}/edit").select("input[value=before][checked]")
    assert _one(room).moderation is Moderation.BEFORE

    secretariat.post(f"{address}/edit", **{**FORM, "moderation": "", "revision": "1"})

    assert _one(room).moderation is None
    secretariat.post(f"{address}/edit", 422, **{**FORM, "moderation": "never", "revision": "2"})
