import pytest

from drafting.queries.releases import release
from drafting.queries.renumbering import Shift, renumbering
from drafting.services import editing
from drafting.text.concordance import Row
from tests import factories


@pytest.fixture
def on(session, declaration):
    return lambda name: factories.row(session, declaration, name)


@pytest.fixture
def found(session, cast, declaration):
    """What the next release does to the numbers of the one before it."""

    def published():
        before = release(session, declaration.id, declaration.release_count)
        after = factories.release(session, cast.expert, declaration)
        return renumbering(session, declaration, (before, after))

    return published


def test_what_stands_behind_a_new_paragraph_is_renumbered(session, cast, on, found):
    factories.added(session, cast.expert, on("OP1"), "Thanks the ferryman;")

    rows = found().rows

    assert Row("new", (), ("OP2",)) in rows
    assert Row("renumbered", ("OP2",), ("OP3",)) in rows
    assert Row("same", ("OP1",), ("OP1",)) in rows


def test_what_was_split_or_joined_keeps_to_its_family(session, cast, on, found):
    factories.split(session, cast.expert, on("OP1"), "keeps the road")
    factories.joined(session, cast.expert, on("PP1"), on("PP2"))

    rows = found().rows

    assert Row("split", ("OP1",), ("OP1", "OP2")) in rows
    assert Row("joined", ("PP1", "PP2"), ("PP1",)) in rows


def test_a_reference_to_a_paragraph_that_is_gone_is_found(session, cast, on, found):
    factories.rewritten(session, cast.expert, on("OP3"), "Decides to keep paragraph 1;")
    found()
    editing.retire(session, cast.expert, factories.placing(on("OP1")))

    (pointer,) = found().pointers

    assert not pointer.is_sound
    assert (pointer.words, pointer.shifted) == ("paragraph 1", (Shift("OP1", ""),))


def test_a_reference_that_names_another_paragraph_now_is_found(session, cast, on, found):
    factories.rewritten(session, cast.expert, on("OP3"), "Decides to keep paragraph 2;")
    found()
    factories.added(session, cast.expert, on("OP1"), "Thanks the ferryman;")

    renumbered = found()

    assert [one.shifted for one in renumbered.pointers] == [(Shift("OP2", "OP3"),)]
    assert not renumbered.is_sound


def test_a_reference_that_was_mended_is_sound(session, cast, on, found):
    factories.rewritten(session, cast.expert, on("OP3"), "Decides to keep paragraph 2;")
    found()
    factories.added(session, cast.expert, on("OP1"), "Thanks the ferryman;")
    factories.rewritten(session, cast.expert, on("OP4"), "Decides to keep paragraph 3;")

    assert found().is_sound


def test_a_place_that_never_was_is_missing(session, cast, on, found):
    factories.rewritten(session, cast.expert, on("OP3"), "Decides to keep paragraph 12;")

    (pointer,) = found().pointers

    assert pointer.missing
