from io import BytesIO

import pytest

from drafting.domain.errors import Invalid
from drafting.web import word_upload
from tests.formats.word_files import p, t, word_file
from tests.web.word_edits import sent

RAW = word_file(p(t("A road.")))


def _held(room, **fields):
    with room.app.test_request_context(method="POST", data=fields):
        return word_upload.held()


def test_a_file_that_was_chosen_is_held_byte_for_byte(room):
    held = _held(room, file=(BytesIO(RAW), "texts/draft.docx"))

    assert (held.name, held.file.content) == ("draft.docx", RAW)


def test_a_file_is_carried_along_by_its_form(room):
    first = _held(room, file=(BytesIO(RAW), "draft.docx"))

    again = _held(room, held=first.carried, held_name=first.name)

    assert again == first


def test_a_file_that_is_chosen_anew_takes_the_place_of_the_one_carried(room):
    other = word_file(p(t("A bridge.")))

    held = _held(room, file=(BytesIO(other), "other.docx"), **sent(RAW))

    assert (held.name, held.file.content) == ("other.docx", other)


def test_it_is_read_with_the_wish_to_compare_it_whatever_it_was_made_from(room):
    with room.app.test_request_context(method="POST", data={**sent(RAW), "aligned": "yes"}):
        opened = word_upload.opened(word_upload.held())

    assert opened.is_aligned
    assert opened.reading.accepted() == ["A road."]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"held": "no base64!", "held_name": "draft.docx"},
        sent(b"Words.", "notes.txt"),
        sent(b"Words.", "draft.docx"),
        sent(RAW, "draft.pdf"),
    ],
)
def test_what_is_no_word_file_is_refused_beside_its_field(room, fields):
    with pytest.raises(Invalid) as refusal:
        _held(room, **fields)

    assert refusal.value.field == "file"
