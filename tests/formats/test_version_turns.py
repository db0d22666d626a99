import pytest
from hypothesis import given

from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline, grow
from drafting.formats.reading import read
from drafting.formats.version_turns import new_version
from drafting.formats.version_words import marks_of
from drafting.formats.writing import write
from tests.formats.samples import EDITION, SEED
from tests.formats.versions import (
    FEWER,
    RIVER,
    TEXT,
    changed,
    flat,
    kept_outlines,
    outline,
    reworded,
    standing,
    version,
    without,
)

SUFFIXES = ("txt", "md", "html", "docx", "xml", "json")
FIFTH = RIVER[5][2]


def _returned(edition, suffix):
    """A text taken along in one format and brought back without having been touched."""
    written = write(edition, suffix)
    raw = written.encode() if isinstance(written, str) else written
    name = f"text.{suffix}"
    return new_version(standing(edition.outline), read(name, raw).outline, marks_of(name))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_text_that_comes_back_untouched_is_kept(suffix):
    assert changed(_returned(EDITION, suffix)) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_articles_come_back_under_the_headings_under_which_they_stand(suffix):
    found = _returned(Edition(outline(RIVER, named=True)), suffix)

    assert changed(found) == []


@pytest.mark.skipif(not SEED.exists(), reason="the seed, ../shared/seed, is not on this machine")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_seed_comes_back_untouched_in_every_format(suffix):
    seed = Edition(read(SEED.name, SEED.read_bytes()).outline)

    assert changed(_returned(seed, suffix)) == []


@pytest.mark.parametrize("suffix", ["json", "xml", "md"])
@FEWER
@given(kept_outlines)
def test_any_text_taken_along_comes_back_as_it_was(suffix, text):
    assert changed(_returned(Edition(text), suffix)) == []


@FEWER
@given(kept_outlines, kept_outlines)
def test_every_paragraph_of_both_texts_has_one_turn(one, other):
    found = new_version(standing(one), other, marks_of("text.json"))

    rows = [row for turn in found.turns for row in turn.before]
    others = [row for turn in found.turns for row in turn.after]
    assert sorted(rows) == list(range(len(found.standing)))
    assert sorted(others) == list(range(len(found.coming)))
    assert sum(found.counts.values()) == len(found.turns)


def test_other_words_are_a_change():
    found = version(reworded(RIVER, 2, "Convinced that a bridge is built from all banks,"))

    assert changed(found) == [
        ("changed", ["p2"], ["Convinced that a bridge is built from all banks,"])
    ]


def test_another_kind_is_a_change():
    found = version((*RIVER[:2], (0, "operative", RIVER[2][2]), *RIVER[3:]))

    assert changed(found) == [("changed", ["p2"], [RIVER[2][2]])]


def test_a_paragraph_in_another_order_has_moved():
    found = version((*RIVER[:7], RIVER[8], RIVER[7], *RIVER[9:]))

    assert [(one, len(rows)) for one, rows, _ in changed(found)] == [("moved", 1)]


def test_what_stands_under_a_moved_paragraph_goes_along():
    found = version((*RIVER[:4], *RIVER[9:], *RIVER[4:9]))

    assert changed(found) == [("moved", ["p9"], ["Meeting again"])]


def test_a_paragraph_under_another_parent_has_moved():
    found = version((*without(RIVER, 5), RIVER[5]))

    assert changed(found) == [("moved", ["p5"], [FIFTH])]


def test_a_moved_paragraph_may_be_changed_as_well():
    found = version((*without(RIVER, 5), (2, "paragraph", FIFTH.replace("good", "best"))))

    assert changed(found) == [("moved", ["p5"], [FIFTH.replace("good", "best")])]


def test_a_paragraph_in_two_is_split():
    both = ((2, "paragraph", FIFTH[:44]), (2, "paragraph", FIFTH[46:].capitalize()))

    found = version((*RIVER[:5], *both, *RIVER[6:]))

    assert changed(found) == [("split", ["p5"], [both[0][2], both[1][2]])]


def test_two_paragraphs_in_one_are_joined():
    words = f"{RIVER[1][2]} {RIVER[2][2]}"

    found = version((RIVER[0], (0, "preambular", words), *RIVER[3:]))

    assert changed(found) == [("joined", ["p1", "p2"], [words])]


def test_a_paragraph_that_nothing_answers_to_is_new_or_gone():
    new = (0, "preambular", "Mindful of the ferryman and his patience,")

    found = version((*RIVER[:2], new, *without(RIVER, 0, 1, 10)))

    assert changed(found) == [("new", [], [new[2]]), ("gone", ["p10"], [])]


def test_the_title_stays_where_a_file_has_none():
    assert changed(version(RIVER[1:])) == []


def test_another_title_is_a_change_of_the_title_however_it_reads():
    found = version(reworded(RIVER, 0, "Principles"))

    assert changed(found) == [("changed", ["p0"], ["Principles"])]


def test_a_title_for_a_text_without_one_is_new():
    found = version(RIVER, text=standing(outline(without(RIVER, 0))))

    assert changed(found) == [("new", [], [RIVER[0][2]])]


def test_a_heading_that_holds_nothing_in_the_file_keeps_what_it_holds():
    found = version(reworded(flat(RIVER), 4, "Keeping the road open"))

    assert changed(found) == [("changed", ["p4"], ["Keeping the road open"])]


def _five_edits():
    """The river, with a word changed, one moved, one split, one gone and one new, each named."""
    names = {at: (*one, f"p{at}") for at, one in enumerate(RIVER)}
    changed_one = (*RIVER[1][:2], RIVER[1][2].replace("one road", "two roads"), "p1")
    halves = (2, "paragraph", FIFTH[:44], "p5"), (2, "paragraph", FIFTH[46:].capitalize(), "")
    new = (2, "paragraph", "Guests are welcome at any time.", "")
    moved = names[9], names[10], new, names[4], *halves, names[6], names[7]
    return Outline(
        grow(
            (depth, Node(kind, text, name))
            for depth, kind, text, name in (names[0], changed_one, *(names[2], names[3]), *moved)
        )
    )


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_five_edits_are_found_as_five_in_every_format(suffix):
    raw = write(Edition(_five_edits()), suffix)
    name = f"text.{suffix}"
    read_again = read(name, raw.encode() if isinstance(raw, str) else raw)

    found = new_version(TEXT, read_again.outline, marks_of(name))

    assert sorted((one, rows) for one, rows, _ in changed(found)) == [
        ("changed", ["p1"]),
        ("gone", ["p8"]),
        ("moved", ["p9"]),
        ("new", []),
        ("split", ["p5"]),
    ]


def test_the_depths_of_a_word_file_are_those_of_its_text():
    raw = write(Edition(outline(RIVER)), "docx")

    found = new_version(TEXT, read("text.docx", raw).outline, marks_of("text.docx"))

    assert [one.depth for one in found.coming] == [depth for depth, _, _ in RIVER]
