from drafting.formats.amendment_files import AMENDMENT_FILES
from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline
from tests.formats.test_akn_amendment import BEFORE, _asked

BEGINS = {"xml": b"<?xml", "docx": b"PK", "txt": b"Amendment 7"}


def test_each_form_is_written_as_its_suffix_says():
    edition = Edition(Outline((Node("operative", BEFORE, "abc"),)))

    found = {suffix: write(edition, _asked()) for suffix, (_, write) in AMENDMENT_FILES.items()}

    assert found.keys() == BEGINS.keys()
    for suffix, written in found.items():
        raw = written.encode() if isinstance(written, str) else written
        assert raw.startswith(BEGINS[suffix])
