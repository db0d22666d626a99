"""One amendment in Word is the whole text with that change in it, by its State."""

import pytest

from drafting.domain.vocabulary import AmendmentKind
from drafting.formats.akn_amendment import Asked
from drafting.formats.amendment_word import ASKS, write_word_amendment
from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.word_proposals import proposals
from drafting.formats.word_read import read_word
from drafting.formats.word_write import write_word
from tests.formats.word_reading import nobody, paragraphs

OUTLINE = Outline(
    (Node("operative", "Urges ships;", "o1"), Node("operative", "Asks boats.", "o2"))
)
EDITION = Edition(OUTLINE)


def _written(kind):
    asked = Asked(
        "7", kind, "Norway", "o1", "OP1", "Urges ships;", "Urges all;", "Move it.", "Why."
    )
    return write_word_amendment(EDITION, asked)


@pytest.mark.parametrize("kind", list(AmendmentKind))
def test_rejecting_the_change_gives_the_text_whatever_it_asks(kind):
    assert paragraphs(_written(kind), nobody) == paragraphs(write_word(EDITION))


def test_the_change_is_read_back_as_that_of_its_state():
    found = proposals(read_word(_written(AmendmentKind.REPLACE), "a.docx"), OUTLINE)

    assert [(one.paragraph, one.author, one.after) for one in found.proposals] == [
        ("o1", "Norway", "Urges all;")
    ]
    assert [(one.paragraph, one.author, one.text) for one in found.comments] == [
        ("o1", "Norway", "Why.")
    ]


def test_every_kind_asks_something_of_a_text():
    assert set(ASKS) == set(AmendmentKind)
