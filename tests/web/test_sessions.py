import json

import pytest

from drafting.services import signing_in
from tests.cast import EMAILS, PASSWORD
from tests.rooms import HOME


def test_signing_in_leads_to_the_front_page(visitor):
    response = visitor.sign_in(EMAILS["expert"])

    assert (response.status_code, response.location) == (303, "/en/")


def test_the_page_says_for_whom_one_acts(northland):
    page = northland.get("/en/")

    assert "Norway" in page.select_one(".site-head").get_text()


@pytest.mark.parametrize("email", [EMAILS["expert"], "nobody@example.org"])
def test_a_wrong_password_and_an_unknown_address_look_alike(visitor, email):
    response = visitor.sign_in(email, "four unrelated wooden chairs")

    assert response.status_code == 401
    assert "The e-mail address or the password is not right" in response.get_data(as_text=True)


def test_too_many_attempts_close_the_door_for_a_while(visitor):
    for _ in range(signing_in.MOST_FOR_ACCOUNT):
        visitor.sign_in(EMAILS["expert"], "four unrelated wooden chairs")

    response = visitor.sign_in(EMAILS["expert"])

    assert response.status_code == 429


def test_one_attempt_too_few_does_not_close_it(visitor):
    for _ in range(signing_in.MOST_FOR_ACCOUNT - 1):
        visitor.sign_in(EMAILS["expert"], "four unrelated wooden chairs")

    assert visitor.sign_in(EMAILS["expert"]).status_code == 303


def test_signing_out_ends_the_session(expert):
    expert.post("/en/sign-out")

    expert.get(f"{HOME}/working", status=404)


@pytest.mark.parametrize(
    "address", ["//evil.example/", "https://evil.example/", "/\\evil.example"]
)
def test_nobody_is_sent_out_of_the_room(visitor, address):
    fields = {"email": EMAILS["expert"], "password": PASSWORD, "next": address}

    response = visitor.post("/en/sign-in", csrf_token=visitor.token("/en/sign-in"), **fields)

    assert response.location == "/en/"


def test_words_written_when_the_session_ended_are_shown_and_carried_on(room, visitor):
    row = room.row("OP1")
    address = f"{HOME}/paragraphs/{row.paragraph_id}/comments"

    page = visitor.client.post(address, data={"base": "1", "text": "An hour of thought."})

    assert page.status_code == 401
    assert "An hour of thought." in page.get_data(as_text=True)


def test_after_signing_in_the_kept_words_can_be_sent(room, visitor):
    row = room.row("OP1")
    address = f"{HOME}/paragraphs/{row.paragraph_id}/comments"
    kept = json.dumps({"base": "1", "text": "An hour of thought."})
    fields = {"email": EMAILS["observer"], "password": PASSWORD}

    page = visitor.post(
        "/en/sign-in",
        200,
        csrf_token=visitor.token("/en/sign-in"),
        resume_path=address,
        resume_words=kept,
        **fields,
    ).get_data(as_text=True)

    assert "An hour of thought." in page
    assert f'action="{address}"' in page


def test_a_changed_role_ends_the_session(room, expert):
    administrator = room.visit("administrator")
    user_id = room.actor("expert").user_id
    administrator.post(f"/en/accounts/{user_id}", role="participant", stakeholder="")

    expert.get(f"{HOME}/working", status=404)


def test_words_of_another_account_are_shown_and_cannot_be_sent(room, visitor):
    row = room.row("OP1")
    address = f"{HOME}/paragraphs/{row.paragraph_id}/comments"
    kept = json.dumps({"base": "1", "text": "Written by the observer."})

    page = visitor.post(
        "/en/sign-in",
        200,
        csrf_token=visitor.token("/en/sign-in"),
        resume_path=address,
        resume_words=kept,
        resume_writer=room.actor("observer").user_id,
        email=EMAILS["northland"],
        password=PASSWORD,
    ).get_data(as_text=True)

    assert "Written by the observer." in page
    assert f'action="{address}"' not in page
