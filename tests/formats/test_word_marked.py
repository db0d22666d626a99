"""What is set in a Word file in a certain manner has the room's mark for it."""

import pytest

from drafting.formats.word_marked import marked
from drafting.formats.word_tracked import Paragraph, Revision, Run, Settled, everything, nothing


def _marked(*runs, accepts=everything):
    return marked([Paragraph(runs)], Settled("", (0,)), accepts)


@pytest.mark.parametrize(
    ("run", "words"),
    [
        (Run("oak", style="Emphasis"), "*oak*"),
        (Run(" oak ", is_italic=True), " *oak* "),
        (Run("oak", style="OpeningWords", is_italic=True), "oak"),
        (Run("1", style="FootnoteMark"), "[^1]"),
        (Run("oak", link="https://un.org/"), "[oak](https://un.org/)"),
        (Run("oak", link="file:///etc/passwd"), "oak"),
        (Run("  ", style="Emphasis"), "  "),
    ],
)
def test_a_manner_has_its_mark(run, words):
    assert _marked(Run("The "), run) == f"The {words}"


def test_italics_at_the_start_are_the_opening():
    assert _marked(Run("Recalling", is_italic=True), Run(" the oak")) == "Recalling the oak"


def test_words_put_into_emphasis_are_in_one_pair_of_marks():
    act = Revision("inserted", "Northland")
    runs = Run("the "), Run("old ", style="Emphasis"), Run("oak", (act,), style="Emphasis")

    assert _marked(*runs) == "the *old oak*"
    assert _marked(*runs, accepts=nothing) == "the *old* "
