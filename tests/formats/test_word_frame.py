"""What stands around the text on its pages."""

from dataclasses import replace

import pytest

from drafting.formats.edition import SAMPLE_NOTICE, Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.word_frame import Layout
from drafting.formats.word_write import write_word
from tests.formats.samples import EDITION
from tests.formats.word_reading import W, part


def _frame_words(raw, name):
    return "|".join(part(raw, f"word/{name}.xml").itertext())


def test_the_masthead_says_symbol_distribution_date_and_language():
    head = _frame_words(write_word(EDITION), "head1")

    for words in ("A/COAST/1/L.2", "Distr.: General", "1 March 2026", "Language: English"):
        assert words in head


@pytest.mark.parametrize(
    ("language", "day"),
    [("fr", "1 mars 2026"), ("zh", "2026年3月1日"), ("es", "1 de marzo de 2026")],
)
def test_the_date_is_written_as_the_language_writes_it(language, day):
    written = write_word(replace(EDITION, language=language))

    assert day in _frame_words(written, "head1")


def test_a_sample_says_on_its_first_page_that_it_is_one():
    assert SAMPLE_NOTICE in _frame_words(write_word(EDITION), "head1")
    assert SAMPLE_NOTICE not in _frame_words(
        write_word(replace(EDITION, is_sample=False)), "head1"
    )


def test_the_symbol_stands_on_every_later_page_and_the_number_on_all():
    written = write_word(EDITION)

    assert _frame_words(written, "head2") == "A/COAST/1/L.2"
    for name in ("foot1", "foot2"):
        field = part(written, f"word/{name}.xml").find(f".//{W}fldSimple")
        assert field.get(f"{W}instr").strip() == "PAGE"


def test_lines_are_numbered_only_if_asked():
    numbered = part(write_word(EDITION, Layout(numbered_lines=5)))

    assert numbered.find(f".//{W}lnNumType").get(f"{W}countBy") == "5"
    assert part(write_word(EDITION)).find(f".//{W}lnNumType") is None


def test_a_working_text_is_no_release_and_is_for_few():
    written = write_word(Edition(Outline((Node("operative", "Urges."),))))

    assert "Working text|Distr.: Restricted" in _frame_words(written, "head1")


def test_a_release_says_on_every_page_by_its_hash_and_the_record_which_it_is():
    written = write_word(replace(EDITION, checkpoint="beef" * 16))

    for name in ("foot1", "foot2"):
        foot = _frame_words(written, name)
        assert f"sha-256 {EDITION.hash} · record {'beef' * 16}" in foot
