"""From a Word file with tracked changes to amendments on the record, without any script."""

from io import BytesIO

import pytest

from tests.rooms import HOME
from tests.web.acts import marked, publish, reads, rewrite
from tests.web.sent import fields_of, page_of
from tests.web.word_edits import (
    commented,
    exported,
    of_another_release,
    of_no_release,
    sent,
    tracked,
    untracked,
)

WORD = f"{HOME}/submissions/word"
OURS = f"{HOME}/submissions/ours"


@pytest.fixture
def draft(northland):
    """The latest release as it is taken along."""
    return exported(northland, f"{HOME}/releases/1.docx")


@pytest.fixture
def edited(draft):
    """The same with a word of OP1 replaced by a member, and one of OP2 by somebody."""
    once = tracked(draft, "the road", "the bridge", "Northland Second")
    return tracked(once, "river", "sea", "A. Clerk")


def _read(visit, raw, status=200, **more):
    return page_of(visit.post(WORD, status, **sent(raw), **more))


def _confirm(visit, page, status=303, **changes):
    address, fields = fields_of(page)
    given = {name: one for name, one in {**fields, **changes}.items() if one is not None}
    return visit.post(address, status, **given)


def test_a_file_is_uploaded_looked_through_kept_and_submitted(northland, visitor, edited):
    page = _read(northland, edited)
    _confirm(northland, page)
    ours = northland.get(OURS)
    form = ours.select_one("form[action$='/submit']")
    drafts = [one["value"] for one in form.select("[name=draft]")]

    answer = northland.post(form["action"], revision="2", draft=drafts)

    public = visitor.get(answer.location)
    assert sorted(marked(public, "ins")) == ["bridge", "sea"]
    assert not public.select("a[download]")


def test_each_change_is_shown_with_its_author_as_others_will_see_it(northland, edited):
    page = _read(northland, edited)

    assert reads(page, "h1") == "2 changes were found"
    assert reads(page, "#change-0").startswith("1. PP1")
    assert reads(page, "#change-1").startswith("2. OP1")
    assert marked(page, "ins", "[aria-labelledby=change-1]") == ["bridge"]
    assert "Northland Second" in reads(page, "[aria-labelledby=change-1]")


def test_an_author_who_is_of_the_delegation_is_recognised(northland, edited, room):
    _, fields = fields_of(_read(northland, edited))

    known = {fields["voice-name-0"]: fields["whose-0"], fields["voice-name-1"]: fields["whose-1"]}
    member = room.actor("northland_second").user_id
    assert known == {"A. Clerk": "", "Northland Second": member}


def test_a_name_that_was_taken_out_goes_to_whoever_sends_the_file(northland, draft, room):
    page = _read(northland, tracked(draft, "the road", "the bridge", "Author"))

    assert fields_of(page)[1]["whose-0"] == room.actor("northland").user_id
    assert "names of authors were taken out" in reads(page)


def test_what_the_file_says_is_of_another_state_is_not_kept_by_itself(northland, draft):
    page = _read(northland, tracked(draft, "the road", "the bridge", "South Africa"))

    assert not page.select("main input[type=checkbox][checked]")
    assert "another author than yours" in reads(page)


def test_what_is_said_to_be_of_others_is_not_kept_even_where_it_is_ticked(northland, draft):
    page = _read(northland, tracked(draft, "the road", "the bridge", "South Africa"))

    answer = _confirm(northland, page, 422, **{"keep-0": "yes"})

    assert page_of(answer).select_one(".errors a[href='#whose-0']")


def test_nothing_is_kept_before_it_is_confirmed(northland, edited):
    _read(northland, edited)

    assert "No draft is in it yet" in reads(northland.get(OURS))


def test_a_change_can_be_dropped_and_another_mended(northland, edited):
    page = _read(northland, edited)
    words = fields_of(page)[1]["words-1"].replace("bridge", "ferry")

    _confirm(northland, page, **{"keep-0": None, "words-1": words})

    assert marked(northland.get(OURS), "ins") == ["ferry"]


def test_what_was_changed_without_tracking_is_flagged_and_not_kept_by_itself(northland, draft):
    page = _read(northland, untracked(draft, "the road", "the bridge"))

    change = page.select_one("[aria-labelledby=change-0]")
    assert "changed without tracking" in reads(change, ".wish__doubt")
    assert marked(change, "ins") == ["bridge"]
    assert not page.select("main input[type=checkbox][checked]")


@pytest.mark.parametrize("change", [of_another_release, of_no_release])
def test_a_file_of_another_text_is_refused_and_can_be_compared_all_the_same(
    northland, draft, change
):
    page = _read(northland, change(untracked(draft, "the road", "the bridge")), 422)
    address, fields = fields_of(page, f"form[action='{WORD}']")

    again = page_of(northland.post(address, 200, aligned="yes", **fields))

    assert page.select_one(".errors a[href='#file']")
    assert marked(again, "ins") == ["bridge"]


def test_a_file_of_an_older_release_is_brought_to_the_latest(northland, expert, edited, room):
    rewrite(
        expert, room.row("OP1"), "Reaffirms anew that each neighbour keeps the road in repair;"
    )
    publish(expert)

    page = _read(northland, edited)

    assert "Its changes were brought to the latest release" in reads(page)
    assert marked(page, "ins", "[aria-labelledby=change-1]") == ["bridge"]
    _confirm(northland, page)
    assert len(northland.get(OURS).select(".proposal")) == 2


def test_a_release_between_reading_and_confirming_loses_nothing(northland, expert, edited, room):
    page = _read(northland, edited)
    rewrite(
        expert, room.row("OP1"), "Reaffirms anew that each neighbour keeps the road in repair;"
    )
    publish(expert)

    answer = _confirm(northland, page, 409)

    again = page_of(answer)
    assert "A new release was published while you were reading" in reads(again)
    _confirm(northland, again)
    assert len(northland.get(OURS).select(".proposal")) == 2


def test_a_comment_is_published_only_where_somebody_ticks_it(northland, visitor, draft, room):
    raw = commented(draft, "road in good repair", "Which road?", "A. Clerk")
    page = _read(northland, raw)
    paragraph = f"{HOME}/paragraphs/{room.released_row('OP1').paragraph_id}"

    assert "publish-0" not in fields_of(page)[1]
    _confirm(northland, page, **{"publish-0": "yes", "comment-0": "Which road is it?"})

    assert "Which road is it?" in reads(visitor.get(paragraph))
    assert "No draft is in it yet" in reads(northland.get(OURS))


def test_the_file_is_kept_for_the_delegation_alone_and_only_to_take_along(
    northland, visitor, edited, room
):
    _confirm(northland, _read(northland, edited))
    address = northland.get(OURS).select_one("a[download][href*='/word/files/']")["href"]

    answer = northland.client.get(address)

    assert answer.get_data() == edited
    assert answer.headers["Content-Disposition"].startswith("attachment")
    for other in (visitor, room.visit("southland"), room.visit("secretariat")):
        assert other.client.get(address).status_code == 404


def test_the_names_in_the_file_are_a_note_for_the_delegation(northland, edited):
    _confirm(northland, _read(northland, edited))

    noted = reads(northland.get(OURS), "table.records")
    assert "OP1 Replace the words Northland Second Northland Second" in noted
    assert "PP1 Replace the words A. Clerk Somebody of our delegation" in noted


def test_a_form_confirmed_twice_makes_its_drafts_and_keeps_its_file_once(northland, edited):
    address, fields = fields_of(_read(northland, edited))
    fields["csrf_token"] = northland.token("/en/")

    northland.post(address, **fields)
    northland.post(address, **fields)

    ours = northland.get(OURS)
    assert len(ours.select(".proposal")) == 2
    assert len(ours.select("a[href*='/word/files/']")) == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [("notes.txt", b"Delete OP1."), ("draft.docx", b"no package"), ("draft.docx", b"")],
)
def test_what_is_no_word_file_is_refused_with_a_sentence(northland, name, content):
    fields = {"csrf_token": northland.token("/en/"), "file": (BytesIO(content), name)}

    answer = northland.client.post(WORD, data=fields)

    assert answer.status_code == 422
    assert page_of(answer).select_one(".errors a[href='#file']")


@pytest.mark.parametrize(
    "changes",
    [{"count": "x"}, {"voices": "0"}, {"release": ""}, {"held": "@"}, {"whose-0": "nobody"}],
)
def test_a_form_that_lost_its_way_is_refused_with_a_sentence(northland, edited, changes):
    answer = _confirm(northland, _read(northland, edited), 422, **changes)

    assert page_of(answer).select_one(".errors a[href='#file']")
