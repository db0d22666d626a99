"""What a file of amendments states is read by itself, within limits, or refused."""

import pytest

from drafting.domain.errors import DraftingError, UnreadableFile
from drafting.formats.akn_amendment_read import LOST, NO_WORDS, read_akn_amendments
from drafting.formats.akn_places import NOWHERE
from drafting.formats.akn_stated_read import MOST_CHANGES, MOST_LETTERS, release_of, stated
from drafting.formats.confined import read_confined
from drafting.formats.outline import Node, Outline
from tests.formats.hostile_amendments import AKN, READ, REFUSED, change, file_of, quoted

OUTLINE = Outline((Node("operative", "Urges ships;", "o1"),))


@pytest.mark.parametrize("trick", sorted(REFUSED))
def test_a_hostile_file_of_amendments_is_refused_with_a_sentence(trick):
    raw = REFUSED[trick]().encode()

    with pytest.raises(DraftingError, match=r"\.$"):
        read_confined(raw, "amendments.xml")


@pytest.mark.parametrize("trick", sorted(READ))
def test_a_strange_file_of_amendments_is_read_within_the_limits(trick):
    text = READ[trick]()

    reading = read_confined(text.encode(), "amendments.xml")

    assert reading.amendments == stated(text)


def test_what_leads_nowhere_is_said_of_each_place_once_and_of_each_change():
    amendments = stated(READ["three hundred changes that lead nowhere, in a large file"]())

    read = read_akn_amendments(amendments, OUTLINE)

    sentences = [one.sentence for one in read.doubts]
    assert read.proposals == ()
    assert (sentences.count(NOWHERE), sentences.count(LOST)) == (1, MOST_CHANGES)
    assert NO_WORDS not in sentences


@pytest.mark.parametrize("count", [MOST_CHANGES, MOST_CHANGES + 1])
def test_as_many_changes_are_taken_as_a_page_shows(count):
    text = file_of(change() * count)

    if count > MOST_CHANGES:
        with pytest.raises(UnreadableFile, match="301 changes; 300 is the most"):
            stated(text)
    else:
        assert len(stated(text)[0].changes) == count


def test_letters_count_each_time_that_they_are_led_to():
    ends = '<new href="#b"/>'
    half = quoted("a" * (MOST_LETTERS // 2))

    twice = stated(file_of(change("insertion", ends * 2, ""), half))

    assert len(twice[0].changes[0].new) == 2
    with pytest.raises(UnreadableFile, match="1,000,000 letters together"):
        stated(file_of(change("insertion", ends * 3, ""), half))


def test_two_amendments_may_give_their_words_the_same_name():
    mod = change("insertion", '<new href="#b"/>')
    one, other = (f"<amendment>{mod}{quoted(words)}</amendment>" for words in ("Go.", "Stay."))

    found = stated(f'<akomaNtoso xmlns="{AKN}">{one}{other}</akomaNtoso>')

    assert [one.changes[0].new for one in found] == [("Go.",), ("Stay.",)]


def test_words_that_stand_elsewhere_in_the_file_or_have_a_name_of_their_work_are_found():
    mod = change("insertion", '<new href="#w"/>')
    amendment = f"<amendment>{mod}</amendment>"
    apart = '<components><quotedText wId="w">Go.</quotedText></components>'

    (found,) = stated(f'<akomaNtoso xmlns="{AKN}">{amendment}{apart}</akomaNtoso>')

    assert found.changes[0].new == ("Go.",)


def test_the_release_travels_with_what_is_stated():
    text = file_of(f'<FRBRalias name="sha-256" value="{"ab" * 32}"/>{change()}')

    reading = read_confined(text.encode(), "Amendments.XML")

    assert (reading.release, reading.amendments) == (release_of(text), stated(text))


def test_a_file_without_an_amendment_is_refused():
    with pytest.raises(UnreadableFile, match="no amendment"):
        stated(f'<akomaNtoso xmlns="{AKN}"><act/></akomaNtoso>')
