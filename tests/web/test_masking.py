import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.web.masking import masked, unmasked
from tests.rooms import HOME

TOKENS = st.text(st.characters(codec="ascii"), min_size=1)


def token_on(visit, place):
    return visit.get(place).select_one("[name=csrf_token]")["value"]


@given(st.data())
def test_what_is_masked_comes_back(data):
    token = data.draw(TOKENS)
    pad = data.draw(st.binary(min_size=len(token), max_size=len(token)))

    assert unmasked(masked(token, pad)) == token


def test_a_token_under_two_pads_looks_different():
    assert masked("token", b"12345") != masked("token", b"54321")


@pytest.mark.parametrize("sent", ["", "é", "a", "====", "YWJj", "/wD//w==", "x" * 5000])
def test_what_is_no_masked_token_is_never_an_error(sent):
    assert unmasked(sent) in {None, ""} or sent == "x" * 5000


def test_each_page_writes_the_token_of_a_reader_differently(observer):
    first, second = token_on(observer, f"{HOME}/comments"), token_on(observer, f"{HOME}/comments")

    assert first != second
    assert unmasked(first).split(".")[0] == unmasked(second).split(".")[0]


def test_the_forms_of_one_page_share_one_token(expert):
    page = expert.get("/en/account")

    assert len({one["value"] for one in page.select("[name=csrf_token]")}) == 1


def test_the_token_itself_is_no_longer_a_token(observer):
    bare = unmasked(token_on(observer, f"{HOME}/comments"))

    answer = observer.client.post("/en/sign-out", data={"csrf_token": bare})

    assert answer.status_code in {400, 422}
