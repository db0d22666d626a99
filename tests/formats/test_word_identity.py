"""A paragraph of the file is known by its words, then by its bookmark, then by its likeness."""

import pytest

from drafting.formats.outline import Node, Outline
from drafting.formats.word_identity import Bookmark, body, bookmark, identify, places
from drafting.formats.word_read import read_word
from drafting.formats.word_tracked import nothing, settle
from tests.formats.word_files import p, t, word_file
from tests.formats.word_returns import MEETING, OAK, RELEASE, RIVER, ROAD

PLACES = places(RELEASE)


def _identities(*blocks):
    reading = read_word(word_file(*blocks), "draft.docx")
    found = identify(reading, settle(reading.paragraphs, nothing), PLACES)
    return {base: PLACES[index].id for base, index in found.items()}


def test_a_place_has_its_label_and_its_number_in_print():
    road = next(one for one in PLACES if one.id == "road")

    assert (road.label, road.printed, road.text) == ("OP1", "1.", ROAD)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("_decl_road", Bookmark("road", is_copy=False)),
        ("_decl_road_Copy_1", Bookmark("road", is_copy=True)),
        ("_road", Bookmark("road", is_copy=False)),
        ("road", Bookmark("road", is_copy=False)),
        ("_GoBack", None),
        ("_decl_roads", None),
    ],
)
def test_a_bookmark_names_an_identity_or_nothing(name, told):
    assert bookmark(name, {"road": 1}) == told


def test_words_decide_against_a_bookmark():
    found = _identities(p(t(ROAD), bookmark="_decl_river"), p(t(RIVER), bookmark="_decl_road"))

    assert found == {0: "road", 1: "river"}


def test_a_bookmark_decides_where_words_were_changed():
    found = _identities(p(t("Something else entirely."), bookmark="_decl_river"))

    assert found == {0: "river"}


def test_the_original_comes_before_its_pasted_copy():
    found = _identities(
        p(t("Something else,"), bookmark="_decl_river_Copy_1"),
        p(t("Or another thing."), bookmark="_decl_river"),
    )

    assert found == {1: "river"}


def test_likeness_decides_where_there_is_neither():
    found = _identities(p(t(OAK)), p(t(f"5. {RIVER.replace('all', 'most')}")))

    assert found == {0: "oak", 1: "river"}


def test_no_paragraph_is_taken_for_two():
    found = _identities(p(t(ROAD)), p(t(ROAD)))

    assert list(found.values()).count("road") == 1


def test_a_number_and_a_tab_before_the_words_do_no_harm():
    found = _identities(p(f"<w:r><w:t>3.</w:t><w:tab/><w:t>{MEETING}</w:t></w:r>"))

    assert found == {0: "meeting"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"1.\t{ROAD}", ROAD),
        (f"7. {ROAD}", ROAD),
        (ROAD, ROAD),
        ("1.", ""),
        ("1.5 per cent", "1.5 per cent"),
    ],
)
def test_the_words_of_a_paragraph_are_told_from_its_number(text, words):
    road = next(one for one in PLACES if one.id == "road")

    assert body(text, road) == words


def test_a_point_is_named_with_the_paragraph_it_belongs_to_and_a_title_by_its_kind():
    point = Node("subparagraph", "Oaks;", id="a")
    outline = Outline((Node("title", "Oaks"), Node("operative", ROAD, children=(point,))))

    names = [one.label for one in places(outline)]

    assert names == ["Title", "OP1", "OP1(a)"]
