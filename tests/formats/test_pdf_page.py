"""The page as typst sets it: the same bytes each time, and a refusal that says what to do."""

import pytest

from drafting.domain.errors import Invalid
from drafting.formats.pdf_lines import Set, SetLine
from drafting.formats.pdf_page import MOST_ROUNDS, Sheets, printed
from tests.formats.pdf_reading import opened, words
from tests.formats.samples import EDITION


def _line(*texts):
    return SetLine(tuple(Set(text) for text in texts))


def test_what_the_file_is_beside_a_text_stands_in_its_masthead():
    read = words(printed(Sheets(EDITION, [_line("Words.")], about="Compilation of proposals")))

    assert "Compilation of proposals" in read
    assert "sample text" in read


def test_the_hash_is_among_the_keywords():
    raw = printed(Sheets(EDITION, [_line("Words.")]))

    assert EDITION.hash in opened(raw).metadata["/Keywords"]


def test_a_text_in_a_script_without_a_font_is_refused_with_another_way():
    scripts = "".join(chr(0x12000 + number) for number in range(3 * MOST_ROUNDS))

    with pytest.raises(Invalid, match="Word file"):
        printed(Sheets(EDITION, [_line(" ".join(scripts))]))
