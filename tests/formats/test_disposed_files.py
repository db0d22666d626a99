from drafting.formats.disposed_files import DISPOSED
from tests.formats.samples import EDITION

BEGINS = {"docx": b"PK", "pdf": b"%PDF"}


def test_each_form_of_the_table_is_written_as_its_suffix_says():
    found = {suffix: write(EDITION, []) for suffix, (_, write) in DISPOSED.items()}

    assert found.keys() == BEGINS.keys()
    assert all(raw.startswith(BEGINS[suffix]) for suffix, raw in found.items())
