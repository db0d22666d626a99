"""What comes back in a Word file, as proposals on the right paragraphs."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.formats.outline import Node, Outline, labelled
from drafting.formats.word_proposals import NAMES_GONE, NOTE_CHANGED, NOWHERE, proposals
from drafting.formats.word_read import read_tracked, read_word
from tests.formats.word_files import NAMESPACES, comment, dele, ins, p, t, word_file
from tests.formats.word_returns import MEETING, OAK, RELEASE, RIVER, ROAD, found, number, paragraph

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "docx"
START, END = '<w:commentRangeStart w:id="3"/>', '<w:commentRangeEnd w:id="3"/>'
WORDS = ["oak", "road", "river", "the", "of", "shall,", "peace", "and"]


def test_a_file_that_was_not_changed_proposes_nothing():
    read = found()

    assert (read.proposals, read.comments, read.doubts) == ((), (), ())


def test_each_author_proposes_that_authors_changes_alone():
    road = paragraph(
        "road",
        t("Reaffirms that each "),
        dele("neighbour", "Northland"),
        ins("State", "Northland"),
        t(" keeps the road in "),
        dele("good", "Southland"),
        ins("excellent", "Southland"),
        t(" repair;"),
    )

    read = found(road=road)

    assert [(one.author, one.paragraph, one.label, one.kind) for one in read.proposals] == [
        ("Northland", "road", "OP1", "replace"),
        ("Southland", "road", "OP1", "replace"),
    ]
    assert [one.after for one in read.proposals] == [
        ROAD.replace("neighbour", "State"),
        ROAD.replace("good", "excellent"),
    ]
    assert all(one.before == ROAD for one in read.proposals)


def test_a_name_that_was_taken_out_is_marked_as_such():
    oak = paragraph("oak", t(OAK), ins(" always", "Author"))

    read = found(oak=oak)

    assert [(one.author, one.is_scrubbed) for one in read.proposals] == [("Author", True)]
    assert [one.sentence for one in read.doubts] == [NAMES_GONE]


def test_a_comment_goes_to_the_paragraph_it_stands_at():
    river = paragraph("river", t("Calls upon "), START, t("all neighbours"), END, t(RIVER[25:]))

    read = found(river=river, said=comment(3, "All of them?"))

    (remark,) = read.comments
    assert (remark.paragraph, remark.label, remark.author) == ("river", "OP2", "Southland")
    assert (remark.quote, remark.text) == ("all neighbours", "All of them?")


def test_a_comment_that_stands_nowhere_is_kept_and_doubted():
    read = found(said=comment(3, "On the whole, yes."))

    assert [one.text for one in read.comments] == ["On the whole, yes."]
    assert [(one.sentence, one.after) for one in read.doubts] == [(NOWHERE, "On the whole, yes.")]


def test_changes_within_a_note_are_doubted():
    notes = (
        f'<w:footnotes {NAMESPACES}><w:footnote w:id="1">{p(t("See "), ins("A/72/171"))}'
        "</w:footnote></w:footnotes>"
    )
    raw = word_file(paragraph("oak"), footnotes=notes)

    read = proposals(read_word(raw, "draft.docx"), RELEASE)

    assert [(one.before, one.after) for one in read.doubts if one.sentence == NOTE_CHANGED] == [
        ("See", "See A/72/171")
    ]


def test_proposals_come_in_the_order_of_the_release():
    read = found(
        oak=paragraph("oak", t(OAK), ins(" also", "Southland")),
        meeting=paragraph("meeting", t(MEETING), ins(" Agreed.", "Northland")),
    )

    assert [one.paragraph for one in read.proposals] == ["oak", "meeting"]


@st.composite
def _edited(draw):
    """Paragraphs of words, each kept, taken out or put in by one of two delegations."""
    acts = st.sampled_from(["keep", "keep", "keep", "del", "ins"])
    word = st.tuples(st.sampled_from(WORDS), acts, st.sampled_from(["Northland", "Southland"]))
    return [
        [(f"Number{place}", "keep", ""), *draw(st.lists(word, max_size=8))]
        for place in range(draw(st.integers(1, 4)))
    ]


def _runs(words):
    make = {"keep": lambda text, _: t(text), "del": dele, "ins": ins}
    return "".join(make[act](f"{word} ", author) for word, act, author in words)


def _read_as(words, author):
    stays = {
        "keep": lambda by: True,
        "del": lambda by: by != author,
        "ins": lambda by: by == author,
    }
    return " ".join(word for word, act, by in words if stays[act](by))


@settings(max_examples=60, deadline=None)
@given(_edited(), st.booleans())
def test_accepting_one_author_gives_exactly_that_authors_proposals(edited, has_bookmarks):
    release = labelled(
        Outline(
            tuple(
                Node("preambular", _read_as(words, None), id=f"p{place}")
                for place, words in enumerate(edited)
            )
        )
    )
    blocks = [
        p(_runs(words), bookmark=f"_decl_p{place}" if has_bookmarks else "")
        for place, words in enumerate(edited)
    ]

    read = proposals(read_word(word_file(*blocks), "draft.docx"), release)

    expected = {
        (f"p{place}", author, _read_as(words, author))
        for place, words in enumerate(edited)
        for author in ("Northland", "Southland")
        if _read_as(words, author) != _read_as(words, None)
    }
    assert {(one.paragraph, one.author, one.after) for one in read.proposals} == expected
    assert read.doubts == ()


@pytest.mark.skipif(
    not REAL.exists(), reason="the real files, ../shared/data/docx, are not on this machine"
)
def test_a_file_that_libreoffice_saved_gives_every_kind_of_proposal():
    reading = read_tracked(REAL / "lo25_tracked_edits_bookmarks.docx")
    release = _release_of(reading)

    read = proposals(reading, release)

    kinds = [one.kind for one in read.proposals]
    assert kinds == ["join", "split", "insert_after", *["replace"] * 2, "delete", *["replace"] * 2]
    assert [one.text for one in read.comments] == ['Why not "take part"?']
    assert read.doubts == ()


@pytest.mark.skipif(
    not REAL.exists(), reason="the real files, ../shared/data/docx, are not on this machine"
)
def test_a_paragraph_cut_and_pasted_moves_and_a_copied_one_is_new():
    reading = read_tracked(REAL / "lo25_cut_copy_paste.docx")

    read = proposals(reading, _release_of(reading))

    assert [(one.kind, one.label) for one in read.proposals] == [
        ("move", "PP9"),
        ("insert_after", "PP12"),
    ]


def _release_of(reading):
    """The release that rejecting every change gives back."""
    texts = [text for text in reading.rejected() if text.strip()]
    nodes = (Node("preambular", text, id=f"n{place}") for place, text in enumerate(texts))
    return labelled(Outline(tuple(nodes)))


def test_the_number_before_a_paragraph_is_no_word_of_it():
    read = found(road=p(number("road"), t(ROAD[:-1]), ins(", always"), t(";")))

    assert [one.after for one in read.proposals] == [ROAD[:-1] + ", always;"]
