"""From a mail that was pasted to amendments on the record, without a browser or a script."""

import pytest

from tests.rooms import HOME
from tests.web.acts import marked, propose, publish, reads, rewrite
from tests.web.sent import fields_of, page_of

PASTE = f"{HOME}/submissions/paste"
MAIL = """Dear colleagues,

Norway thanks the Expert for the draft.

Replace "road" with "bridge" in OP1
Delete OP3
Add new para 2(c): To help one another;
Insert "nice" somewhere.
OP2(b): replace "sea" with "lake".

Kind regards,
A clerk"""


def _read(visit, mail=MAIL, status=200):
    return page_of(visit.post(PASTE, status, mail=mail))


def _confirm(visit, page, status=303, **changes):
    address, fields = fields_of(page)
    sent = {name: one for name, one in {**fields, **changes}.items() if one is not None}
    return visit.post(address, status, **sent)


def test_a_mail_is_pasted_placed_confirmed_and_submitted(northland, visitor):
    page = _read(northland)
    _confirm(northland, page)
    ours = northland.get(f"{HOME}/submissions/ours")
    form = ours.select_one("form[action$='/submit']")
    drafts = [one["value"] for one in form.select("[name=draft]")]

    sent = northland.post(form["action"], revision="2", draft=drafts)

    public = visitor.get(sent.location)
    assert len(public.select(".proposal")) == 3
    assert marked(public, "ins") == ["bridge", "To help one another;"]
    assert "Norway thanks the Expert for the draft." in reads(public)
    assert "somewhere" not in reads(public)


def test_each_change_is_shown_as_others_will_see_it(northland):
    page = _read(northland)

    assert reads(page, "h1") == "5 changes were found"
    assert reads(page, "#wish-0").startswith("1. OP1")
    assert marked(page, "ins", "[aria-labelledby=wish-0]") == ["bridge"]
    assert "Insert a paragraph after" in reads(page, "#wish-2")


STRUCTURE = """Move OP3 after OP1
Split OP1 after "neighbour"
Merge OP2(a) and OP2(b)
Add a new subparagraph to OP2: to rest;
Title: On roads"""


def test_a_mail_may_move_split_and_join_paragraphs(northland, visitor):
    page = _read(northland, STRUCTURE)
    _confirm(northland, page)
    ours = northland.get(f"{HOME}/submissions/ours")
    form = ours.select_one("form[action$='/submit']")
    drafts = [one["value"] for one in form.select("[name=draft]")]

    sent = northland.post(form["action"], revision="2", draft=drafts)

    assert len(page.select("main input[type=checkbox][checked]")) == 5
    said = reads(visitor.get(sent.location))
    for asked in ("Moves OP3", "Splits OP1", "Joins OP2(a) with OP2(b)"):
        assert asked in said


def test_where_a_paragraph_would_move_and_what_would_join_is_shown(northland):
    page = _read(northland, STRUCTURE)

    assert "Moves OP3 from where it stands to directly after OP1" in reads(page, "section.wish")
    assert "Splits OP1 into 2 paragraphs" in reads(page, "[aria-labelledby=wish-1]")
    assert "Joins OP2(a) with OP2(b)" in reads(page, "[aria-labelledby=wish-2]")


def test_the_place_of_a_move_can_be_mended(northland, room):
    page = _read(northland, "Move OP3 after OP9")
    chosen = room.released_row("OP1").paragraph_id
    answer = _confirm(northland, page, 200, act="look", **{"target-0": chosen, "keep-0": "yes"})
    again = page_of(answer)

    _confirm(northland, again)

    assert "directly after OP1" in reads(again, "[aria-labelledby=wish-0]")
    assert not again.select(".wish--unclear")
    assert "OP1" in reads(northland.get(f"{HOME}/submissions/ours"), ".proposal")


def test_another_kind_can_be_chosen_and_then_its_other_paragraph(northland):
    page = _read(northland, 'OP3: insert "nice" somewhere.')

    answer = _confirm(northland, page, 422, **{"kind-0": "move", "words-0": "", "keep-0": "yes"})

    assert page_of(answer).select_one("select[name=target-0][aria-invalid]")


def test_what_was_not_understood_is_shown_with_its_sentence_and_why(northland):
    page = _read(northland)

    unclear = [reads(one, "p.wish__doubt") for one in page.select(".wish--unclear")]
    assert len(unclear) == 2
    assert "does not say where the words go" in unclear[0]
    assert "OP2(b)" in unclear[1]
    assert len(page.select("main input[type=checkbox][checked]")) == 3


def test_what_was_no_change_becomes_remarks(northland):
    _, fields = fields_of(_read(northland))

    assert fields["remarks"].startswith("Dear colleagues,")
    assert "Kind regards" in fields["remarks"]


def test_nothing_is_kept_before_it_is_confirmed(northland):
    _read(northland)

    assert "No draft is in it yet" in reads(northland.get(f"{HOME}/submissions/ours"))


def test_a_change_can_be_dropped_and_another_mended(northland):
    page = _read(northland)

    _confirm(northland, page, **{"keep-0": None, "words-2": "To help all;"})

    ours = northland.get(f"{HOME}/submissions/ours")
    assert marked(ours, "ins") == ["To help all;"]
    assert len(ours.select(".proposal")) == 2


def test_a_place_that_is_chosen_fills_in_the_words(northland, room):
    page = _read(northland, 'Replace "neighbours" with "friends".')
    chosen = room.released_row("OP2").paragraph_id
    unclear = page.select_one(".wish--unclear select[name^=paragraph-]")["name"]

    answer = _confirm(northland, page, 200, act="look", **{unclear: chosen})

    assert "friends" in marked(page_of(answer), "ins")


def test_the_mail_is_kept_word_for_word_for_the_delegation_alone(northland, visitor, room):
    _confirm(northland, _read(northland))
    ours = northland.get(f"{HOME}/submissions/ours")
    assert ours.select_one("pre").get_text() == MAIL
    form = ours.select_one("form[action$='/submit']")
    drafts = [one["value"] for one in form.select("[name=draft]")]

    sent = northland.post(form["action"], revision="2", draft=drafts).location

    assert northland.get(sent).select_one("pre").get_text() == MAIL
    assert not visitor.get(sent).select("pre")
    assert not room.visit("secretariat").get(sent).select("pre")


def test_a_release_between_reading_and_confirming_loses_nothing(northland, expert, room):
    page = _read(northland)
    rewrite(
        expert, room.row("OP1"), "Reaffirms anew that each neighbour keeps the road in repair;"
    )
    publish(expert)

    answer = _confirm(northland, page, 409, **{"words-2": "To help all;"})

    again = page_of(answer)
    assert "A new release was published while you were reading" in reads(again)
    assert marked(again, "ins", "[aria-labelledby=wish-0]") == ["bridge"]
    assert fields_of(again)[1]["words-2"] == "To help all;"
    _confirm(northland, again)
    assert len(northland.get(f"{HOME}/submissions/ours").select(".proposal")) == 3


def test_changes_that_clash_with_a_release_are_unticked_and_kept(northland, expert, room):
    page = _read(northland)
    rewrite(
        expert, room.row("OP1"), "Reaffirms that each neighbour keeps the street in good repair;"
    )
    publish(expert)

    again = page_of(_confirm(northland, page, 409))

    assert "changed the same words" in reads(again, "[aria-labelledby=wish-0]")
    assert "bridge" in fields_of(again)[1]["words-0"]
    assert "keep-0" not in fields_of(again)[1]


def test_a_form_confirmed_twice_makes_its_drafts_once(northland):
    page = _read(northland)
    address, fields = fields_of(page)
    fields["csrf_token"] = northland.token("/en/")

    northland.post(address, **fields)
    northland.post(address, **fields)

    assert len(northland.get(f"{HOME}/submissions/ours").select(".proposal")) == 3


@pytest.mark.parametrize("mail", ["", "  \n ", "x" * 40_001, "Delete OP1\n" * 101])
def test_too_little_or_too_much_is_refused_with_a_sentence(northland, mail):
    page = _read(northland, mail, 422)

    assert page.select_one(".errors a[href='#mail']")


def test_a_ticked_change_without_a_place_is_refused_beside_its_field(northland):
    page = _read(northland)

    answer = _confirm(northland, page, 422, **{"keep-3": "yes"})

    again = page_of(answer)
    assert again.select_one(".errors a[href='#paragraph-3']")
    assert "keep-3" in fields_of(again)[1]


def test_words_that_change_nothing_are_refused_beside_their_field(northland, room):
    page = _read(northland)

    answer = _confirm(northland, page, 422, **{"words-0": room.released_row("OP1").text})

    assert page_of(answer).select_one(".errors a[href='#words-0']")


@pytest.mark.parametrize(
    "changes",
    [{"count": "x"}, {"count": "101"}, {"release": ""}, {"words-0": "word " * 40_001}],
)
def test_a_form_that_lost_its_way_is_refused_and_its_words_are_shown(northland, changes):
    answer = _confirm(northland, _read(northland), 422, **changes)

    assert "Norway thanks the Expert" in answer.get_data(as_text=True)


def test_a_change_that_others_ask_for_is_not_kept_by_itself(northland):
    page = _read(northland, 'Kenya: replace "road" with "bridge" in OP1')

    assert "Kenya asks for this" in reads(page)
    assert not page.select("main input[type=checkbox][checked]")


def test_a_change_that_a_mail_asks_for_twice_is_warned_about_and_kept_if_wished(northland):
    page = _read(northland, "Delete OP3\n\nDelete OP1\n\nDelete OP3")

    _confirm(northland, page)

    assert "It asks for the same as change 1 above" in reads(page, "[aria-labelledby=wish-2]")
    assert len(northland.get(f"{HOME}/submissions/ours").select(".proposal")) == 3


def test_what_the_delegation_asked_for_before_is_warned_about(northland, room):
    propose(northland, room.row("OP3"), kind="delete", text="")

    page = _read(northland, "Delete OP3")

    assert "has asked for this already: amendment 1" in reads(page, ".wish")
    assert "1 was asked for already" in reads(page)


def test_a_repeat_that_comes_up_while_mending_is_shown_before_anything_is_kept(northland, room):
    page = _read(northland, "Delete OP3\n\nDelete OP1")
    third = room.released_row("OP3").paragraph_id

    warned = page_of(_confirm(northland, page, 200, **{"paragraph-1": third}))
    before = northland.get(f"{HOME}/submissions/ours")
    _confirm(northland, warned)

    assert "It asks for the same as change 1 above" in reads(warned, "[aria-labelledby=wish-1]")
    assert not before.select(".proposal")
    assert len(northland.get(f"{HOME}/submissions/ours").select(".proposal")) == 2
