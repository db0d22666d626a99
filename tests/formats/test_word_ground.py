"""What differs between a release and the file with every change rejected is said."""

import pytest

from drafting.domain.errors import UnreadableFile
from drafting.formats.word_ground import (
    ELSEWHERE,
    EXTRA,
    MISSING,
    UNTRACKED,
    Ground,
    Wording,
)
from drafting.formats.word_read import read_word
from drafting.formats.word_tracked import Settled
from tests.formats.word_files import ins, p, t, word_file
from tests.formats.word_returns import NEW_END, RELEASE, RIVER, ROAD, paragraph, returned


def _ground(*blocks, **changed):
    return Ground(read_word(returned(*blocks, **changed), "draft.docx"), RELEASE)


def _doubts(*blocks, **changed):
    return [(one.label, one.sentence) for one in _ground(*blocks, **changed).doubts()]


def test_a_paragraph_changed_without_tracking_is_doubted_with_both_wordings():
    ground = _ground(road=paragraph("road", t(ROAD.replace("good", "bad"))))

    (doubt,) = ground.doubts()

    assert (doubt.paragraph, doubt.sentence) == ("road", UNTRACKED)
    assert (doubt.before, doubt.after) == (ROAD, ROAD.replace("good", "bad"))


def test_a_paragraph_that_is_not_in_the_file_is_doubted():
    doubts = _doubts(*map(paragraph, ("oak", "road", "meeting")))

    assert doubts == [("OP2", MISSING)]


def test_a_paragraph_put_in_without_tracking_is_doubted():
    doubts = _doubts(river=paragraph("river") + p(t("Thanks the ferryman;")))

    assert doubts == [("", EXTRA)]


def test_a_paragraph_moved_without_tracking_is_doubted_once():
    doubts = _doubts(*map(paragraph, ("oak", "river", "meeting", "road")))

    assert doubts == [("OP1", ELSEWHERE)]


def test_empty_lines_and_the_head_of_the_page_are_no_doubt():
    doubts = _doubts(
        p(), paragraph("oak"), p(), *map(paragraph, ("road", "river", "meeting")), p()
    )

    assert doubts == []


def test_a_file_of_another_text_is_refused():
    raw = word_file(p(t("Quite another matter.")), p(t("And its consequences.")))

    with pytest.raises(UnreadableFile, match="No paragraph of this release"):
        Ground(read_word(raw, "draft.docx"), RELEASE)


def test_what_stands_before_a_place_of_the_file_is_known():
    ground = _ground(river=p(ins("New;"), mark=NEW_END) + paragraph("river"))
    place = next(
        index
        for index, one in enumerate(ground.reading.paragraphs)
        if one.runs and one.runs[0].text == "New;"
    )

    assert ground.before(place).id == "road"
    assert ground.at(place + 1).id == "river"
    assert ground.before(0) is None


def test_the_release_has_an_order():
    ground = _ground()

    assert ground.rank("road") < ground.rank("river")
    assert ground.rank("") == -1


def test_words_are_carried_over_what_was_changed_without_tracking():
    ground = _ground()
    place = next(one for base in range(9) if (one := ground.place(base)) and one.id == "river")
    some = RIVER.replace("all", "some")

    carried = ground.carried(place, Settled(some, ()), Wording(f"{some} Always.", ""))

    assert carried == f"{RIVER} Always."


def test_words_that_were_changed_twice_cannot_be_carried():
    ground = _ground()
    place = next(one for base in range(9) if (one := ground.place(base)) and one.id == "river")
    some = RIVER.replace("all", "some")

    carried = ground.carried(place, Settled(some, ()), Wording(RIVER.replace("all", "most"), ""))

    assert carried is None
