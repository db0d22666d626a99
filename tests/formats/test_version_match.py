from drafting.formats.version_match import matched
from drafting.formats.version_texts import coming
from tests.formats.versions import RIVER, TEXT, named, outline, reworded, standing

HARBOUR = (
    (0, "operative", "Asks every keeper to light the lamp at dusk and to trim it at dawn;"),
    (0, "operative", "Thanks the pilots who know the shoals and the sailors who listen."),
)


def _pairs(text, places, ids):
    """What became of what, by places, where a file gives these identities."""
    rows = zip(coming(outline(places)), ids, strict=True)
    found = [type(row)(**{**_fields(row), "id": one}) for row, one in rows]
    return [(pair.before, pair.after) for pair in matched(text, found)]


def _fields(row):
    return {name: getattr(row, name) for name in row.__slots__}


def test_without_identities_the_words_decide():
    both = (HARBOUR[1], HARBOUR[0])

    assert sorted(_pairs(standing(outline(HARBOUR)), both, ["", ""])) == [
        ((0,), (1,)),
        ((1,), (0,)),
    ]


def test_an_identity_decides_where_words_changed_much():
    other = (HARBOUR[0], (0, "operative", "Thanks the sailors, and asks them to be patient."))

    assert _pairs(standing(outline(HARBOUR)), other, ["p0", "p1"]) == [((0,), (0,)), ((1,), (1,))]


def test_an_identity_on_the_words_of_another_paragraph_is_not_believed():
    text = standing(outline(HARBOUR))

    assert _pairs(text, HARBOUR, ["p1", "p0"]) == [((0,), (0,)), ((1,), (1,))]


def test_an_identity_on_words_that_have_nothing_of_it_is_not_believed():
    strange = (HARBOUR[0], (0, "operative", "Elects a chair."), HARBOUR[1])

    found = _pairs(standing(outline(HARBOUR)), strange, ["p0", "p1", ""])

    assert found == [((0,), (0,)), ((), (1,)), ((1,), (2,))]


def test_equal_paragraphs_are_told_apart_by_identity():
    twice = (HARBOUR[0], HARBOUR[0])
    text = standing(outline(twice))

    assert sorted(_pairs(text, twice, ["p1", "p0"])) == [((0,), (1,)), ((1,), (0,))]


def test_identities_of_another_text_say_nothing():
    text = named(TEXT, [f"other{at}" for at in range(len(TEXT))])

    found = _pairs(text, RIVER, [f"p{at}" for at in range(len(RIVER))])

    assert found == [((at,), (at,)) for at in range(len(RIVER))]


def test_a_title_is_paired_with_the_title_alone():
    places = reworded(RIVER, 0, RIVER[1][2])

    assert _pairs(TEXT, places, [""] * len(RIVER))[0] == ((0,), (0,))
