import pytest

from tests.rooms import HOME
from tests.web.scene import set_scene

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
PLACES = ("/", "/en/", HOME, f"{HOME}/releases/1.html", "/en/nowhere", "/healthz", "/en/sign-in")


@pytest.mark.parametrize("place", PLACES)
def test_nothing_foreign_can_run_in_any_answer(visitor, place):
    headers = visitor.client.get(place).headers

    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.parametrize(("name", "kept"), [("visitor", "no-cache"), ("observer", "no-store")])
def test_what_is_the_same_for_everybody_may_be_kept_if_it_is_asked_for_anew(room, name, kept):
    visit = room.visit(name)

    answers = [visit.client.get(place) for place in ("/en/", HOME, f"{HOME}/releases/1.txt")]

    assert {answer.headers["Cache-Control"] for answer in answers} == {kept}
    assert all("Cookie" in answer.headers["Vary"] for answer in answers)


@pytest.mark.parametrize(
    "place", ["/", "/en/sign-in", "/en/invitations/made-up", "/en/nowhere", f"{HOME}/desk"]
)
def test_what_is_not_public_is_kept_by_nobody(visitor, place):
    assert visitor.client.get(place).headers["Cache-Control"] == "no-store"


def test_an_open_invitation_is_kept_by_nobody(room, visitor):
    address = f"/en/invitations/{set_scene(room).token}"

    answer = visitor.client.get(address)

    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")


def test_a_public_page_with_a_message_for_one_reader_is_kept_by_nobody(observer):
    answer = observer.client.get(observer.post("/en/sign-out").location)

    assert "signed out" in answer.get_data(as_text=True)
    assert answer.headers["Cache-Control"] == "no-store"


def test_an_answer_to_a_form_is_kept_by_nobody(visitor):
    assert visitor.sign_in("nobody@example.org").headers["Cache-Control"] == "no-store"


def test_the_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites(visitor):
    cookie = visitor.sign_in("observer@example.org").headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
