from dataclasses import dataclass

import pytest
from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.readings import ReadingStatus
from drafting.domain.silence import SilenceBreak
from drafting.models import Declaration
from drafting.queries.readings import beside_the_text
from drafting.queries.releases import latest_release, release_text
from drafting.record.silences import judge_due
from drafting.services import extending
from tests import factories, readings, silences
from tests.cast import Cast

SILENT, PACKAGED = ReadingStatus.SILENT, ReadingStatus.PACKAGED
NAMES = ("PP1", "OP1", "OP3")


@dataclass(frozen=True)
class Scene:
    """Three paragraphs that are read, put under silence, and written anew."""

    session: Session
    cast: Cast
    declaration: Declaration

    def row(self, name):
        """One of them as it is now."""
        return factories.row(self.session, self.declaration, name)

    def put(self, **changes):
        """The three under silence until tomorrow."""
        ids = tuple(self.row(name).paragraph_id for name in NAMES)
        wish = {"paragraph_ids": ids, **changes}
        return silences.silence(self.session, self.cast.expert, self.declaration, **wish)

    def broken(self, one, name):
        """The silence broken for one of them."""
        silences.objection(self.session, self.cast.northland, one, self.row(name).paragraph_id)

    def ruled(self, name, status, **changes):
        """A reading that found this of one of them."""
        reading = readings.reading(self.session, self.cast.expert, self.declaration)
        readings.ruled(self.session, self.cast.expert, reading, self.row(name), status, **changes)

    def published_anew(self, name):
        """A release in which one of them has other words."""
        factories.rewritten(self.session, self.cast.expert, self.row(name), "Reaffirms the road;")
        factories.release(self.session, self.cast.expert, self.declaration)

    def beside(self, moment):
        """What stands beside each of them at a moment."""
        release = latest_release(self.session, self.declaration.id)
        rows = release_text(self.session, release.id)
        with clock.at(moment):
            found = beside_the_text(self.session, release, rows)
        named = {name: found.get(self.row(name).paragraph_id) for name in NAMES}
        return {name: one for name, one in named.items() if one}

    def found(self, moment):
        """The status of each of them, and whether it holds."""
        beside = self.beside(moment)
        return {name: (one.ruling.status, one.holds) for name, one in beside.items()}


@pytest.fixture
def scene(session, cast, declaration):
    return Scene(session, cast, declaration)


def test_silence_that_is_kept_agrees_what_was_put_forward_and_nothing_before_its_end(scene):
    one = scene.put()

    assert scene.found(one.ends_at - silences.DAY / 2) == {}
    assert scene.found(one.ends_at) == dict.fromkeys(NAMES, (SILENT, True))


def test_the_procedure_is_named_as_the_ground(scene):
    one = scene.put()

    ground = scene.beside(one.ends_at)["OP1"].ground

    assert (ground.id, ground.title, ground.symbol) == (one.id, "The final text", "TEST/1")


def test_an_objection_leaves_the_rest_agreed(scene):
    one = scene.put()

    scene.broken(one, "OP1")

    assert scene.found(one.ends_at) == {"PP1": (SILENT, True), "OP3": (SILENT, True)}


def test_silence_that_is_broken_for_all_agrees_nothing(scene):
    one = scene.put(breaks=SilenceBreak.WHOLE)

    scene.broken(one, "OP1")

    assert scene.found(one.ends_at) == {}


def test_the_result_that_was_recorded_says_the_same(scene):
    one = scene.put()
    before = scene.found(one.ends_at)

    with clock.at(one.ends_at):
        judge_due(scene.session, one.id)

    assert scene.found(one.ends_at) == before


def test_what_was_called_off_agrees_nothing(scene):
    one = scene.put()

    wish = extending.CallingOff(one.id, "Too early.")
    extending.call_off(scene.session, scene.cast.expert, wish)

    assert scene.found(one.ends_at) == {}


def test_what_silence_agreed_holds_as_long_as_no_word_changes(scene):
    one = scene.put()

    scene.published_anew("OP1")

    holds = {name: holds for name, (_, holds) in scene.found(one.ends_at).items()}
    assert holds == {"PP1": True, "OP1": False, "OP3": True}


def test_silence_settles_what_was_pending_and_a_later_reading_opens_it_again(scene):
    scene.ruled("OP1", ReadingStatus.PENDING, whom="NOR")
    one = scene.put()
    assert scene.found(one.ends_at)["OP1"] == (SILENT, True)
    with clock.at(one.ends_at):
        judge_due(scene.session, one.id)

    scene.ruled("OP1", ReadingStatus.OPEN)

    assert scene.found(one.ends_at)["OP1"] == (ReadingStatus.OPEN, True)


def test_silence_on_earlier_words_says_nothing_of_words_that_were_read_since(scene):
    one = scene.put()
    scene.published_anew("OP1")

    scene.ruled("OP1", ReadingStatus.BRACKETED)

    assert scene.found(one.ends_at)["OP1"] == (ReadingStatus.BRACKETED, True)


@pytest.mark.parametrize(("broken", "status"), [(False, SILENT), (True, PACKAGED)])
def test_a_package_is_agreed_by_silence_whole_or_not_at_all(scene, broken, status):
    for name in ("PP1", "OP1"):
        scene.ruled(name, PACKAGED, package="The road")
    one = scene.put()
    if broken:
        scene.broken(one, "PP1")

    found = scene.found(one.ends_at)

    assert {found["PP1"], found["OP1"]} == {(status, True)}
    assert found["OP3"] == (SILENT, True)
