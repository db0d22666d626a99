from drafting.formats.version_match import matched
from drafting.formats.version_nesting import nested
from drafting.formats.version_texts import coming
from tests.formats.versions import RIVER, TEXT, flat, outline, standing

CLOSING = (0, "formula", "Done at the river.")


def _depths(places, text=TEXT):
    found = coming(outline(places))
    return [one.depth for one in nested(text, found, matched(text, found))]


def test_what_stood_under_a_heading_stands_under_it_again():
    assert _depths(flat(RIVER)) == [depth for depth, _, _ in RIVER]


def test_a_file_that_nests_by_itself_is_left_as_it_is():
    raised = (*RIVER[:9], (0, *RIVER[9][1:]), (1, *RIVER[10][1:]))

    assert _depths(raised) == [depth for depth, _, _ in raised]


def test_a_text_without_nested_headings_is_left_as_it_is():
    assert _depths(flat(RIVER), standing(outline(flat(RIVER)))) == [
        depth for depth, _, _ in flat(RIVER)
    ]


def test_a_new_article_stands_under_the_heading_before_it():
    article = (0, "article", "Ferries and those who take them")

    assert _depths((*flat(RIVER), article))[-1] == 1


def test_a_new_heading_opens_a_part_of_its_own():
    more = (0, "heading", "Part two"), (0, "article", "Ferries and those who take them")

    assert _depths((*flat(RIVER), *more))[-2:] == [0, 1]


def test_what_stood_outside_every_part_stays_outside():
    text = standing(outline((*RIVER, CLOSING)))

    assert _depths((*flat(RIVER), CLOSING), text)[-1] == 0


def test_headings_under_headings_come_back_under_them():
    chapters = ((0, "heading", "Part one"), (1, "heading", "Chapter of roads"),
                (2, "article", "Keeping the road"), (1, "heading", "Chapter of rivers"),
                (2, "article", "Sharing the river"), (0, "heading", "Part two"))  # fmt: skip
    laid_flat = [(0, kind, text) for _, kind, text in chapters]

    assert _depths(laid_flat, standing(outline(chapters))) == [0, 1, 2, 1, 2, 0]
