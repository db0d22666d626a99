import json

import pytest

from drafting.database import transaction
from drafting.domain.readings import ReadingStatus
from drafting.domain.vocabulary import AmendmentKind
from drafting.models import Declaration
from tests import factories, readings
from tests.rooms import HOME

PAGE = f"{HOME}/compilation"


@pytest.fixture
def proposed(room):
    """Norway and South Africa propose, each something else."""
    with transaction(room.database) as session:
        row = room.row("OP1")
        factories.amendment(session, room.actor("northland"), row)
        new = {"kind": AmendmentKind.INSERT_AFTER, "text": "Thanks the ferryman;"}
        factories.amendment(session, room.actor("southland"), row, **new)
    return row


def test_proposals_stand_in_their_places_with_their_names(proposed, visitor):
    page = visitor.get(PAGE)

    brackets = [one.get_text() for one in page.select("#text ins.bracket")]
    assert brackets == [
        "proposed insertion: (good Norway)",
        "proposed insertion: (Thanks the ferryman; South Africa)",
    ]


def test_a_new_paragraph_is_numbered_between_those_of_the_text(proposed, visitor):
    page = visitor.get(PAGE)

    assert [one.get_text() for one in page.select(".para--proposed .para__label")] == ["1 bis."]


def test_the_page_can_be_narrowed_to_a_state(proposed, visitor):
    page = visitor.get(f"{PAGE}?state=Norway")

    assert [one.get_text() for one in page.select("#text cite")] == ["Norway"]
    assert "1 of 2 open amendments" in page.get_text()
    assert page.select_one("#state option[selected]").get_text() == "Norway (1)"


def test_who_proposes_nothing_is_answered_with_the_text_alone(proposed, visitor):
    page = visitor.get(f"{PAGE}?state=Atlantis")

    assert not page.select("#text cite")
    assert page.select_one("#state option[selected]").get_text() == "what was asked for (0)"


def test_what_is_narrowed_is_not_kept_for_the_whole(proposed, visitor):
    visitor.get(f"{PAGE}?state=Norway")

    assert len(visitor.get(PAGE).select("#text cite")) == 2


@pytest.mark.parametrize("suffix", ["txt", "md", "json"])
def test_the_same_view_can_be_taken_away(proposed, visitor, suffix):
    answer = visitor.client.get(f"{PAGE}.{suffix}?state=Norway")

    text = answer.get_data(as_text=True)
    assert f"neighbours-compilation.{suffix}" in answer.headers["Content-Disposition"]
    assert "Norway" in text
    assert "South Africa" not in text


def test_a_program_reads_lines_with_labels(proposed, visitor):
    told = json.loads(visitor.client.get(f"{PAGE}.json").data)

    assert [one["label"] for one in told["lines"] if one["role"] == "new"] == ["OP1 bis"]


def test_the_text_leads_to_its_compilation(visitor):
    assert visitor.get(HOME).select(f"a[href='{PAGE}']")


def test_what_a_reading_found_stands_beside_its_paragraph(room, proposed, visitor):
    expert = room.actor("expert")
    with transaction(room.database) as session:
        declaration = session.query(Declaration).one()
        reading = readings.reading(session, expert, declaration)
        readings.ruled(session, expert, reading, proposed, ReadingStatus.BRACKETED)

    page = visitor.get(PAGE)

    beside = [one.get_text(" ", strip=True) for one in page.select(".reading-note")]
    assert beside == ["In brackets"]
