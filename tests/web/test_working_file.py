import pytest

from drafting.formats.writing import FORMATS
from drafting.web.version_upload import Held
from tests.rooms import HOME
from tests.web.acts import rewrite

ROUNDS = ["docx", "txt", "md", "html", "json", "xml"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_editor_takes_the_working_text_along(expert, suffix):
    answer = expert.client.get(f"{HOME}/working.{suffix}")

    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].endswith(f'neighbours-working.{suffix}"')
    assert answer.headers["Cache-Control"] == "no-store"


def test_it_has_the_words_that_are_not_published_yet(room, expert):
    rewrite(expert, room.row("OP1"), "Reaffirms that each neighbour is kind;")

    text = expert.client.get(f"{HOME}/working.txt").get_data(as_text=True)

    assert "each neighbour is kind;" in text


@pytest.mark.parametrize("name", ["visitor", "northland", "observer"])
def test_nobody_else_has_it(room, name):
    room.visit(name).get(f"{HOME}/working.docx", 404)


@pytest.mark.parametrize("suffix", ROUNDS)
def test_what_is_brought_back_unchanged_changes_nothing(room, expert, suffix):
    rewrite(expert, room.row("OP1"), "Reaffirms that each neighbour is kind;")
    taken = expert.client.get(f"{HOME}/working.{suffix}").data

    held = Held(f"next.{suffix}", taken)
    sent = {"held": held.carried, "held_name": held.name}
    answer = expert.post(f"{HOME}/working/new-version", 200, **sent)

    assert "Nothing would change" in answer.get_data(as_text=True)
