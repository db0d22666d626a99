"""A file that no delegation sends back is not compared with the release."""

import pytest

from drafting.domain.errors import UnreadableFile
from drafting.formats.word_bounds import LONGEST, MOST_AUTHORS, MOST_PARAGRAPHS, refuse_beyond
from drafting.formats.word_tracked import Paragraph, Revision, Run, Tracked


def _by(authors, paragraphs):
    acts = [Revision("inserted", f"State {one}") for one in range(authors)]
    runs = tuple(Run("oak", (act,)) for act in acts)
    return Tracked((Paragraph(runs), *[Paragraph((Run("elm"),))] * (paragraphs - 1)))


@pytest.mark.parametrize(
    ("reading", "sentence"),
    [
        (_by(1, MOST_PARAGRAPHS + 1), "5,001 paragraphs; 5,000 is the most"),
        (_by(MOST_AUTHORS + 1, 10), "changes by 601 authors; 600 is the most"),
        (_by(MOST_AUTHORS, 501), "501 paragraphs with changes by 600 authors"),
        (Tracked((Paragraph((Run("o" * (LONGEST + 1)),)),)), "more than 200,000 characters"),
    ],
)
def test_a_file_beyond_measure_is_refused(reading, sentence):
    with pytest.raises(UnreadableFile, match=sentence):
        refuse_beyond(reading)


def test_the_largest_text_with_every_stakeholder_is_compared():
    refused = refuse_beyond(_by(MOST_AUTHORS, 250))

    assert refused is None


def test_empty_lines_do_not_count():
    refused = refuse_beyond(Tracked((Paragraph(),) * 6_000))

    assert refused is None
