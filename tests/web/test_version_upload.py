import pytest

from drafting.domain.errors import Invalid
from drafting.web import version_upload
from drafting.web.version_upload import Held


def _held(application, **fields):
    with application.test_request_context("/", method="POST", data=fields):
        return version_upload.held()


def test_a_file_comes_back_from_its_form_byte_for_byte(application):
    held = Held("next.txt", bytes(range(256)))

    assert _held(application, held=held.carried, held_name=held.name) == held


def test_a_name_is_kept_without_the_path_before_it(application):
    carried = Held("x", b"x").carried

    assert _held(application, held=carried, held_name="C:\\texts\\next.txt").name == "next.txt"


@pytest.mark.parametrize("fields", [{}, {"held": "?", "held_name": "next.txt"}])
def test_a_form_without_a_whole_file_is_refused(application, fields):
    with pytest.raises(Invalid) as refusal:
        _held(application, **fields)

    assert refusal.value.field == "file"
