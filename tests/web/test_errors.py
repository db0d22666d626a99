import pytest

from drafting.domain import errors
from drafting.web.errors import STATUS, status_of
from tests.rooms import HOME
from tests.web.acts import comment, reads

REFUSALS = sorted(
    (
        one
        for one in vars(errors).values()
        if isinstance(one, type) and one.__name__ != "DraftingError"
    ),
    key=lambda one: one.__name__,
)


@pytest.mark.parametrize("refusal", REFUSALS)
def test_every_refusal_has_a_status(refusal):
    assert any(kind in STATUS for kind in refusal.__mro__)


def test_a_narrower_refusal_has_the_status_of_the_wider_one():
    assert status_of(errors.UnreadableFile("It is empty.")) == 422


def test_an_address_that_leads_nowhere_says_so_on_a_page(visitor):
    page = visitor.get("/en/nowhere", 404)

    assert "nothing here" in reads(page, "[role=alert]")


def test_an_address_that_takes_no_form_says_so(expert):
    token = expert.token("/en/")

    answer = expert.client.post(f"{HOME}/releases", data={"csrf_token": token})

    assert answer.status_code == 405
    assert "buttons" in answer.get_data(as_text=True)


def test_a_refusal_of_a_permission_keeps_what_was_typed(room, observer):
    row = room.row("OP1")
    fields = {"kind": "replace", "base": "1", "text": "Typed for an hour;"}

    page = observer.post(f"{HOME}/paragraphs/{row.paragraph_id}/amendments", 403, **fields)

    assert "Typed for an hour;" in page.get_data(as_text=True)


def test_a_form_whose_token_ran_out_keeps_what_was_typed(room, observer):
    row = room.row("OP1")
    address = f"{HOME}/paragraphs/{row.paragraph_id}/comments"

    page = observer.post(address, 400, csrf_token="long ago", base="1", text="Typed for an hour.")

    assert "Typed for an hour." in page.get_data(as_text=True)


def test_a_script_gets_the_refusal_without_the_frame_of_the_page(observer):
    answer = observer.client.get("/en/nowhere", headers={"HX-Request": "true"})

    part = answer.get_data(as_text=True)
    assert answer.status_code == 404
    assert "nothing here" in part
    assert "<html" not in part


def test_a_fault_of_our_own_keeps_what_was_typed_and_tells_no_details(room, observer, monkeypatch):
    def break_down(**_names):
        raise RuntimeError("a secret detail")

    monkeypatch.setitem(room.app.view_functions, "comments.on_paragraph", break_down)

    page = comment(observer, room.row("OP1"), "Typed for an hour.", 500).get_data(as_text=True)

    assert "Typed for an hour." in page
    assert "secret detail" not in page


def test_a_visitor_who_comments_is_asked_to_sign_in_first(room, visitor):
    page = comment(visitor, room.row("OP1"), "Typed for an hour.", 401).get_data(as_text=True)

    assert "Typed for an hour." in page
    assert 'name="password"' in page
