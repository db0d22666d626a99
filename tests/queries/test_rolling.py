import pytest

from drafting.database import transaction
from drafting.domain.readings import ReadingStatus
from drafting.domain.vocabulary import AmendmentKind
from drafting.queries import declarations
from drafting.queries.rolling import Wanted, rolling_page
from drafting.services import amending, sponsoring
from drafting.text.compilation import read
from tests import factories, readings
from tests.bench.statements import counted

OTHER = "No government may sell water that another people was promised in a treaty;"


@pytest.fixture
def on(session, declaration):
    return lambda reference: factories.row(session, declaration, reference)


@pytest.fixture
def page(session, cast, declaration):
    """The rolling text as a visitor reads it, narrowed as is asked."""
    return lambda **asked: rolling_page(session, cast.visitor, declaration, Wanted(**asked))


def _insert(session, actor, row, kind, text):
    return factories.amendment(session, actor, row, kind=kind, text=text)


def _labels(page):
    return [one.label for one in page.text.lines]


def test_the_numbers_of_the_text_hold_and_new_paragraphs_stand_between_them(
    session, cast, on, page
):
    _insert(session, cast.northland, on("OP2"), AmendmentKind.INSERT_AFTER, "Thanks all;")
    _insert(session, cast.southland, on("OP2"), AmendmentKind.INSERT_AFTER, "Thanks nobody;")
    _insert(session, cast.northland, on("OP2"), AmendmentKind.INSERT_UNDER, "To sing;")

    labels = _labels(page())

    assert labels[3:] == ["OP1", "OP2", "(a)", "(b)", "(b) bis", "OP2 bis", "OP2 ter", "OP3"]


def test_what_is_proposed_before_a_paragraph_stands_before_it(session, cast, on, page):
    _insert(session, cast.northland, on("OP2"), AmendmentKind.INSERT_BEFORE, "Thanks all;")

    assert _labels(page())[3:6] == ["OP1", "OP1 bis", "OP2"]


def test_another_text_for_a_paragraph_is_its_alternative(session, cast, on, page):
    factories.amendment(session, cast.northland, on("OP1"), text=OTHER)

    line = page().text.lines[4]

    assert (line.role, line.label) == ("alternative", "OP1 alt")
    assert line.compiled.text == f"({OTHER} — Norway)"


def test_it_can_be_narrowed_to_a_state_and_counts_what_each_would_show(session, cast, on, page):
    joint = factories.amendment(session, cast.northland, on("OP1"))
    sponsoring.join(session, cast.southland, joint.id)
    factories.amendment(session, cast.northland, on("PP1"))

    found = page(state="South Africa")

    assert [(one.name, one.count) for one in found.states] == [("Norway", 2), ("South Africa", 1)]
    assert (found.shown, found.total) == (1, 2)
    assert found.text.shown == ("South Africa",)


def test_it_can_be_narrowed_to_a_group(session, cast, on, page):
    draft = factories.draft(session, cast.northland, on("OP1"))
    amending.submit(session, cast.northland, draft.id, 1, [factories.group(session, "WEOG").id])
    factories.amendment(session, cast.southland, on("OP1"))

    assert page(group="WEOG").shown == 1
    assert page(group="GRULAC").shown == 0


def test_it_can_be_narrowed_to_a_consultation(session, cast, declaration, on, page):
    factories.amendment(session, cast.northland, on("OP1"))
    held = factories.consultation(session, cast.expert, declaration)
    factories.amendment(session, cast.southland, on("OP1"))

    found = page(consultation=held.id)

    assert [(one.name, one.count) for one in found.consultations] == [(held.title, 1)]
    assert (found.shown, found.total) == (1, 2)


def test_the_expert_reads_the_working_text_before_anything_is_released(session, cast):
    new = factories.declaration(session, cast.expert, "newcomers")

    found = rolling_page(session, cast.expert, new, Wanted())

    assert found.release is None
    assert "OP1" in _labels(found)


@pytest.mark.parametrize("count", [1, 12])
def test_it_takes_ten_statements_however_much_is_proposed(room, count):
    with transaction(room.database) as session:
        for _ in range(count):
            factories.amendment(session, room.actor("northland"), room.row("OP1"))
    with room.database.reading() as session:
        declaration = declarations.declaration(session, room.actor("visitor"), "neighbours")
        with counted(room.database) as found:
            rolling_page(session, room.actor("visitor"), declaration, Wanted())

    assert len(found) == 10


def test_what_a_reading_left_in_brackets_is_bracketed_without_a_name(
    session, cast, declaration, on, page
):
    reading, row = readings.reading(session, cast.expert, declaration), on("OP1")
    readings.ruled(session, cast.expert, reading, row, ReadingStatus.BRACKETED)
    factories.amendment(session, cast.northland, row, text=row.text.replace("the road", "a road"))

    line = page().text.lines[3]

    assert line.base == row.text
    assert read(line.compiled.text)[0] == row.text
    assert line.compiled.text == f"[{_with(row.text)}]"
    assert line.compiled.segments[0].is_open


def _with(text):
    return text.replace(" the road", " [the — Norway] (a — Norway) road")


def test_brackets_fall_away_when_the_words_change_or_are_agreed(
    session, cast, declaration, on, page
):
    reading, row = readings.reading(session, cast.expert, declaration), on("OP1")
    readings.ruled(session, cast.expert, reading, row, ReadingStatus.BRACKETED)
    factories.rewritten(session, cast.expert, row, "Reaffirms the road;")
    factories.release(session, cast.expert, declaration)

    assert page().text.lines[3].compiled.text == "Reaffirms the road;"
