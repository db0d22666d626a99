from dataclasses import replace
from datetime import date

from drafting.formats.report_development import ReleaseTold, Reworked, release_paragraphs

REWORKED = Reworked("TEST/1", (("changed", 2), ("added", 1)), 4, 0, (("Norway", 2),), 0)
RELEASE = ReleaseTold(2, "TEST/2", date(2026, 5, 4), 8, 1, 0, "", REWORKED)


def _changed(**changes):
    told = replace(RELEASE, reworked=replace(REWORKED, **changes))
    return list(release_paragraphs([told]))[1].text


def test_what_changed_is_told_with_whose_words_it_took():
    assert _changed() == (
        "Against TEST/1, the paragraphs differ as follows: 2 changed and 1 added. 4 words came in "
        "and no words went out. It took up 2 amendments, by Norway (2); every change came of them."
    )


def test_what_the_editors_did_alone_is_told_apart():
    assert _changed(prompted=(), edited_count=3).endswith(
        "No amendment was taken up in it; 3 paragraphs changed by the hand of the editors alone."
    )


def test_a_release_that_changed_nothing_says_so():
    assert _changed(fates=()) == "Against TEST/1 no paragraph changed."


def test_a_first_release_has_nothing_before_it():
    assert len(list(release_paragraphs([replace(RELEASE, reworked=None)]))) == 1
