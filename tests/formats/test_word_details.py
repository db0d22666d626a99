from dataclasses import replace

from drafting.formats.edition import Edition
from drafting.formats.outline import Outline
from drafting.formats.word_details import details

TEXT = Edition(Outline(()), symbol="TEST/1", released_at="2026-03-09")


def test_a_release_is_general_and_says_its_day_and_its_language():
    assert details(TEXT) == ("Distr.: General", "9 March 2026", "Language: English")


def test_a_working_text_is_not_for_everybody():
    assert details(replace(TEXT, symbol=""))[0] == "Distr.: Restricted"
