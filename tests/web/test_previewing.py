import pytest

from tests.rooms import HOME
from tests.web.acts import marked, propose, reads, rewrite
from tests.web.test_composing import GOOD, ROAD, _id, _save

TEXT = f"{HOME}/desk/text"


@pytest.fixture
def row(room):
    return room.row("OP1")


@pytest.mark.parametrize("name", ["expert", "secretariat"])
def test_the_desk_reads_the_text_to_come_with_what_changed(room, row, expert, name):
    rewrite(expert, row, row.text.replace("good repair", "fair repair"))

    page = room.visit(name).get(TEXT)

    assert marked(page, "ins", "#text") == ["fair"]
    assert "With what changed since TEST/1" in reads(page)


@pytest.mark.parametrize("name", ["visitor", "northland", "observer", "administrator"])
def test_others_do_not_see_it(room, name):
    room.visit(name).get(TEXT, 404)


def test_only_what_changed_is_shown_where_that_is_asked(row, expert):
    rewrite(expert, row, row.text.replace("good repair", "fair repair"))

    page = expert.get(f"{TEXT}?show=changed")

    assert "paragraphs unchanged" in reads(page)
    assert "next year" not in reads(page, "#text")


def test_a_composition_stands_in_the_text_before_it_is_decided(room, row, expert, northland):
    amendment = _id(propose(northland, row, text=ROAD.format(GOOD)))
    _save(expert, f"{HOME}/desk/paragraphs/{row.paragraph_id}/composition", amendment)

    plain = expert.get(TEXT)
    composed = expert.get(f"{TEXT}?composed={row.paragraph_id}")

    assert marked(plain, "ins", "#text") == []
    assert marked(composed, "ins", "#text") != []
    assert "stands as it was last composed" in reads(composed)
    assert room.row("OP1").text == row.text


def test_a_paragraph_that_was_never_composed_stands_as_it_is(row, expert):
    page = expert.get(f"{TEXT}?composed={row.paragraph_id}")

    assert "last composed" not in reads(page)
