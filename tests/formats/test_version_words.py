import pytest

from drafting.formats.version_words import Marks, marks_of
from tests.formats.versions import changed, outline, standing, version

MARKED = "Recalling *the river* and [the map](https://example.org) of it[^1],"
PLAIN = "Recalling the river and the map of it,"
NOTES = ((0, "preambular", MARKED), (0, "operative", "Decides to meet."))


def _words(text, marks=Marks.OF_THE_TEXT):
    found = version(((0, "preambular", text), NOTES[1]), standing(outline(NOTES)), marks)
    return found.coming[0].text


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("a.txt", Marks.OF_THE_TEXT),
        ("A.TXT", Marks.OF_THE_TEXT),
        ("a.docx", Marks.OF_THE_FILE),
        ("a.md", Marks.OF_THE_FILE),
    ],
)
def test_only_plain_text_knows_no_marks(name, marks):
    assert marks_of(name) is marks


def test_words_without_marks_get_those_of_the_text():
    assert _words(PLAIN) == MARKED


def test_marks_stay_on_the_words_that_stay():
    assert _words(PLAIN.replace("Recalling", "Remembering")) == MARKED.replace(
        "Recalling", "Remembering"
    )


def test_a_file_that_knows_marks_takes_them_away():
    assert _words(PLAIN, Marks.OF_THE_FILE) == PLAIN


def test_the_parts_of_a_split_have_the_marks_of_their_words():
    halves = "Recalling *the river* that all of us share with others,", "and the road on its bank,"
    text = standing(outline(((0, "preambular", " ".join(halves)), NOTES[1])))
    parts = [(0, "preambular", one.replace("*", "")) for one in halves]

    found = version((*parts, NOTES[1]), text, Marks.OF_THE_TEXT)

    assert changed(found) == [("split", ["p0"], list(halves))]


def test_italics_on_the_opening_words_are_no_emphasis():
    places = (
        (0, "preambular", "*Recalling* the river,"),
        (0, "operative", "*Decides* to *meet*."),
    )
    text = standing(outline(((0, "preambular", "Recalling the river,"), NOTES[1])))

    found = version(places, text, Marks.OF_THE_FILE)

    assert [one.text for one in found.coming] == ["Recalling the river,", "Decides to *meet*."]


def test_emphasis_on_the_opening_words_that_the_text_has_stays():
    places = ((0, "preambular", "*Recalling* the river,"), NOTES[1])

    assert changed(version(places, standing(outline(places)), Marks.OF_THE_FILE)) == []
