"""From a file to the next state of the working text, without any script."""

from io import BytesIO

import pytest

from drafting.formats.attachment import LARGEST
from drafting.web.version_upload import Held
from tests.bench.statements import counted
from tests.factories import TEXT
from tests.formats.hostile_word import HOSTILE
from tests.rooms import HOME
from tests.web.acts import marked, reads, rewrite
from tests.web.sent import fields_of, page_of
from tests.web.word_edits import exported, tracked, untracked

UPLOAD = f"{HOME}/working/new-version"
WORKING = f"{HOME}/working"
WORDS = TEXT.decode()
RIVER = "Recalling that neighbours share one river and one road,"
BANKS = "Convinced that a bridge is built from both banks,"
REPAIR = "1. Reaffirms that each neighbour keeps the road in good repair;\n\n"
WIDE = WORDS.replace("one river", "one wide river")
NARROW = WIDE.replace(f"{BANKS}\n\n", "")


def _held(text, name="next.txt"):
    held = Held(name, text.encode() if isinstance(text, str) else text)
    return {"held": held.carried, "held_name": held.name}


def _read(visit, text, status=200, **more):
    return page_of(visit.post(UPLOAD, status, **_held(text, **more)))


def _confirm(visit, page, status=303, **changes):
    address, fields = fields_of(page)
    given = {name: one for name, one in {**fields, **changes}.items() if one is not None}
    return visit.post(address, status, **given)


def _counts(page):
    return {one.dt.get_text(): one.dd.get_text() for one in page.select(".counts div")}


def test_a_file_is_uploaded_looked_through_and_confirmed(expert, visitor):
    page = _read(expert, WIDE)

    answer = _confirm(expert, page, note="As agreed on Monday.")

    text = expert.get(answer.location)
    assert "1 change from “next.txt” is recorded" in reads(text, "body")
    assert "one wide river" in reads(text)
    assert "one wide river" not in reads(visitor.get(HOME))


def test_a_file_is_sent_as_a_browser_sends_one(expert):
    answer = expert.post(UPLOAD, 200, file=(BytesIO(WIDE.encode()), "texts/next.txt"))

    page = page_of(answer)
    assert reads(page, "h1") == "1 change was found"
    assert "In “next.txt”" in reads(page, ".masthead")


def test_each_change_is_shown_word_by_word_and_the_rest_is_counted(expert):
    page = _read(expert, WIDE)

    assert marked(page, "ins", ".wish") == ["wide"]
    assert (_counts(page)["kept"], _counts(page)["changed"]) == ("7", "1")
    assert "6 paragraphs kept" in reads(page)


def test_nothing_is_changed_before_it_is_confirmed(expert):
    _read(expert, WIDE)

    assert "one wide river" not in reads(expert.get(WORKING))


def test_a_paragraph_is_left_as_it_is_if_its_tick_is_taken_away(expert):
    page = _read(expert, WIDE.replace("both banks", "two banks"))
    ticks = [one["name"] for one in page.select("input[name^=take-]")]

    _confirm(expert, page, **{ticks[0]: None})

    text = reads(expert.get(WORKING))
    assert ("one wide river" in text, "two banks" in text) == (False, True)


def test_what_is_not_in_the_file_is_apart_and_not_ticked(expert):
    page = _read(expert, NARROW)

    gone = page.select("[aria-labelledby=gone-title] input[type=checkbox]")
    assert [one.has_attr("checked") for one in gone] == [False]
    assert BANKS in reads(page, "[aria-labelledby=gone-title]")


def test_what_is_not_in_the_file_leaves_the_text_if_it_is_ticked(expert):
    page = _read(expert, NARROW)
    tick = page.select_one("[aria-labelledby=gone-title] input[type=checkbox]")["name"]

    _confirm(expert, page, **{tick: "yes"})

    assert BANKS in reads(expert.get(WORKING), "#retired")


def test_the_kinds_of_turns_are_told_in_words(expert):
    moved = WORDS.replace(f"{RIVER}\n\n{BANKS}", f"{BANKS}\n\n{RIVER}").replace(
        REPAIR, f"{REPAIR}2. Thanks the ferryman;\n\n"
    )
    page = _read(expert, moved.replace("2. Calls", "3. Calls").replace("3. Dec", "4. Dec"))

    said = reads(page)
    assert "moved, then PP" in said
    assert "Its words stay." in said
    assert "Operative paragraph, behind OP1." in said


def test_a_split_and_a_join_are_shown_as_what_they_are(expert):
    halves = "1. Reaffirms that each neighbour keeps the road;\n\n2. Wants it in good repair;\n\n"
    text = WORDS.replace(REPAIR, halves).replace("2. Calls", "3. Calls")
    joined = text.replace("3. Dec", "4. Dec").replace(f"{RIVER}\n\n{BANKS}", f"{RIVER} {BANKS}")

    page = _read(expert, joined)

    assert [one.get_text(" ", strip=True) for one in page.select(".wish__title")] == [
        "PP1, PP2 joined, then PP1",
        "OP1 split, then OP1, OP2",
    ]


def test_the_text_taken_along_and_brought_back_changes_nothing(expert):
    for suffix in ("docx", "md", "html", "txt", "xml", "json"):
        raw = exported(expert, f"{HOME}/releases/1.{suffix}")

        page = _read(expert, raw, name=f"back.{suffix}")

        assert reads(page, "h1") == "Nothing would change"
        assert not page.select("form[action$='/confirmed']")


def test_a_word_file_edited_anywhere_knows_its_paragraphs(expert, room):
    row = room.row("OP1")
    raw = untracked(exported(expert, f"{HOME}/releases/1.docx"), "the road", "both bridges")

    _confirm(expert, _read(expert, raw, name="back.docx"))

    assert room.row("OP1").paragraph_id == row.paragraph_id
    assert "both bridges" in room.row("OP1").text


def test_tracked_changes_are_named_and_shown_where_they_belong(expert, room):
    raw = tracked(
        exported(expert, f"{HOME}/releases/1.docx"), "the road", "the bridge", "A. Clerk"
    )

    secretariat = room.visit("secretariat")
    asked, led = (_read(one, raw, name="back.docx") for one in (expert, secretariat))

    assert "read as if all of them were accepted" in reads(asked, ".notice--warning")
    assert led.select_one(f".notice--warning a[href='{HOME}/submissions/record-word']")


def test_what_the_reader_doubted_is_listed(expert):
    page = _read(expert, WIDE + "\n------------------------\nSymbol: A/1\n")

    assert page.select(".doubts .doubt")
    assert "Left out of the text:" in reads(page, ".doubts")


def test_a_text_that_moved_on_is_shown_anew_and_left_as_it_is(expert, room):
    page = _read(expert, WIDE)
    rewrite(room.visit("secretariat"), room.row("PP2"), "Convinced by the bridge,")

    anew = page_of(_confirm(expert, page, 409))

    assert "changed after this file was read" in reads(anew, ".errors")
    assert _counts(anew)["changed"] == "2"
    assert "one wide river" not in reads(expert.get(WORKING))


def test_a_form_pressed_twice_acts_once(expert, room):
    page = _read(expert, WIDE)
    _confirm(expert, page)

    _confirm(expert, page)

    assert room.row("PP1").version_number == 2


def test_choices_that_do_not_go_together_are_shown_with_their_ticks(expert):
    start, end = WORDS.index("2. Calls upon"), WORDS.index("(a)")
    page = _read(expert, WORDS[:start] + WORDS[end:].replace("(a) To", "2. To"))
    ticks = page.select("input[name^=take-]")
    ticked = {one["name"]: None for one in ticks} | {
        page.select_one("[aria-labelledby=gone-title] input[type=checkbox]")["name"]: "yes"
    }

    refused = page_of(_confirm(expert, page, 409, **ticked))

    link = refused.select_one(".errors a")["href"]
    assert refused.select_one(f"input{link}")
    assert len(refused.select("input[name^=take-][checked]")) == 1


def test_nothing_ticked_is_refused(expert):
    page = _read(expert, WIDE)

    refused = page_of(_confirm(expert, page, 409, **{"take-1": None}))

    assert "Nothing is ticked" in reads(refused, ".errors")


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Choose the file"),
        (_held("", "next.txt"), "Choose the file"),
        (_held("x", "next.rtf"), "come later"),
        (_held("x", "next.exe"), "not read"),
        (_held("No paragraph", "next.json"), "not well-formed"),
        ({"held": "###", "held_name": "next.txt"}, "damaged"),
        (_held("x", " . "), "Choose the file"),
        (_held(WIDE.replace("wide", "wi\u200bde")), "nobody can see"),
        (_held(HOSTILE["a billion laughs"](), "next.docx"), "declares entities"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(expert, fields, sentence):
    for address in (UPLOAD, f"{UPLOAD}/confirmed"):
        page = page_of(expert.post(address, 422, **fields))

        assert sentence in reads(page, ".errors")


def test_a_file_larger_than_any_text_is_refused(expert):
    page = page_of(expert.post(UPLOAD, 422, **_held("x" * (LARGEST + 1))))

    assert "4 MB is the most" in reads(page, ".errors")


def test_the_working_text_and_the_import_lead_there(expert):
    assert expert.get(WORKING).select_one(f"main a[href='{UPLOAD}']")
    assert expert.get("/en/import").select_one(f"main a[href='{UPLOAD}']")


def test_a_long_text_takes_no_more_statements_than_a_short_one(expert, room):
    more = "".join(
        f"{at}. Thanks ferryman number {at} for his patience;\n\n" for at in range(4, 60)
    )

    _read(expert, WIDE)

    taken = []
    for text in (WIDE, WIDE + "\n" + more):
        with counted(room.database) as statements:
            _read(expert, text)
        taken.append(len(statements))

    assert taken[0] == taken[1] <= 8
