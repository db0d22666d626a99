"""Written statements in the browser, and the files that come with them."""

from io import BytesIO

import pytest

from drafting.database import transaction
from drafting.domain.consultations import Publication
from drafting.models import Declaration, Statement
from tests import factories
from tests.pages import check_page
from tests.rooms import HOME, SLUG
from tests.web.acts import reads


@pytest.fixture
def announce(room):
    def announce(**changes):
        with transaction(room.database) as session:
            declaration = session.query(Declaration).filter_by(slug=SLUG).one()
            made = factories.consultation(session, room.actor("expert"), declaration, **changes)
        return f"{HOME}/consultations/{made.id}"

    return announce


def _sent(visit, address, *files, **fields):
    token = visit.token("/en/")
    data = {"csrf_token": token, "files": [(BytesIO(c), name) for name, c in files], **fields}
    return visit.client.post(f"{address}/statements", data=data)


def _only(room):
    with room.database.reading() as session:
        return session.query(Statement).one()


def test_a_statement_answers_the_questions_and_is_receipted(room, observer, visitor, announce):
    address = announce(questions="What is missing?\nWho pays?")
    form = observer.get(f"{address}/statements/new")
    assert "2. Who pays?" in reads(form, "label")

    answer = _sent(observer, address, **{"answer-2": "All of *us*.", "text": "We welcome this."})

    assert "Receipt for a statement" in reads(observer.get(answer.location))
    page = visitor.get(f"{address}/statements/{_only(room).id}")
    assert "2. Who pays? All of us . Statement We welcome this." in reads(page)
    assert "Statement 1" in reads(visitor.get(address), "[aria-labelledby=public]")


def test_a_file_is_taken_along_and_never_opened_in_the_name_of_the_room(
    room, observer, visitor, announce
):
    address = announce()
    _sent(observer, address, ("../../résumé.txt", b"A note."), text="See the file.")
    page = visitor.get(f"{address}/statements/{_only(room).id}")

    answer = visitor.client.get(page.select_one("#files ~ ul a")["href"])

    assert answer.data == b"A note."
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert "/" not in answer.headers["Content-Disposition"].replace("UTF-8''", "")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.mimetype == "text/plain"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("../../x", b"%PDF-1.7", "“x” cannot be attached"),
        ("note.pdf", b"MZ", "is not what its name says"),
    ],
)
def test_a_bad_file_is_refused_in_words_and_what_was_typed_is_kept(
    observer, announce, name, content, words
):
    answer = _sent(observer, announce(), (name, content), text="Typed words")

    assert answer.status_code == 422
    page = check_page(answer.text)
    assert words in reads(page, ".errors")
    assert "Typed words" in page.select_one("#text").get_text()


def test_a_form_of_200_mb_is_refused_before_it_is_read(observer, announce):
    address, unread = announce(), BytesIO(b"not read")
    claims = {"CONTENT_LENGTH": str(200 * 1024 * 1024)}

    answer = observer.client.post(
        f"{address}/statements",
        input_stream=unread,
        content_type="multipart/form-data; boundary=x",
        environ_overrides=claims,
    )

    assert (answer.status_code, unread.tell()) == (413, 0)
    assert "larger than the 5 MB" in answer.get_data(as_text=True)


def test_what_waits_and_its_files_are_not_there_for_others(room, observer, visitor, announce):
    address = announce(publication=Publication.BY_SECRETARIAT)
    _sent(observer, address, ("note.txt", b"A secret."), text="Not yet.")
    own = f"{address}/statements/{_only(room).id}"
    file = observer.get(own).select_one("#files ~ ul a")["href"]

    assert "Not yet." not in reads(visitor.get(address))
    visitor.get(own, 404)
    assert visitor.client.get(file).status_code == 404
    assert observer.client.get(file).data == b"A secret."


def test_the_desk_writes_no_statements(room, announce):
    room.visit("secretariat").get(f"{announce()}/statements/new", 403)
