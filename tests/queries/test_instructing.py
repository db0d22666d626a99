import pytest

from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.queries import amendments
from drafting.queries.instructing import instruction_of
from drafting.queries.working import standing_text
from drafting.record.aims import Aim
from drafting.text.instructions import Paragraph, parse, place
from tests import factories

BETTER = "Reaffirms that each neighbour keeps the road in better repair;"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


@pytest.fixture
def submitted(session, cast, row):
    """An amendment as everybody reads it, and where it stands."""

    def submit(on=row, **changes):
        made = factories.amendment(session, cast.northland, on, **changes)
        found = amendments.amendment(session, cast.visitor, made.id)
        return found, amendments.place_of(session, found)

    return submit


@pytest.mark.parametrize(
    ("kind", "text", "sentence"),
    [
        ("replace", BETTER, "In OP1, replace “good” with “better”."),
        ("delete", "", "Delete OP1."),
        ("insert_after", "Thanks;", "Insert a new paragraph after OP1: “Thanks;”"),
        ("insert_before", "Thanks;", "Insert a new paragraph before OP1: “Thanks;”"),
        ("insert_under", "Thanks;", "Insert a new subparagraph under OP1: “Thanks;”"),
        ("retain", "", "Retain OP1 as it stands."),
    ],
)
def test_an_amendment_reads_as_one_sentence(submitted, kind, text, sentence):
    amendment, place = submitted(kind=AmendmentKind(kind), text=text)

    assert instruction_of(amendment, place) == sentence


def test_a_move_says_beside_which_paragraph(session, declaration, submitted):
    target = factories.row(session, declaration, "OP3")
    aim = Aim(target.paragraph_id, Side.AFTER)

    amendment, place = submitted(kind=AmendmentKind.MOVE, text="", aim=aim)

    assert instruction_of(amendment, place) == "Move OP1 after OP3."


@pytest.mark.parametrize("reference", ["Title", "PP1", "OP2(a)"])
def test_the_sentence_finds_its_place_in_the_text(session, declaration, submitted, reference):
    rows = standing_text(session, declaration.id).rows
    text = [Paragraph(one.paragraph_id, one.name, one.text) for one in rows]
    row = factories.row(session, declaration, reference)
    words = f"{row.text} And so on"

    (found,) = place(parse(instruction_of(*submitted(row, text=words))), text)

    assert (found.paragraph_id, found.after) == (row.paragraph_id, words)


def test_what_no_release_holds_has_no_sentence(submitted):
    amendment, _ = submitted()

    assert instruction_of(amendment, None) == ""
