"""Bad input gets a sentence and the right status; nothing typed is lost, nothing is half done."""

from io import BytesIO

import pytest

from drafting.models import Base
from tests.rooms import HOME
from tests.web.acts import masked
from tests.web.scene import set_scene

FILES = {
    "nothing in it": ("a.txt", b"", "empty"),
    "not a text": ("a.txt", bytes(range(256)) * 40, "not"),
    "a Word file under another name": ("a.txt", b"PK\x03\x04" + b"\0" * 200, "not"),
    "no paragraphs": ("a.txt", b"   \n\n  \n", "empty"),
    "a kind that is not read": ("a.exe", b"text", "kind"),
}


@pytest.fixture
def editor(room):
    return room.visit("expert")


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read(room, editor, name):
    file, content, word = FILES[name]
    before = _everything(room)

    response = _import(editor, file, content)

    assert response.status_code == 422
    assert word in _alert(response)
    assert _everything(room) == before


def test_a_file_of_fifty_megabytes(room, editor):
    before = _everything(room)

    response = _import(editor, "a.txt", b"word " * 10_000_000)

    assert response.status_code == 413
    assert "5 MB" in response.get_data(as_text=True)
    assert _everything(room) == before


def test_a_file_in_another_encoding_is_read_and_doubted(editor):
    text = "Déclaration\n\n1. Réaffirme que l’été est chaud;\n\n2. Décide d’attendre.".encode(
        "cp1252"
    )

    report = editor.client.get(_import(editor, "a.txt", text).location).get_data(as_text=True)

    assert "Réaffirme" in report or "UTF-8" in report


@pytest.mark.parametrize("base", ["", "x", "-1", "99999999999", "1.5"])
def test_a_form_without_a_sound_base_keeps_what_was_typed(room, northland, base):
    row = room.row("OP1")
    fields = {"kind": "replace", "text": "An hour of thought;", "reasons": "Good ones."}

    page = northland.post(
        f"{HOME}/paragraphs/{row.paragraph_id}/amendments", 422, base=base, **fields
    ).get_data(as_text=True)

    assert "An hour of thought;" in page
    assert "Good ones." in page


def test_a_base_that_does_not_exist_is_not_found(room, northland):
    row = room.row("OP1")
    fields = {"kind": "replace", "text": "An hour of thought;", "base": "77"}

    page = northland.post(f"{HOME}/paragraphs/{row.paragraph_id}/amendments", 404, **fields)

    assert "An hour of thought;" in page.get_data(as_text=True)


def test_an_overtaken_rewriting_shows_both_texts_and_what_was_typed(room, editor):
    row, second = room.row("OP1"), room.visit("secretariat")
    address = f"{HOME}/working/paragraphs/{row.paragraph_id}/rewrite"
    editor.post(address, base="1", text=row.text.replace("good", "best"), reason="Better")

    page = second.post(
        address, 409, base="1", text=row.text.replace("each", "every"), reason="More exact"
    ).get_data(as_text=True)

    assert "Reaffirms that every neighbour keeps the road in best repair;" in page
    assert "More exact" in page


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "has no words"),
        ("word " * 10_000, "10,000 words"),
        ("States\u202e shall", "nobody can see"),
    ],
)
def test_a_paragraph_nobody_can_take_is_refused_with_its_reason(room, editor, text, sentence):
    row = room.row("OP1")
    before = _everything(room)

    page = editor.post(
        f"{HOME}/working/paragraphs/{row.paragraph_id}/rewrite",
        422,
        base="1",
        text=text,
        reason="My reason stays.",
    ).get_data(as_text=True)

    assert sentence in page
    assert "My reason stays." in page
    assert _everything(room) == before


def test_a_form_sent_twice_acts_once(room, northland):
    row = room.row("OP1")
    fields = {"kind": "replace", "base": "1", "text": "New words;", "act": "submit"}
    address = f"{HOME}/paragraphs/{row.paragraph_id}/amendments"

    first = northland.post(address, form_key="one and the same", **fields)
    second = northland.post(address, form_key="one and the same", **fields)

    assert first.location == second.location


@pytest.mark.parametrize("end", ["", "/edit"])
def test_anothers_draft_looks_like_nothing(room, end):
    scene, southland = set_scene(room), room.visit("southland")

    hidden = southland.client.get(f"{HOME}/amendments/{scene.draft}{end}").get_data(as_text=True)
    absent = southland.client.get(f"{HOME}/amendments/{'a' * 16}{end}").get_data(as_text=True)

    assert masked(hidden) == masked(absent)


def _import(visit, name, content):
    fields = {"csrf_token": visit.token("/en/"), "file": (BytesIO(content), name), "slug": "other"}
    kind = "multipart/form-data"
    response = visit.client.post("/en/import", data=fields, content_type=kind, buffered=True)
    response.request.environ["wsgi.input"].close()
    return response


def _alert(response):
    return response.get_data(as_text=True)


def _everything(room):
    with room.database.reading() as session:
        return {
            table.name: session.execute(table.select().order_by(*table.primary_key)).all()
            for table in Base.metadata.sorted_tables
        }
