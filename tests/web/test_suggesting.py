"""A participant suggests a source; nobody else knows until the desk has answered."""

import pytest

from tests.rooms import HOME
from tests.web.acts import reads

SUGGESTIONS = f"{HOME}/sources/suggestions"
SAID = {
    "kind": "study",
    "title": "A study of bridges",
    "symbol": "S/7",
    "why": "It *counts* them.",
}


@pytest.fixture
def paragraph(room):
    return f"{HOME}/paragraphs/{room.row('OP1').paragraph_id}"


@pytest.fixture
def suggested(paragraph, observer):
    """The address at which the desk answers."""
    observer.post(f"{paragraph}/sources", **SAID)
    form = observer.room.visit("expert").get(SUGGESTIONS).select_one("form[action$='/acceptance']")
    return form["action"].removesuffix("/acceptance")


def test_a_suggestion_is_with_the_desk(suggested, observer, expert):
    assert "With the desk" in reads(observer.get(SUGGESTIONS))
    words = reads(expert.get(SUGGESTIONS))
    assert "A study of bridges" in words
    assert "Observers" in words


@pytest.mark.parametrize("name", ["northland", "southland", "administrator"])
def test_nobody_else_reads_it(suggested, paragraph, room, visitor, name):
    other = room.visit(name)

    assert "bridges" not in reads(other.get(SUGGESTIONS))
    for place in (f"{HOME}/sources", paragraph, HOME, f"{HOME}/sources/gaps"):
        assert "study of bridges" not in str(other.get(place))
        assert "study of bridges" not in str(visitor.get(place))


def test_what_is_taken_up_stands_in_the_library_and_at_the_paragraph(
    suggested, paragraph, observer, expert, visitor
):
    expert.post(f"{suggested}/acceptance", answer="Thank you.")

    assert "A study of bridges" in reads(visitor.get(f"{HOME}/sources"))
    assert "A study of bridges" in reads(visitor.get(paragraph), "#sources-title ~ *")
    assert "Thank you." in reads(observer.get(SUGGESTIONS))


def test_its_author_reads_why_it_was_not_taken_up(suggested, observer, expert, visitor):
    expert.post(f"{suggested}/refusal", answer="It counts ferries.")

    assert "It counts ferries." in reads(observer.get(SUGGESTIONS))
    assert "bridges" not in reads(visitor.get(f"{HOME}/sources"))


def test_a_refusal_needs_a_reason(suggested, expert):
    answer = expert.post(f"{suggested}/refusal", 422)

    assert "A reason is needed" in answer.get_data(as_text=True)


def test_a_second_answer_is_refused(suggested, expert):
    expert.post(f"{suggested}/refusal", answer="It counts ferries.")

    answer = expert.post(f"{suggested}/acceptance", 409)

    assert "answered already" in answer.get_data(as_text=True)


def test_what_is_wrong_is_said_and_nothing_typed_is_lost(paragraph, observer):
    answer = observer.post(f"{paragraph}/sources", 422, **{**SAID, "why": " "})

    html = answer.get_data(as_text=True)
    assert 'href="#why"' in html
    assert "A study of bridges" in html


def test_the_form_is_offered_where_the_paragraph_stands(paragraph, observer, visitor):
    link = observer.get(paragraph).select_one("#sources a[href$='/sources/new']")

    assert "Suggest a source" in reads(observer.get(link["href"]), "h1")
    assert not visitor.get(paragraph).select("#sources a[href$='/sources/new']")
