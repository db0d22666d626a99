"""What no record can hold is no address, and no fault of ours."""

import pytest

from tests.rooms import HOME

HUGE = (str(2**31), "9" * 19, "9" * 30, "9" * 5000, "\u0661")


@pytest.mark.parametrize("number", HUGE)
@pytest.mark.parametrize(
    "place", ["releases/{}", "releases/{}.txt", "compare/1/{}", "releases/{}/paragraphs/x"]
)
def test_a_number_larger_than_any_record_leads_nowhere(visitor, place, number):
    visitor.get(f"{HOME}/{place.format(number)}", 404)


def test_the_largest_number_of_a_database_is_looked_for(visitor):
    visitor.get(f"{HOME}/releases/{2**31 - 1}", 404)


@pytest.mark.parametrize("number", HUGE)
def test_a_comparison_asked_for_with_such_a_number_leads_nowhere(visitor, number):
    answer = visitor.client.get(f"{HOME}/compare?before={number}", follow_redirects=True)

    assert answer.status_code in {200, 404}


@pytest.mark.parametrize(
    "place",
    [
        "/%00",
        "/static/%00",
        "/en/declarations/%00",
        f"{HOME}/paragraphs/a%00b",
        f"{HOME}/amendments/%00",
        f"{HOME}/amendments?state=%00",
        f"{HOME}?%00=1",
        "/en/invitations/%00",
        "/en/sign-in?next=/%00",
    ],
)
@pytest.mark.parametrize("name", ["visitor", "expert"])
def test_an_address_with_a_character_nobody_writes_leads_nowhere(room, name, place):
    room.visit(name).get(place, 404)


def test_a_form_may_not_be_sent_to_such_an_address(observer):
    observer.post(f"{HOME}/paragraphs/a%00b/comments", 404, base="1", text="Typed for an hour.")


def test_a_form_with_a_character_nobody_writes_comes_back_without_it(room, observer):
    address = f"{HOME}/paragraphs/{room.row('OP1').paragraph_id}/comments"

    answer = observer.post(address, 422, base="1", text="Typed for\0 an hour.")

    page = answer.get_data(as_text=True)
    assert "NUL" in page
    assert "Typed for an hour." in page
    assert "\0" not in page


def test_nobody_signs_in_with_such_a_character(visitor):
    assert visitor.sign_in("a\0@example.org").status_code == 422


def test_a_form_that_ran_out_shows_its_words_without_such_a_character(room, visitor):
    address = f"{HOME}/paragraphs/{room.row('OP1').paragraph_id}/comments"

    answer = visitor.client.post(address, data={"text": "Typed for\0 an hour."})

    page = answer.get_data(as_text=True)
    assert "Typed for an hour." in page
    assert "\0" not in page
