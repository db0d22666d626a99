from drafting.formats.version_match import matched
from drafting.formats.version_shape import headed, is_shapeless, shaped
from drafting.formats.version_texts import coming
from tests.formats.versions import RIVER, TEXT, changed, outline, reworded, standing, version

SHAPELESS = tuple((0, "preambular", text) for _, _, text in RIVER)
NEW = (0, "preambular", "Guests are welcome at any time of the year.")


def _judged(places):
    found = coming(outline(places))
    return is_shapeless(TEXT, found, matched(TEXT, found))


def test_a_file_without_kinds_gets_those_of_the_text():
    found = version(SHAPELESS)

    assert changed(found) == []
    assert found.is_reshaped


def test_its_words_are_its_own():
    found = version(reworded(SHAPELESS, 7, "repair what they break;"))

    assert changed(found) == [("changed", ["p7"], ["repair what they break;"])]


def test_numbers_that_were_read_as_words_go():
    numbered = reworded(SHAPELESS, 4, f"Article 1 {RIVER[4][2]}")

    assert changed(version(reworded(numbered, 5, f"1. {RIVER[5][2]}"))) == []


def test_what_is_new_is_of_the_kind_of_the_paragraph_before_it():
    found = coming(outline((*SHAPELESS[:6], NEW, *SHAPELESS[6:])))

    new = shaped(TEXT, found, matched(TEXT, found))[6]

    assert (new.kind, new.depth, new.name) == ("paragraph", 2, "1.2")


def test_what_is_new_before_every_other_is_of_the_kind_that_follows():
    found = coming(outline((*SHAPELESS[:1], NEW, *SHAPELESS[1:])))

    assert shaped(TEXT, found, matched(TEXT, found))[1].kind == "preambular"


def test_a_file_with_a_few_other_kinds_means_them():
    three = (*RIVER[:3], *((0, "operative", text) for _, _, text in RIVER[5:8]), *RIVER[8:])

    assert not _judged(three)
    assert not _judged(RIVER)


def test_the_shape_of_the_text_is_not_taken_where_it_would_not_stand():
    text = standing(outline(((0, "operative", "Asks:"), *((1, "subparagraph", f"to {one};")
                            for one in ("row", "sail", "drift", "anchor")))))  # fmt: skip
    orphans = tuple((0, "operative", f"to {one};") for one in ("row", "sail", "drift", "anchor"))

    found = version(orphans, text=text)

    assert not found.is_reshaped
    assert {one.kind.value for one in found.coming} == {"operative"}


def test_a_title_that_the_reader_did_not_see_is_known_by_its_words():
    letter = (0, "preambular", "To all neighbours: please find the text below."), *SHAPELESS

    found, above = headed(TEXT, coming(outline(letter)))

    assert (found[0].kind, len(found)) == ("title", len(RIVER))
    assert above == (letter[0][2],)


def test_a_title_far_down_is_no_title():
    far = (*(NEW for _ in range(12)), *SHAPELESS)

    found, above = headed(TEXT, coming(outline(far)))

    assert (len(found), above) == (len(far), ())


def test_a_file_with_a_title_begins_where_it_begins():
    found, above = headed(TEXT, coming(outline(RIVER)))

    assert (len(found), above) == (len(RIVER), ())
