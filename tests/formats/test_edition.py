import pytest

from drafting.formats.edition import Edition, imprint
from drafting.formats.outline import Outline


@pytest.mark.parametrize(
    ("language", "direction"), [("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("", "ltr")]
)
def test_a_language_is_written_in_its_direction(language, direction):
    assert Edition(Outline(()), language=language).direction == direction


def test_the_imprint_leaves_out_what_is_not_known():
    edition = Edition(Outline(()), symbol="A/COAST/1", language="en")

    assert imprint(edition) == (("Symbol", "A/COAST/1"), ("Language", "en"))
