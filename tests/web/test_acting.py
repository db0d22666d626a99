"""A page says for whom one acts, and is never sent in the name of anybody else."""

import pytest

from drafting.database import transaction
from drafting.models import Accreditation, Comment
from drafting.queries import people
from drafting.services import accounts, acting, admitting
from drafting.web import access
from tests.cast import EMAILS
from tests.rooms import HOME
from tests.web.acts import reads


@pytest.fixture
def both(room):
    """The observer speaks for Southland too; gives the two accreditations."""
    observer, southland = room.actor("observer"), room.actor("southland")
    with transaction(room.database) as session:
        asked = admitting.request(session, observer, southland.stakeholder_id)
        admitting.approve(session, southland, asked.id, None)
        found = session.query(Accreditation).filter_by(user_id=observer.user_id)
        return {one.delegation.stakeholder.short_name: one.id for one in found}


def _form(visit, row):
    page = visit.get(f"{HOME}/paragraphs/{row.paragraph_id}")
    form = page.select_one("form[action$='/comments']")
    return form["action"], {one["name"]: one["value"] for one in form.select("input[type=hidden]")}


def _comments(room):
    with room.database.reading() as session:
        return [one.stakeholder.short_name for one in session.query(Comment)]


def test_whoever_speaks_for_one_is_not_asked(observer):
    assert "change" not in reads(observer.get("/en/"), ".site-head__end")


def test_the_head_of_every_page_says_for_whom_one_acts_and_lets_it_change(observer, both):
    head = reads(observer.get("/en/"), ".site-head__end")

    assert "for Observers change" in head


def test_whoever_speaks_for_several_is_told_after_signing_in(room, both):
    visit = room.visit("visitor")
    visit.sign_in(EMAILS["observer"])

    assert "You act for Observers, and speak for others too" in reads(visit.get("/en/"))


def test_one_chooses_and_goes_back_to_where_one_was(observer, both):
    page = observer.get(f"/en/acting?next={HOME}")
    form = page.select_one("main form")

    answer = observer.post(form["action"], seat=both["South Africa"], next=HOME)

    assert answer.location == HOME
    assert "for South Africa" in reads(observer.get("/en/"), ".site-head__end")
    assert "You act for South Africa." in reads(observer.get("/en/acting"))


def test_nobody_is_sent_out_of_the_room(observer, both):
    answer = observer.post("/en/acting", seat=both["South Africa"], next="https://example.org/")

    assert answer.location == "/en/acting"


def test_a_choice_that_is_not_ones_own_is_refused(observer, both):
    answer = observer.post("/en/acting", 422, seat="nobody")

    assert "Choose one of those" in answer.get_data(as_text=True)


def test_a_form_that_was_opened_for_another_is_refused_and_its_words_are_kept(
    room, observer, both
):
    address, hidden = _form(observer, room.row("OP1"))
    observer.post("/en/acting", seat=both["South Africa"])

    answer = observer.post(address, 409, **hidden, text="A remark of Observers.")

    page = answer.get_data(as_text=True)
    assert "opened while you acted for Observers" in page
    assert "A remark of Observers." in page
    assert _comments(room) == []


def test_the_same_form_is_taken_once_one_acts_for_the_same_again(room, observer, both):
    address, hidden = _form(observer, room.row("OP1"))
    observer.post("/en/acting", seat=both["South Africa"])
    observer.post("/en/acting", seat=both["Observers"])

    observer.post(address, **hidden, text="A remark of Observers.")

    assert _comments(room) == ["Observers"]


def test_words_that_go_on_after_signing_in_are_held_to_their_first_name(room, observer, both):
    address, hidden = _form(observer, room.row("OP1"))
    observer.post("/en/acting", seat=both["South Africa"])
    now = observer.get("/en/acting").select_one("input[name=acting]")["value"]

    fields = {**hidden, "acting": [now, hidden["acting"]], "text": "A remark."}
    answer = observer.client.post(address, data=fields)

    assert answer.status_code == 409
    assert _comments(room) == []


def test_one_signs_out_whomever_one_acts_for(observer, both):
    observer.post("/en/acting", seat=both["South Africa"])

    observer.post("/en/sign-out", acting="somebody else")


def test_the_expert_is_never_asked_for_whom(expert):
    expert.get("/en/acting", 404)


def test_an_act_that_began_before_the_accreditation_ended_is_refused_after_it(room, observer):
    with room.app.test_request_context("/en/", method="POST"):
        room.app.preprocess_request()
        access.welcome(_person(room))
        _end_accreditation(room)

        with pytest.raises(access.ActsForAnother), access.writing():
            pass


def test_the_session_of_an_ended_accreditation_is_over(room, observer):
    _end_accreditation(room)

    assert "Sign in" in reads(observer.get("/en/"), ".site-head__end")


def test_an_account_that_changed_holds_no_older_act(room):
    with room.app.test_request_context("/en/", method="POST"):
        room.app.preprocess_request()
        access.welcome(_person(room))
        with transaction(room.database) as session:
            accounts.end(session, room.actor("administrator"), room.actor("observer").user_id)

        with pytest.raises(access.ActsForAnother), access.writing():
            pass


def _person(room):
    with room.database.reading() as session:
        return people.person(session, room.actor("observer").user_id)


def _end_accreditation(room):
    observer = room.actor("observer")
    with transaction(room.database) as session:
        own = session.query(Accreditation).filter_by(user_id=observer.user_id).one()
        admitting.end(session, room.actor("administrator"), own.id)


def test_acting_is_chosen_by_the_person_alone(room, observer, both):
    with transaction(room.database) as session:
        acting.act_for(session, room.actor("observer"), both["South Africa"])

    assert "for South Africa" in reads(observer.get("/en/"), ".site-head__end")
