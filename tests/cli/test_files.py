"""Files that a command leaves behind."""

import pytest

from drafting.cli.files import keep
from drafting.domain.errors import Invalid


@pytest.mark.parametrize("written", ["Paix\nمير", "Paix\nمير".encode()])
def test_what_is_kept_is_what_was_written(tmp_path, written):
    keep(tmp_path / "text", written)

    assert (tmp_path / "text").read_bytes() == "Paix\nمير".encode()


def test_a_folder_is_no_place_for_a_file(tmp_path):
    with pytest.raises(Invalid, match="Choose another place"):
        keep(tmp_path, "Peace")
