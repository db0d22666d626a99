from dataclasses import replace

from drafting.formats.redlines import REDLINES
from tests.formats.samples import EDITION

BEGINS = {"xml": b"<?xml", "docx": b"PK", "pdf": b"%PDF"}


def test_each_form_of_a_comparison_is_written_as_its_suffix_says():
    after = replace(EDITION, symbol="A/COAST/1/L.3")

    found = {suffix: write(EDITION, after) for suffix, (_, write) in REDLINES.items()}

    assert found.keys() == BEGINS.keys()
    assert all(raw.startswith(BEGINS[suffix]) for suffix, raw in found.items())
