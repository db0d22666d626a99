import pytest

from tests.rooms import HOME
from tests.web.acts import marked, propose, proposed, publish, reads, rewrite

SECRET = "Reaffirms that a whispered secret keeps the road;"


@pytest.fixture
def row(room):
    return room.row("OP1")


def test_a_submitted_amendment_is_read_as_others_will_see_it(row, northland, visitor):
    address = propose(northland, row)

    page = visitor.get(address)
    assert marked(page, "ins", ".preview") == ["good"]
    assert "A neighbour is good by what is done." in reads(page)
    assert "Norway" in reads(page, "h1")
    assert "Northland" in reads(page, ".facts")


def test_the_author_is_told_that_the_amendment_is_on_the_record(row, northland):
    page = northland.get(propose(northland, row))

    assert "public record" in reads(page, ".notice")
    assert page.select("form[action$='/withdraw']")


def test_a_draft_of_a_member_can_be_submitted_by_the_head(room, row, northland, visitor):
    address = propose(room.visit("northland_second"), row, act="draft")

    page = northland.get(address)
    assert "Draft amendment" in reads(page, "h1")
    assert page.select(f"form[action='{address}/submit']")
    visitor.get(address, 404)


@pytest.mark.parametrize("name", ["visitor", "observer", "southland", "expert", "secretariat"])
def test_a_draft_is_nowhere_for_anybody_else(room, row, northland, name):
    propose(northland, row, act="draft", text=SECRET, reasons="Nobody shall know this reason.")
    other = room.visit(name)
    places = ["/en/", HOME, f"{HOME}/amendments", f"{HOME}/paragraphs/{row.paragraph_id}"]
    if name in {"expert", "secretariat"}:
        on_desk = f"{HOME}/desk/paragraphs/{row.paragraph_id}"
        places += [f"{HOME}/desk", on_desk, f"{HOME}/working", on_desk.replace("desk", "working")]

    seen = [reads(other.get(place), "body") for place in places]

    assert not [one for one in seen if "whispered" in one or "Nobody shall know" in one]
    assert not [one for one in seen if "1 amendment" in one or "Draft amendment" in one]


def test_a_delegation_finds_its_drafts_in_its_own_list(room, row, northland):
    propose(northland, row, act="draft", text=SECRET)

    mine = northland.get(f"{HOME}/amendments/mine")
    assert "whispered secret" in reads(mine)
    assert "Northland" in reads(mine, "tbody")
    assert "whispered" not in reads(room.visit("southland").get(f"{HOME}/amendments/mine"))


def test_a_draft_is_changed_and_then_submitted(row, northland, visitor):
    address = propose(northland, row, act="draft", text=SECRET)
    fields = {"kind": "replace", "base": "1", "revision": "1", "text": row.text + " Truly."}

    northland.post(address, act="submit", **fields)

    page = reads(visitor.get(address))
    assert "Truly." in page
    assert "whispered" not in page


def test_the_page_on_which_a_draft_is_changed_shows_what_was_written(row, northland):
    address = propose(northland, row, act="draft", text=SECRET, reasons="My reasons.")

    page = northland.get(f"{address}/edit")

    assert page.select_one("textarea[name=text]").get_text().strip() == SECRET
    assert page.select_one("textarea[name=reasons]").get_text().strip() == "My reasons."


def test_a_submitted_amendment_is_edited_no_more(row, northland):
    address = f"{propose(northland, row)}/edit"

    answer = northland.client.get(address, follow_redirects=True)

    assert 'name="reasons"' not in answer.get_data(as_text=True)


def test_a_withdrawn_amendment_stays_readable(row, northland, visitor):
    address = propose(northland, row)

    northland.post(f"{address}/withdraw")

    page = visitor.get(address)
    assert "Withdrawn" in reads(page)
    assert marked(page, "ins", ".preview") == ["good"]


def test_a_colleague_who_was_quicker_is_shown_and_nothing_typed_is_lost(room, row, northland):
    address = propose(northland, row, act="draft")
    second = room.visit("northland_second")
    fields = {"kind": "replace", "base": "1", "revision": "1", "act": "draft"}
    second.post(address, text="Words of a colleague;", **fields)

    page = northland.post(address, 409, text="My own words;", **fields).get_data(as_text=True)

    assert "Words of a colleague;" in page
    assert "My own words;" in page


def test_a_newer_release_is_shown_beside_what_was_typed(room, row, northland, expert):
    rewrite(expert, row, row.text.replace("good repair", "best repair"))
    publish(expert)

    answer = proposed(northland, row, 409, text=row.text.replace("each", "every"))

    page = answer.get_data(as_text=True)
    assert "every neighbour keeps the road in best repair" in page
    assert 'name="base" value="2"' in page


@pytest.mark.parametrize(
    ("kind", "said"), [("delete", "Delete the paragraph"), ("insert_after", "Insert a paragraph")]
)
def test_deleting_and_inserting_can_be_proposed(row, northland, visitor, kind, said):
    address = propose(northland, row, kind=kind, text="Also thanks the river;")

    page = visitor.get(address)

    assert said in reads(page)
    assert marked(page, "del" if kind == "delete" else "ins", ".preview")


def test_an_amendment_that_changes_nothing_is_refused_with_its_reasons_kept(row, northland):
    page = proposed(northland, row, 422, text=row.text, reasons="Kept all the same.")

    assert "Kept all the same." in page.get_data(as_text=True)


def test_the_preview_shows_what_differs(row, northland):
    address = f"{HOME}/paragraphs/{row.paragraph_id}/amendments/preview"
    fields = {
        "kind": "replace",
        "text": row.text + " Truly.",
        "csrf_token": northland.token("/en/"),
    }

    part = northland.client.post(address, data=fields).get_data(as_text=True)

    assert "<ins" in part
    assert "Truly." in part


def test_the_form_shows_what_others_proposed_on_the_paragraph(room, row, northland):
    propose(room.visit("southland"), row, text=row.text.replace("road", "bridge"))

    page = northland.get(f"{HOME}/paragraphs/{row.paragraph_id}/amendments/new")

    assert "bridge" in marked(page, "ins", ".side")
    assert "South Africa" in reads(page, ".side")
