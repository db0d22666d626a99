import json

import pytest

from drafting.formats.rolling import RollingText
from drafting.formats.rollings import ROLLINGS, write_compilation
from tests.formats.samples import EDITION

TEXT = RollingText("A/1", "On harbours", ())


@pytest.mark.parametrize("suffix", sorted(ROLLINGS))
def test_each_form_of_a_compilation_says_on_which_text_it_stands(suffix):
    written = write_compilation(TEXT, EDITION, suffix)

    if suffix == "pdf":
        assert written.startswith(b"%PDF")
    elif suffix == "json":
        assert json.loads(written)["symbol"] == "A/1"
    else:
        assert "A/1" in written
