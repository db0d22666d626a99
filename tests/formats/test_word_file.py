"""The package of a Word file: what it says of itself, and that it is always the same."""

from io import BytesIO
from zipfile import ZipFile

from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.word_write import write_word
from tests.formats.samples import EDITION
from tests.formats.word_reading import W, part


def test_the_file_says_of_which_release_it_is():
    properties = part(write_word(EDITION), "docProps/custom.xml")

    found = {one.get("name"): "".join(one.itertext()) for one in properties}
    assert found == {"DraftingRelease": EDITION.hash, "DraftingSymbol": EDITION.symbol}


def test_writing_again_gives_the_same_bytes():
    assert write_word(EDITION) == write_word(EDITION)


def test_changes_are_tracked_from_the_first_key():
    settings = part(write_word(EDITION), "word/settings.xml")

    assert settings.find(f"{W}trackRevisions") is not None


def test_there_is_no_content_control_anywhere():
    with ZipFile(BytesIO(write_word(EDITION))) as package:
        assert not [name for name in package.namelist() if b"w:sdt" in package.read(name)]


def test_a_working_text_claims_to_be_no_release():
    written = write_word(Edition(Outline((Node("operative", "Urges."),))))

    assert len(part(written, "docProps/custom.xml")) == 0


def test_every_part_bears_the_same_time_whenever_it_is_written():
    with ZipFile(BytesIO(write_word(EDITION))) as package:
        times = {one.date_time for one in package.infolist()}

    assert times == {(1980, 1, 1, 0, 0, 0)}
