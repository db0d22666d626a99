"""One author's changes, each as the kind of proposal it is."""

from drafting.formats.outline import Node, Outline, labelled
from drafting.formats.word_proposals import proposals
from drafting.formats.word_proposing import DISPUTED, OUTSIDE, RENUMBERED, TANGLED
from drafting.formats.word_read import read_word
from tests.formats.word_files import act, dele, ins, p, t, word_file
from tests.formats.word_returns import (
    DELETED_END,
    MEETING,
    NEW_END,
    OAK,
    RELEASE,
    RIVER,
    ROAD,
    found,
    number,
    paragraph,
)

NEW = "Thanks the ferryman;"


def _told(read):
    return [(one.kind, one.paragraph, one.after) for one in read.proposals]


def test_a_paragraph_taken_out_is_a_deletion():
    gone = p(dele("2."), dele(RIVER), mark=DELETED_END, bookmark="_decl_river")

    read = found(river=gone)

    assert _told(read) == [("delete", "river", "")]
    assert read.proposals[0].before == RIVER


def test_a_paragraph_whose_number_was_left_is_a_deletion_all_the_same():
    read = found(river=paragraph("river", dele(RIVER)))

    assert _told(read) == [("delete", "river", "")]


def test_a_paragraph_put_in_behind_another_follows_it():
    split = paragraph("road", t(ROAD), mark=NEW_END)

    read = found(road=split + p(ins(f"1 bis. {NEW}")))

    assert _told(read) == [("insert_after", "road", NEW)]


def test_a_paragraph_put_in_before_another_follows_the_one_before():
    read = found(river=p(ins(NEW), mark=NEW_END) + paragraph("river"))

    assert _told(read) == [("insert_after", "road", NEW)]


def test_two_paragraphs_put_in_stay_in_their_order():
    both = p(ins(NEW), mark=NEW_END) + p(ins("Thanks the miller;"), mark=NEW_END)

    read = found(river=both + paragraph("river"))

    assert _told(read) == [
        ("insert_after", "road", NEW),
        ("insert_after", "road", "Thanks the miller;"),
    ]


def test_a_paragraph_written_anew_is_a_replacement():
    read = found(river=paragraph("river", dele(RIVER), ins(NEW)))

    assert _told(read) == [("replace", "river", NEW)]


def test_a_paragraph_taken_out_with_another_typed_behind_it_is_a_replacement():
    anew = p(dele(RIVER), mark=DELETED_END, bookmark="_decl_river") + p(ins(NEW), mark=NEW_END)

    read = found(river=anew)

    assert _told(read) == [("replace", "river", NEW)]


def test_a_paragraph_split_in_two_keeps_its_identity():
    first = paragraph("road", t(ROAD[:30]), mark=NEW_END)

    read = found(road=first + p(t(ROAD[30:])))

    assert _told(read) == [("split", "road", f"{ROAD[:30].strip()}\n{ROAD[30:].strip()}")]


def test_two_paragraphs_joined_become_the_first():
    joined = p(number("road"), t(ROAD), mark=DELETED_END, bookmark="_decl_road")

    read = found(road=joined, river=p(dele("2."), t(RIVER), bookmark="_decl_river"))

    (proposal,) = read.proposals
    assert (proposal.kind, proposal.paragraph, proposal.others) == ("join", "road", ("river",))
    assert (proposal.before, proposal.after) == (f"{ROAD}\n{RIVER}", f"{ROAD}{RIVER}")


def test_a_paragraph_tracked_as_moved_is_a_move():
    ends = act("moveFrom", ""), act("moveTo", "")
    source = p(act("moveFrom", t(ROAD)), mark=ends[0], bookmark="_decl_road")
    target = p(act("moveTo", t(ROAD)), mark=ends[1])

    read = found(road=source, meeting=target + paragraph("meeting"))

    (proposal,) = read.proposals
    assert (proposal.kind, proposal.paragraph, proposal.follows) == ("move", "road", "river")
    assert proposal.before == proposal.after == ROAD


def test_a_paragraph_moved_and_changed_is_a_move_with_other_words():
    source = p(dele(ROAD), mark=DELETED_END, bookmark="_decl_road")
    target = p(ins(ROAD[:-1] + ", always;"), mark=NEW_END, bookmark="_decl_road_Copy_1")

    read = found(road=source, meeting=target + paragraph("meeting"))

    assert _told(read) == [("move", "road", ROAD[:-1] + ", always;")]


def test_a_number_alone_that_was_changed_is_doubted():
    read = found(river=p(dele("2."), ins("7."), t(f" {RIVER}"), bookmark="_decl_river"))

    assert read.proposals == ()
    assert [(one.label, one.sentence) for one in read.doubts] == [("OP2", RENUMBERED)]


def test_words_outside_of_the_release_that_were_changed_are_doubted():
    head = p(t("General Assembly "), ins("of neighbours"))

    read = found(head, paragraph("oak"), *map(paragraph, ("road", "river", "meeting")))

    assert read.proposals == ()
    assert OUTSIDE in [one.sentence for one in read.doubts]


def test_tracked_and_untracked_changes_of_one_paragraph_are_kept_apart():
    untracked = ROAD.replace("good", "excellent")
    road = paragraph("road", t(untracked[:-1]), ins(", always"), t(";"))

    read = found(road=road)

    assert _told(read) == [("replace", "road", ROAD[:-1] + ", always;")]
    assert [(one.before, one.after) for one in read.doubts] == [(ROAD, untracked)]


def test_a_change_over_untracked_words_is_doubted():
    start, end = ROAD.split("good")
    road = paragraph("road", t(start), dele("fine"), ins("excellent"), t(end))

    read = found(road=road)

    assert _told(read) == [("replace", "road", f"{start}excellent{end}")]
    assert DISPUTED in [one.sentence for one in read.doubts]


def test_paragraphs_split_and_joined_at_once_are_doubted():
    first = paragraph("road", t(ROAD[:30]), mark=NEW_END)
    rest = p(t(ROAD[30:]), mark=DELETED_END)

    read = found(road=first + rest, river=p(t(RIVER), bookmark="_decl_river"))

    assert [one.kind for one in read.proposals] == ["replace", "replace"]
    assert TANGLED in [one.sentence for one in read.doubts]


def test_a_paragraph_put_in_at_the_very_start_follows_none():
    first = p(ins("A word before all;"), mark=NEW_END)
    raw = word_file(first, *map(paragraph, ("oak", "road", "river", "meeting")))

    read = proposals(read_word(raw, "draft.docx"), RELEASE)

    assert _told(read) == [("insert_after", "", "A word before all;")]


def test_the_first_and_the_last_word_can_be_changed():
    read = found(
        oak=paragraph("oak", dele("Recalling"), ins("Noting"), t(OAK[9:])),
        meeting=paragraph("meeting", t(MEETING[:-5]), dele("year."), ins("month.")),
    )

    assert [one.after for one in read.proposals] == [
        f"Noting{OAK[9:]}",
        f"{MEETING[:-5]}month.",
    ]


def test_new_words_keep_the_marks_they_were_set_with():
    style = '<w:rPr><w:rStyle w:val="{}"/></w:rPr>'
    emphasis = f"<w:r>{style.format('Emphasis')}<w:t>always</w:t></w:r>"
    footnote = f"<w:r>{style.format('FootnoteMark')}<w:t>2</w:t></w:r>"

    read = found(
        road=paragraph("road", t(ROAD[:-1] + " "), act("ins", emphasis + footnote), t(";"))
    )

    assert [one.after for one in read.proposals] == [f"{ROAD[:-1]} *always*[^2];"]


def test_words_whose_setting_alone_was_changed_are_a_replacement():
    italic = "<w:r><w:rPr><w:i/></w:rPr><w:t>river</w:t></w:r>"
    start, end = RIVER.split("river")

    read = found(river=paragraph("river", t(start), dele("river"), act("ins", italic), t(end)))

    assert _told(read) == [("replace", "river", f"{start}*river*{end}")]


def test_a_number_typed_where_the_file_prints_none_is_a_word():
    read = found(oak=paragraph("oak", ins("1. "), t(OAK)))

    assert _told(read) == [("replace", "oak", f"1. {OAK}")]


def test_a_paragraph_of_signs_can_be_taken_out():
    release = Outline((Node("formula", "***", id="stars"), Node("preambular", OAK, id="oak")))
    stars = p(dele("***"), mark=DELETED_END, bookmark="_decl_stars")

    read = proposals(read_word(word_file(stars, paragraph("oak")), "draft.docx"), release)

    assert _told(read) == [("delete", "stars", "")]


def test_a_paragraph_set_like_the_one_that_holds_the_last_follows_that_one():
    release = labelled(
        Outline(
            (
                Node(
                    "operative", ROAD, id="road", children=(Node("subparagraph", "Oaks;", id="a"),)
                ),
            )
        )
    )
    blocks = (
        p(t(ROAD), bookmark="_decl_road", style="Operative"),
        p(t("Oaks;"), bookmark="_decl_a", style="Point"),
        p(ins(NEW), mark=NEW_END, style="Operative"),
        p(ins("Elms;"), mark=NEW_END, style="Point"),
        p(),
    )

    read = proposals(read_word(word_file(*blocks), "draft.docx"), release)

    assert _told(read) == [("insert_after", "road", NEW), ("insert_after", "a", "Elms;")]
