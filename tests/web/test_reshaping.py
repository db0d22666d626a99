import pytest

from tests.rooms import HOME
from tests.web.acts import publish, reads, reshape, rewrite


@pytest.fixture
def row(room):
    return room.row("OP1")


def test_a_split_paragraph_becomes_two_in_the_working_text(room, row, expert):
    answer = reshape(expert, row, "split", base="1", second_begins="keeps the road")

    page = reads(expert.get(answer.location), "#text")
    assert room.row("OP1").text == "Reaffirms that each neighbour"
    assert "2. keeps the road in good repair;" in page


def test_the_second_part_remembers_where_it_came_from(room, row, expert, visitor):
    reshape(expert, row, "split", base="1", second_begins="keeps the road")
    publish(expert)

    page = visitor.get(f"{HOME}/paragraphs/{room.row('OP2').paragraph_id}/history")

    assert page.select(f".version__facts a[href$='/paragraphs/{row.paragraph_id}/history']")


def test_joined_paragraphs_are_one_and_the_second_is_retired(room, row, expert):
    second = room.row("PP2")

    answer = reshape(
        expert,
        room.row("PP1"),
        "join",
        base="1",
        next=second.paragraph_id,
        next_base=str(second.version_number),
    )

    page = expert.get(answer.location)
    assert second.text in room.row("PP1").text
    assert second.text in reads(page, "#retired")


@pytest.mark.parametrize("begins", ["", "words that are not there", "e"])
def test_a_split_that_finds_no_single_place_keeps_what_was_typed(room, row, expert, begins):
    answer = reshape(expert, row, "split", 422, base="1", second_begins=begins, reason="Kept so.")

    assert "Kept so." in answer.get_data(as_text=True)
    assert room.row("OP1") == row


def test_paragraphs_that_do_not_follow_one_another_are_not_joined(room, row, expert):
    other = room.row("OP3")

    answer = reshape(
        expert, row, "join", 409, base="1", next=other.paragraph_id, next_base="1", reason="Kept."
    )

    assert "Kept." in answer.get_data(as_text=True)


@pytest.mark.parametrize("act", ["split", "join"])
def test_words_that_changed_meanwhile_are_not_reshaped(room, row, expert, act):
    rewrite(room.visit("secretariat"), row, row.text.replace("road", "bridge"))
    following = room.row("OP2").paragraph_id
    fields = {"second_begins": "keeps", "next": following, "next_base": "1"}

    answer = reshape(expert, row, act, 409, base="1", **fields, reason="Typed before.")

    assert "Typed before." in answer.get_data(as_text=True)


def test_the_page_of_a_joined_paragraph_leads_to_the_one_that_took_it_in(room, expert, visitor):
    first, second = room.row("PP1"), room.row("PP2")
    fields = {"base": "1", "next": second.paragraph_id, "next_base": "1"}
    reshape(expert, first, "join", **fields)
    publish(expert)

    page = visitor.get(f"{HOME}/releases/1/paragraphs/{second.paragraph_id}")

    assert "was joined with another one" in reads(page, ".notice")
    assert page.select_one(".notice a")["href"] == f"{HOME}/paragraphs/{first.paragraph_id}"
