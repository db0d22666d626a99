"""Every kind of amendment in the browser: its form, its page, the desk, and the next release."""

import pytest
from bs4 import BeautifulSoup

from drafting.domain.vocabulary import AmendmentKind
from tests.rooms import HOME
from tests.web.acts import decide, marked, preview, propose, proposed, publish, reads, rewrite

PARTS = "Reaffirms that each neighbour keeps the road;\r\n\r\nWishes it to be in good repair;"
JOINT = "Recalling that neighbours share one wide river and that a bridge is built from two,"


@pytest.fixture
def row(room):
    return room.row("OP1")


@pytest.fixture
def move(room, row, northland):
    """The address of a move of the first operative paragraph behind the third."""
    target = room.row("OP3").paragraph_id
    return propose(northland, row, kind="move", text=row.text, target=target, side="after")


@pytest.fixture
def split(row, northland):
    return propose(northland, row, kind="split", text=PARTS)


@pytest.fixture
def retain(row, northland):
    return propose(northland, row, kind="retain", text=row.text)


def _new(row, kind=""):
    return f"{HOME}/paragraphs/{row.paragraph_id}/amendments/new?kind={kind}"


def _page(answer):
    return BeautifulSoup(answer.get_data(as_text=True), "lxml")


def _offered(page):
    return [one["value"] for one in page.select("input[name=kind]")]


# The form


def test_the_form_offers_what_fits_the_paragraph(room, row, northland):
    on_paragraph, on_title = (
        _offered(northland.get(_new(one))) for one in (row, room.row("Title"))
    )

    assert on_paragraph == [one for one in AmendmentKind if one != "title"]
    assert on_title == ["retain", "title"]


def test_what_stands_alone_is_not_offered_to_be_joined(room, northland):
    page = northland.get(_new(room.row("OP2")))

    assert "join" not in _offered(page)
    assert not page.select("select[name=partner]")


def test_a_move_chooses_among_the_places_where_the_paragraph_can_stand(room, row, northland):
    page = northland.get(_new(row, "move"))

    places = [one["value"] for one in page.select("select[name=target] option")]
    assert room.row("OP3").paragraph_id in places
    assert row.paragraph_id not in places
    assert room.row("OP2(a)").paragraph_id not in places


def test_a_join_begins_with_the_words_of_both(room, northland):
    first, second = room.row("PP1"), room.row("PP2")

    page = northland.get(_new(first, "join"))

    assert reads(page, "textarea[name=text]") == f"{first.text} {second.text}"


def test_what_was_chosen_is_kept_where_a_move_is_refused(room, row, northland):
    target = room.row("OP2").paragraph_id
    fields = {"kind": "move", "text": row.text, "target": target, "side": "before"}

    page = _page(proposed(northland, row, 422, **fields))

    assert page.select_one("select[name=target] option[selected]")["value"] == target
    assert page.select_one("input[name=side][checked]")["value"] == "before"
    assert "stands there already" in reads(page, ".errors a[href='#target']")


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"kind": "split", "text": "One thought alone;"}, "two at least"),
        ({"kind": "retain", "text": "Other words;"}, "leaves its words"),
        ({"kind": "move"}, "Say beside which paragraph"),
        ({"kind": "join", "text": JOINT}, "No paragraph follows"),
        ({"kind": "title", "text": "Another title"}, "Only the title"),
    ],
)
def test_what_cannot_be_proposed_is_refused_with_a_sentence(row, northland, fields, says):
    page = _page(proposed(northland, row, 422, **{"text": row.text, **fields}))

    assert says in reads(page, ".errors")


def test_a_draft_of_a_move_is_changed_with_its_place(room, row, northland):
    target = room.row("OP3").paragraph_id
    fields = {"kind": "move", "text": row.text, "target": target, "side": "after"}
    address = propose(northland, row, act="draft", **fields)

    page = northland.get(f"{address}/edit")

    assert page.select_one("select[name=target] option[selected]")["value"] == target
    assert page.select_one("input[name=kind][checked]")["value"] == "move"


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("insert_before", "before this one"),
        ("insert_under", "under this one"),
        ("split", "a paragraph of its own"),
        ("move", "the paragraph moves"),
        ("retain", "stays as it is"),
    ],
)
def test_what_is_being_proposed_is_said_while_it_is_written(row, northland, kind, says):
    address = f"{HOME}/paragraphs/{row.paragraph_id}/amendments/preview"

    part = preview(northland, address, kind=kind, text=PARTS)

    assert says in reads(part, "p")


# What everyone sees


def test_a_move_says_from_where_to_where(room, move, visitor):
    page = visitor.get(move)

    link = page.select_one(".asks a")
    assert reads(page, ".asks") == "Moves OP1 from where it stands to directly after OP3 ."
    assert link["href"].endswith(room.row("OP3").paragraph_id)


def test_a_split_shows_its_parts_as_paragraphs(split, visitor):
    page = visitor.get(split)

    assert "into 2 paragraphs" in reads(page, ".asks")
    assert len(page.select(".preview .break")) == 1
    assert "".join(marked(page, "ins", ".preview")) == ";Wishes it to be"


def test_the_register_shows_where_a_split_would_break(split, visitor):
    page = visitor.get(f"{HOME}/amendments")

    assert "keeps the road; ¶ Wishes it" in reads(page, "table")
    assert split


def test_a_join_that_changes_no_words_is_not_said_to_change_nothing(room, northland, visitor):
    first, second = room.row("PP1"), room.row("PP2")
    address = propose(northland, first, kind="join", text=f"{first.text} {second.text}")

    assert "nothing differs" not in reads(visitor.get(address))


def test_a_join_shows_what_changes_in_the_words_of_both(room, northland, visitor):
    address = propose(northland, room.row("PP1"), kind="join", text=JOINT)

    page = visitor.get(address)

    assert "with PP2" in reads(page, ".asks").replace(" ;", ";")
    assert "wide" in marked(page, "ins", ".preview")
    assert any("Convinced" in one for one in marked(page, "del", ".preview"))


@pytest.mark.parametrize("kind", ["insert_before", "insert_under"])
def test_a_new_paragraph_says_where_it_would_stand(row, northland, visitor, kind):
    address = propose(northland, row, kind=kind, text="Invites all to speak;")

    page = visitor.get(address)

    assert "OP1" in reads(page, ".asks")
    assert marked(page, "ins", ".preview") == ["Invites all to speak;"]


def test_who_wants_the_text_kept_is_said_to(retain, visitor):
    page = visitor.get(retain)

    assert reads(page, ".asks") == "Wants OP1 to stay as it is."
    assert marked(page, "ins", ".preview") == marked(page, "del", ".preview") == []


@pytest.mark.parametrize("place", ["", "/amendments", "/paragraphs/{}", "/amendments/mine"])
def test_a_move_says_its_place_wherever_amendments_are(row, northland, move, place):
    page = northland.get(HOME + place.format(row.paragraph_id))

    assert "directly after OP3" in reads(page)
    assert move


# Deciding


def test_the_desk_shows_each_kind_and_accepts_a_move(room, row, move, split, retain):
    expert = room.visit("expert")
    desk = expert.get(f"{HOME}/desk/paragraphs/{row.paragraph_id}")

    decide(expert, move)

    assert "directly after OP3" in reads(desk).replace("after OP3 .", "after OP3.")
    assert room.row("OP3").paragraph_id == row.paragraph_id
    assert split != retain


def test_an_accepted_split_is_in_the_working_text(room, split):
    decide(room.visit("expert"), split)

    assert room.row("OP2").text == "Wishes it to be in good repair;"


def test_what_cannot_be_accepted_in_part_is_refused_at_the_desk(room, retain):
    fields = {"outcome": "accepted_in_part", "words": "Other words;"}

    page = _page(decide(room.visit("expert"), retain, 422, **fields))

    assert "as a whole or not at all" in reads(page)


def test_a_join_in_conflict_offers_the_words_to_choose(room, northland):
    row = room.row("PP1")
    address = propose(northland, row, kind="join", text=JOINT)
    expert = room.visit("expert")
    rewrite(expert, row, "Recalling that neighbours share nothing,")

    page = _page(decide(expert, address, 409, base="2"))

    assert "choice of words" in reads(page, "h1")
    assert len(page.select("button[name=words]")) == 1


def test_beside_a_composition_they_stand_with_what_they_collide_with(
    room, row, northland, move, retain
):
    propose(northland, row)

    page = room.visit("expert").get(f"{HOME}/desk/paragraphs/{row.paragraph_id}/composition")

    assert "stay as it is" in reads(page)
    assert "Collisions" in reads(page)
    assert move != retain


# The next release


def test_the_new_words_can_be_kept(room, row, northland, retain):
    expert = room.visit("expert")
    rewrite(expert, row, "Reaffirms that the road is long;")
    publish(expert)

    page = northland.get(retain)

    assert "Keep the words that stand now" in reads(page)
    assert not page.select("#adapt")
    northland.post(f"{retain}/confirmations", release="2", answers="0")
    assert "Confirmed" in reads(northland.get(retain), "#carried")


def test_a_rebased_split_is_shown_part_by_part(room, row, northland, split):
    expert = room.visit("expert")
    rewrite(expert, row, row.text.replace("good repair", "very good repair"))
    publish(expert)

    page = northland.get(split)

    assert "applies after rebasing" in reads(page, "#carried")
    assert page.select("#carried .break")


def test_the_queue_calls_each_kind_by_its_own_name(split, retain, expert):
    offered = expert.get(f"{HOME}/desk").select("select[name=kind] option")

    assert [one.get_text() for one in offered] == [
        "all",
        "Keep the paragraph as it is (1)",
        "Split the paragraph (1)",
    ]
